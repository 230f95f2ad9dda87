// Indonesia's provinces, regencies and cities. Codes, English names and the towns' positions come from GeoNames; the
// Indonesian names, short forms and middles of the provinces from assets/places/provinces.json.
// A regency (kabupaten) stands at its seat.

import {readDivisions} from './geonames.mjs';
import {slugOf} from './place_names.mjs';

// GeoNames gives a few regencies in English.
const directions = {North: 'Utara', South: 'Selatan', East: 'Timur', West: 'Barat', Central: 'Tengah'};

/** The 38 provinces, Jakarta excepted: it is a city here. `table` is provinces.json. */
export function readProvinces(table) {
  const provinces = [];
  for (const {code, name} of readDivisions(1, 'ID')) {
    const [indonesian, lat, lon, ...aliases] = table[code.slice(3)];
    if (indonesian === 'Jakarta') continue;
    const taken = cityNames.has(name);
    provinces.push({
      id: slugOf(name) + (taken ? '-province' : ''), name, names: {id: indonesian}, lat, lon,
      aliases: [indonesian, `Provinsi ${indonesian}`, ...aliases], level: 'province', country: 'ID',
      source: `geonames:${code}; jejak: a point near the middle`, code,
    });
  }
  return provinces;
}

// Provinces that share their name with their capital: the bare id is the city's.
const cityNames = new Set(['Gorontalo', 'Jambi', 'Bengkulu', 'Yogyakarta']);

/**
 * The 514 regencies and cities. `records`: GeoNames of Indonesia; `provinces`: of readProvinces; `points`: our table of
 * those without a town in the package (regency_points.json).
 */
export function readRegencies(records, provinces, points) {
  const parents = new Map(provinces.map((province) => [province.code, province.id]));
  const byCode = new Map();
  for (const record of records) {
    const code = `ID.${record.admin1}.${record.admin2}`;
    if (!byCode.has(code)) byCode.set(code, []);
    byCode.get(code).push(record);
  }
  return readDivisions(2, 'ID').map(({code, name}) => {
    const {kind, bare} = splitName(name);
    const [lat, lon, present, ...shortForms] = points[code] ?? [];
    const seat = present ? {lat, lon, population: 0} : bestSeat(byCode.get(code) ?? [], bare);
    if (!seat) throw new Error(`assets/places/regency_points.json: ${code} ${name} has no town in GeoNames and no point`);
    const division = {code, bare: present ?? bare, seat, shortForms, parent: parents.get(code.slice(0, 5)) ?? 'jakarta'};
    return kind === 'Kota' ? cityRecord(division) : regencyRecord(division);
  });
}

function splitName(name) {
  const english = /^(?:(North|South|East|West|Central) )?(.+) Regency$/.exec(name);
  if (english) {
    const islands = english[2].replace(/^(.+) Islands$/, 'Kepulauan $1');
    return {kind: 'Kabupaten', bare: english[1] === 'West' && islands === 'Pesisir' ? 'Pesisir Barat' : islands + (english[1] ? ` ${directions[english[1]]}` : '')};
  }
  const [, kind, bare] = /^(Kabupaten|Kota)(?: Administrasi)? (.+)$/.exec(name);
  return {kind: bare === 'Tarakan' ? 'Kota' : kind, bare: bare.replace(' Dan ', ' dan ')};
}

function bestSeat(records, bare) {
  const rank = (record) => (slugOf(record.name).replace(/-/g, '') === slugOf(bare).replace(/-/g, '') ? 8 : 0) +
      ({PPLC: 6, PPLA: 5, PPLA2: 4, PPLA3: 1}[record.feature] ?? 0) + (record.population > 0 ? 0.5 : 0);
  return records.reduce((best, record) => (best === null || rank(record) > rank(best) ||
      (rank(record) === rank(best) && (record.population - best.population || best.id - record.id) > 0) ? record : best), null);
}

function cityRecord({code, bare, seat, shortForms, parent}) {
  const partOfJakarta = parent === 'jakarta';
  return {
    id: slugOf(bare), name: bare, aliases: [`Kota ${bare}`, ...shortForms, ...joined(bare)], judged: bare,
    lat: seat.lat, lon: seat.lon, level: partOfJakarta ? 'district' : 'city', country: 'ID', parent,
    population: seat.population, geonames: seat.id, source: `geonames:${seat.id ?? `${code}; jejak: position`}`,
  };
}

function regencyRecord({code, bare, seat, shortForms, parent}) {
  return {
    id: `${slugOf(bare)}-regency`, name: `${bare} Regency`, names: {id: `Kabupaten ${bare}`},
    aliases: [bare, `Kabupaten ${bare}`, `Kab. ${bare}`, `Kab ${bare}`, ...shortForms, ...joined(bare)], judged: bare,
    lat: seat.lat, lon: seat.lon, level: 'district', country: 'ID', parent,
    source: `geonames:${code}; ${seat.id ? `at its seat ${seat.name}` : 'jejak: position'}`,
  };
}

/** Newspapers write "Tanjungpinang" and "Tanjung Pinang" alike. */
function joined(bare) {
  const parts = bare.split(' ');
  return parts.length === 2 && /^(Tanjung|Pangkal|Pematang|Labuhan|Bandar|Palangka|Padang|Banjar|Lubuk|Tebing|Tulang|Karang|Kota|Banyu|Batu|Sawah|Pagar)$/.test(parts[0]) ?
    [parts[0] + parts[1].toLowerCase()] : [];
}
