// The words of the page's plain text, Indonesian and English, and how it writes days and numbers.

export const words = {
  articles: ['Daftar artikel', 'Articles'], places: ['Tempat', 'Places'], times: ['Waktu', 'Times'], figures: ['Angka', 'Figures'],
  people: ['Tokoh dan organisasi', 'People and organizations'], name: ['Nama', 'Name'], named: ['Nama menurut tiap pihak', 'What each side calls it'],
  role: ['Disebut sebagai', 'Told of as'], told: ['Tertulis', 'As written'], meaning: ['Artinya', 'Meaning'], counted: ['Yang dihitung', 'What is counted'],
  according: ['Menurut', 'According to'], article: ['Artikel', 'Article'], office: ['Jabatan atau jenis', 'Office or kind'],
  related: ['Tautan terkait, bukan bagian artikel', 'Related links, not part of the article'],
  comparisons: ['Perbandingan antarartikel', 'The articles compared'],
  comparisonsLead: ['Apa yang ditulis lebih dari satu artikel tentang hal yang sama. Perbandingan menunjukkan beda dan samanya, bukan siapa yang benar.',
    'What more than one article says of the same thing. It shows where they differ and agree, not who is right.'],
  framing: ['Kata yang dipilih', 'The words chosen'], word: ['Kata', 'Word'], voice: ['Kata siapa', 'Whose word'],
  ownWord: ['artikel sendiri', 'the article’s own'], quotedWord: ['dikutip', 'quoted'], hedgedWord: ['berjarak', 'at a distance'],
  notSaid: ['artikel sendiri', 'the article itself'], undetermined: ['tidak ditentukan oleh teks', 'not determined by the text'],
  dayInferred: ['disimpulkan dari teks', 'inferred from the text'], dayUnknown: ['Hari terbit tidak diketahui', 'Day of publication unknown'],
  basedOn: ['Ditulis ulang dari', 'Retold from'], untitled: ['Tanpa judul', 'Untitled'], whole: ['Seluruh teks', 'All the text'],
  original: ['Artikel asli', 'Original article'], vague: ['tanpa angka pasti', 'no exact number'], pastRef: ['masa lalu, tanpa tanggal', 'the past, undated'],
  presentRef: ['saat berita ditulis', 'when it was written'], futureRef: ['masa depan, tanpa tanggal', 'the future, undated'], count: ['jumlah', 'number'],
};

export const verdicts = {
  agree: ['Sama', 'They agree'], compatible: ['Dapat sama-sama benar', 'Both can hold'],
  different_scope: ['Menghitung hal yang berbeda', 'They count different things'], contradict: ['Tidak cocok', 'They contradict each other'],
};
export const topics = {
  taking: ['Pengambilalihan wilayah', 'Taking of territory'], operation: ['Operasi', 'The operation'], holding: ['Penguasaan wilayah', 'Holding of territory'],
  outcome: ['Hasil perang', 'Outcome of the war'], fighters: ['Mereka yang bertempur', 'Those who fight'], authority: ['Pemegang kuasa', 'Those in authority'],
  death: ['Kematian', 'Deaths'], leaving: ['Kepergian warga', 'People leaving'],
};
export const offices = {
  presidency: ['kepresidenan', 'presidency'], ministry: ['kementerian', 'ministry'], government: ['pemerintah', 'government'], military: ['militer', 'military'],
  medium: ['media', 'medium'], alliance: ['organisasi antarnegara', 'alliance'], agency: ['badan', 'agency'], parliament: ['parlemen', 'parliament'],
  police: ['kepolisian', 'police'], court: ['pengadilan', 'court'], company: ['perusahaan', 'company'], party: ['partai', 'party'],
};
export const roles = {location: ['tempat', 'place'], actor: ['pihak', 'party'], dateline: ['asal berita', 'dateline']};
export const measures = {
  killed: ['tewas', 'killed'], injured: ['luka', 'injured'], captured: ['ditangkap', 'captured'], displaced: ['mengungsi', 'displaced'],
  settlements: ['permukiman', 'settlements'], other: ['', ''],
};
export const groups = {
  people: ['orang', 'people'], soldiers: ['tentara', 'soldiers'], civilians: ['warga sipil', 'civilians'], police: ['polisi', 'police'],
  settlements: ['permukiman', 'settlements'], regions: ['wilayah', 'regions'], children: ['anak', 'children'], women: ['perempuan', 'women'],
  peacekeepers: ['penjaga perdamaian', 'peacekeepers'], refugees: ['pengungsi', 'refugees'], families: ['keluarga', 'families'], days: ['hari', 'days'],
  weeks: ['minggu', 'weeks'], months: ['bulan', 'months'], years: ['tahun', 'years'],
};

const months = [
  ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
];
const units = {Y: ['tahun', 'years'], M: ['bulan', 'months'], W: ['minggu', 'weeks'], D: ['hari', 'days'], TH: ['jam', 'hours'], TM: ['menit', 'minutes'], TS: ['detik', 'seconds']};

const inBoth = (make) => [make(0), make(1)];

// "2023-09-19", "2023-09", "2023" in words; anything else as it stands.
export function dayWords(iso) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (!match || Number(match[2] ?? 1) > 12 || match[2] === '00') return [iso, iso];
  const [, year, month, day] = match;
  return inBoth((language) => [day && Number(day), month && months[language][Number(month) - 1], Number(year)].filter(Boolean).join(' '));
}

// What a time mention means: its days, else its length, else what kind of time it points to.
export function timeWords({value, begin, end}) {
  const references = {PAST_REF: words.pastRef, PRESENT_REF: words.presentRef, FUTURE_REF: words.futureRef};
  if (value && value in references) return references[value];
  const length = /^P(T?)(\d+)([YMWDHS])$/.exec(value ?? '');
  const lengthWords = length && units[length[1] + length[3]] ? inBoth((i) => `${length[2]} ${units[length[1] + length[3]][i]}`) : null;
  if (lengthWords && !begin) return lengthWords;
  if (begin && begin === end) return dayWords(begin);
  if (/^\d{4}(-\d\d)?$/.test(value ?? '')) return dayWords(value);
  if (begin && end) return inBoth((i) => `${dayWords(begin)[i]} – ${dayWords(end)[i]}`);
  return value ? [value, value] : words.undetermined;
}

// 1166 -> "1.166" and "1,166"; a decimal keeps its digits.
export function numberWords(number) {
  const [whole, part] = String(number).split('.');
  return [['.', ','], [',', '.']].map(([thousands, point]) =>
    whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands) + (part ? point + part : ''));
}

// What a figure says: bound, number, range.
export function figureWords({value, low, high, bound}) {
  if (value === null || value === undefined) {
    if (low === null || low === undefined) return words.vague;
    if (high === null || high === undefined) return inBoth((i) => `${['sedikitnya', 'at least'][i]} ${numberWords(low)[i]}`);
    return inBoth((i) => `${numberWords(low)[i]} – ${numberWords(high)[i]}`);
  }
  const before = {at_least: ['sedikitnya ', 'at least '], at_most: ['paling banyak ', 'at most '], about: ['sekitar ', 'about ']}[bound] ?? ['', ''];
  return inBoth((i) => before[i] + numberWords(value)[i]);
}
