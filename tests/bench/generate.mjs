// Collections of any size, made from templates of our own: news of one conflict over some years, with the repetition that
// an archive has. A few places, people and publishers are told of very often, most rarely; an event is told of by several
// articles on the days after it, with counts that agree, grow or differ. The same seed gives the same bytes.
//   node tests/bench/generate.mjs 10000 [seed] > archive.jsonl          NewsArticle JSON, one a line, about 2.5 KB each
import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const places = ['Khankendi', 'Shusha', 'Lachin', 'Yevlakh', 'Agdam', 'Kalbajar', 'Fuzuli', 'Jabrayil', 'Hadrut', 'Martuni', 'Goris', 'Ganja', 'Barda',
  'Tartar', 'Zangilan', 'Qubadli', 'Khojaly', 'Khojavend', 'Sugovushan', 'Kapan', 'Sisian', 'Vardenis', 'Jermuk', 'Meghri', 'Mingachevir', 'Sumgait', 'Lankaran', 'Nakhchivan', 'Gyumri', 'Vanadzor'];
const capitals = ['Baku', 'Yerevan', 'Moskow', 'Ankara', 'Teheran', 'Tbilisi', 'Brussel', 'Paris', 'Washington', 'Jenewa', 'Jakarta'];
const sides = ['Azerbaijan', 'Armenia'];
const leaders = [['Juru bicara pemerintah Azerbaijan', 'Rashad Mammadli'], ['Juru bicara pemerintah Armenia', 'Arsen Petrosyan'], ['Gubernur', 'Davit Melkonyan'],
  ['Wali Kota', 'Elchin Rzayev'], ['Menteri Kesehatan', 'Lilit Avagyan'], ['Jenderal', 'Farid Guliyev'], ['Pengamat', 'Bambang Suryanto'], ['Profesor', 'Ratna Widyasari']];  // all invented
const bodies = ['Kementerian Pertahanan Azerbaijan', 'Kementerian Pertahanan Armenia', 'Palang Merah Internasional', 'Dewan Keamanan PBB', 'Uni Eropa', 'OSCE'];
const groups = ['tentara', 'warga sipil', 'orang', 'polisi', 'pengungsi'];
const publishers = ['Kabar Timur', 'Harian Benua', 'Warta Selat', 'Pos Kaukasus', 'Suara Khatulistiwa', 'Jurnal Dunia', 'Lensa Asia', 'Berita Petang'];
const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

const told = {
  attack: ['{Side} melancarkan serangan ke {place} pada {day}, dan {n} {group} tewas.', 'Artileri {side} menembaki {place} pada {day}; {n} {group} dilaporkan tewas.',
    'Sedikitnya {n} {group} tewas ketika {place} diserang pada {day}, menurut {body}.'],
  mine: ['Sebuah ranjau meledak di jalan menuju {place} pada {day} dan menewaskan {n} {group}.', 'Ledakan ranjau di dekat {place} menewaskan {n} {group} pada {day}.'],
  talks: ['Perwakilan kedua pihak bertemu di {place} pada {day} untuk membahas gencatan senjata.', 'Perundingan digelar di {place} pada {day}, dan hasilnya belum diumumkan.'],
  flight: ['Sekitar {n00} pengungsi meninggalkan {place} pada {day}.', 'Pada {day}, iring-iringan kendaraan membawa {n00} pengungsi dari {place} ke Goris.'],
  gain: ['{Side} merebut {place} pada {day} setelah pertempuran semalam.', 'Pasukan {side} menguasai {place} pada {day}, kata {body}.'],
  truce: ['Kesepakatan gencatan senjata ditandatangani di {capital} pada {day}.', 'Gencatan senjata diumumkan dari {capital} pada {day}.'],
};
const background = ['Wilayah itu diperebutkan sejak 1991 dan dilanda perang pada tahun 2020.', 'Kedua negara saling menuduh melanggar kesepakatan yang dibuat di Moskow.',
  'Pasukan penjaga perdamaian Rusia masih berjaga di jalan dari Lachin ke Khankendi.', 'Pertempuran pada musim gugur 2020 berlangsung selama enam minggu.',
  'Listrik dan gas terputus selama {n} hari di sejumlah desa.', 'Harga bahan pokok di pasar {place} naik dua kali lipat dalam sepekan.',
  'Warga {place} mengantre roti sejak pagi.', 'Sekolah di {place} ditutup sampai pekan depan.', 'Jalan dari {place} ke {other} kembali dibuka kemarin.'];
const said = ['"Kami tidak akan mundur dari {place}," kata {leader}.', '{Leader} mengatakan situasi di {place} sudah terkendali.', 'Menurut {leader}, {n} {group} lain terluka.',
  '"Perdamaian hanya mungkin bila semua pihak menghentikan tembakan," ujar {leader} dari {capital}.', '{Body} menyebut laporan itu tidak benar.', '{Leader} menyerukan agar kedua pihak kembali ke meja perundingan.'];

// Small and good enough: mulberry32.
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const firstDay = Date.UTC(2019, 0, 1), days = 365 * 5;
const dayOf = (number) => new Date(firstDay + number * 86400000);
const inWords = (number) => {
  const day = dayOf(number);
  return `${weekdays[day.getUTCDay()]} (${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()})`;
};
const inFull = (number) => `${dayOf(number).getUTCDate()} ${months[dayOf(number).getUTCMonth()]} ${dayOf(number).getUTCFullYear()}`;

// One article after the other.
export function* articles(count, seed = 1) {
  const random = randomFrom(seed);
  const below = (n) => Math.floor(random() * n);
  const any = (list) => list[below(list.length)];
  const often = (list) => list[Math.min(list.length - 1, Math.floor(list.length * random() ** 3))];  // the first most
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const events = [];  // one for every four articles; an article tells of one of late, and now and then of an old one

  function newEvent(day) {
    return {kind: any(Object.keys(told)), day, place: often(places), side: any(sides), n: 1 + below(random() < 0.1 ? 900 : 40), group: often(groups), capital: often(capitals)};
  }

  function fill(template, event, published) {
    const leader = often(leaders).join(' '), body = often(bodies);
    const n = event.n + (random() < 0.2 ? below(5) : 0);
    const values = {
      place: event.place, other: often(places), side: event.side, Side: event.side, n: String(n), n00: `${1 + below(90)}.${String(below(10))}00`, group: event.group, capital: event.capital,
      leader, Leader: leader, body, Body: capital(body), day: published - event.day < 7 ? inWords(event.day) : inFull(event.day),
    };
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  for (let i = 0; i < count; i++) {
    const published = Math.floor((i / count) * (days - 1)) + 1;
    if (i % 4 === 0) events.push(newEvent(published - 1 - below(2)));
    const main = events[Math.max(0, events.length - 1 - Math.floor(6 * random() ** 2))];
    const old = any(events);
    const sentences = [fill(any(told[main.kind]), main, published)];
    const paragraphs = [`${often(capitals).toUpperCase()}, ${publishers[i % publishers.length]} -- ${sentences[0]}`];
    for (let p = 0; p < 9; p++) {
      const event = p === 5 ? old : main;
      paragraphs.push([fill(any(background), event, published), fill(any(said), event, published), p % 3 === 2 ? fill(any(told[event.kind]), event, published) : fill(any(background), event, published)].join(' '));
    }
    yield {
      '@type': 'NewsArticle', '@id': `g${i}`, headline: fill(any(told[main.kind]), main, published).replace(/\.$/, ''), articleBody: paragraphs.join('\n'),
      datePublished: dayOf(published).toISOString().slice(0, 10), publisher: {name: often(publishers)}, inLanguage: 'id',
    };
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [count, seed] = process.argv.slice(2).map(Number);
  let text = '';
  for (const article of articles(count, seed || 1)) {
    text += `${JSON.stringify(article)}\n`;
    if (text.length > 1 << 20) {
      process.stdout.write(text);
      text = '';
    }
  }
  process.stdout.write(text);
}
