// What the page says for itself, each in Indonesian and English. jejakWords.failures: code -> title and what to do.
const jejakWords = {
  failures: {
    'no-webgl2': [
      ['Peta tidak dapat digambar', 'Peramban ini tidak menyediakan WebGL2. Perbarui peramban atau nyalakan akselerasi grafis di setelannya, lalu muat ulang.'],
      ['The map cannot be drawn', 'This browser offers no WebGL2. Update it or switch on graphics acceleration in its settings, then reload.']],
    'no-wasm': [
      ['Peta tidak dapat dijalankan', 'Peramban ini tidak menjalankan WebAssembly. Buka halaman ini di peramban yang lebih baru.'],
      ['The map cannot run', 'This browser does not run WebAssembly. Open the page in a newer one.']],
    'asset': [
      ['Sebagian halaman tidak termuat', 'Sebuah berkas hilang atau rusak. Periksa sambungan, lalu muat ulang. Bila Anda yang memasang halaman ini, salin lagi seluruh folder dist.'],
      ['Part of the page did not load', 'A file is missing or broken. Check the connection and reload. If you host this page, copy the whole dist folder again.']],
    'articles': [
      ['Artikel tidak terbaca', 'Tak satu pun artikel dalam kumpulan ini dapat dibaca. Perbaiki berkasnya menurut keterangan di bawah, buat lagi halamannya, lalu muat ulang.'],
      ['The articles cannot be read', 'No article of this collection can be read. Mend the file as the details say, build the page again, then reload.']],
    'shader': [
      ['Peta tidak dapat digambar', 'Kartu grafis menolak program gambarnya. Coba peramban lain, atau perbarui pengandar grafis, lalu muat ulang.'],
      ['The map cannot be drawn', 'The graphics card refused the drawing program. Try another browser or update the graphics driver, then reload.']],
    'context-lost': [
      ['Gambar peta hilang', 'Kartu grafis diambil alih atau diatur ulang. Peta kembali begitu kartunya kembali; kalau tidak, muat ulang halaman.'],
      ['The map\'s picture is lost', 'The graphics card was taken away or reset. The map returns as soon as the card does; otherwise reload the page.']],
    'memory': [
      ['Ingatan tidak cukup', 'Peramban tidak memberi cukup ingatan untuk peta. Tutup tab lain, lalu muat ulang.'],
      ['Not enough memory', 'The browser does not give the map enough memory. Close other tabs, then reload.']],
    'crash': [
      ['Peta berhenti', 'Terjadi galat dalam program. Muat ulang halaman; bila berulang, laporkan keterangan di bawah.'],
      ['The map has stopped', 'The program met an error. Reload the page; if it happens again, report the details below.']],
  },
  // Of the mirror's lists, by family.
  lists: {
    place: ['Tempat di peta', 'Places on the map'], time: ['Waktu', 'Times'], sentence: ['Kalimat', 'Sentences'], notice: ['Yang tidak terbaca', 'What could not be read'],
    who: ['Tokoh dan organisasi', 'People and organizations'], found: ['Temuan', 'Found'], said: ['Perkataan', 'What they say'], filter: ['Saringan', 'Filters'],
    crowd: ['Banyaknya dari waktu ke waktu', 'How many, over time'],
    compare: ['Perbandingan', 'Comparisons'], person: ['Tokoh', 'People'], event: ['Peristiwa', 'Events'], article: ['Artikel', 'Articles'],
  },
  textBelow: ['Seluruh teks artikel ada di bawah ini.', 'All the text of the articles is below.'],
  reload: ['Muat ulang', 'Reload'],
  details: ['Keterangan', 'Details'],
  copied: ['Disalin', 'Copied'],
  copyByHand: ['Salin tautan ini:', 'Copy this link:'],
  article: ['Artikel', 'Article'],
  wheel: ['Tekan Ctrl sambil menggulir untuk menggerakkan peta', 'Hold Ctrl while scrolling to move the map'],
  fingers: ['Gerakkan peta dengan dua jari', 'Move the map with two fingers'],
  ownPreparing: ['Menyiapkan pembaca artikel …', 'Preparing to read your articles …'],
  dropHere: ['Lepaskan artikel di sini', 'Drop the articles here'],
  // Of the pair, the one of the language that <html lang> names.
  say: (pair) => pair[document.documentElement.lang === 'en' ? 1 : 0],
};
