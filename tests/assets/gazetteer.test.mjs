// The gazetteer: the traps of its sources, and what holds for every record.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeGazetteer} from '../../assets/gazetteer.mjs';

const text = await makeGazetteer();
const {schema, toponyms} = JSON.parse(text);
const byId = new Map(toponyms.map((toponym) => [toponym.id, toponym]));
const spellings = (toponym) => [toponym.name, ...Object.values(toponym.names ?? {}), ...(toponym.aliases ?? [])];
const named = (name) => toponyms.filter((toponym) => spellings(toponym).includes(name));
const levels = new Set(['country', 'region', 'province', 'district', 'city', 'village', 'road', 'bridge', 'mountain', 'river', 'lake', 'sea', 'continent']);

function assertNear(id, lat, lon, kilometres) {
  const toponym = byId.get(id);
  assert.ok(toponym, `${id} is in the gazetteer`);
  const dx = (toponym.lon - lon) * Math.cos(lat * Math.PI / 180), dy = toponym.lat - lat;
  const distance = 111.2 * Math.hypot(dx, dy);
  assert.ok(distance <= kilometres, `${id} is ${distance.toFixed(1)} km from ${lat}, ${lon}`);
}

test('the same inputs give the same bytes', async () => {
  assert.equal(await makeGazetteer(), text);
});

test('every record has a unique slug, a level, a position on Earth and a source', () => {
  assert.equal(schema, 'jejak/gazetteer@1');
  assert.equal(byId.size, toponyms.length);
  for (const toponym of toponyms) {
    assert.match(toponym.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(levels.has(toponym.level), `${toponym.id}: level ${toponym.level}`);
    assert.ok(Math.abs(toponym.lat) <= 90 && Math.abs(toponym.lon) <= 180, `${toponym.id}: position`);
    assert.match(toponym.source, /^(geonames|jejak|cldr):/, `${toponym.id}: source`);
    if (toponym.parent) assert.ok(byId.has(toponym.parent), `${toponym.id}: parent ${toponym.parent}`);
    assert.deepEqual([...new Set(toponym.aliases ?? [])], toponym.aliases ?? [], `${toponym.id}: an alias twice`);
  }
});

test('records are sorted by id', () => {
  assert.deepEqual(toponyms.map(({id}) => id), toponyms.map(({id}) => id).sort());
});

test('Kornidzor lies in Armenia', () => {
  assert.equal(byId.get('kornidzor').country, 'AM');
  assertNear('kornidzor', 39.5476, 46.5305, 0.1);
});

test('the district around Lachin is called Lachin, and Lankaran is a town by the Caspian', () => {
  assert.equal(byId.get('lachin-district').name, 'Lachin District');
  assert.ok(named('Distrik Lachin').some(({id}) => id === 'lachin-district'));
  assertNear('lankaran', 38.754, 48.851, 2);
});

test('Ahmadbayli is the village on the road from Fuzuli, not the one in Saatli', () => {
  assertNear('ahmadbayli', 39.5628, 47.5511, 0.1);
  assert.deepEqual(named('Ahmadbayli').map(({id}) => id), ['ahmadbayli']);
});

test('Martuni is two towns', () => {
  assertNear('martuni-armenia', 40.139, 45.305, 1);
  assertNear('khojavend', 39.795, 47.112, 1);
  assert.deepEqual(named('Martuni').map(({id}) => id).sort(), ['khojavend', 'khojavend-district', 'martuni-armenia']);
});

test('Aghdam is the town by Askeran in every spelling', () => {
  assertNear('aghdam', 39.991, 46.93, 1);
  for (const name of ['Agdam', 'Aghdam', 'Ağdam']) {
    assert.deepEqual(named(name).map(({id}) => id).sort(), ['aghdam', 'aghdam-district'], name);
  }
});

test('Khankendi has the names of both sides', () => {
  const {names} = byId.get('khankendi');
  assert.equal(names.az, 'Xankəndi');
  assert.equal(names.hy, 'Stepanakert');
  assert.equal(names.ru, 'Ханкенди');
  for (const name of ['Khankendi', 'Khankendy', 'Xankandi', 'Stepanakert']) assert.ok(named(name).some(({id}) => id === 'khankendi'), name);
});

test('apostrophes of transliteration may be left out', () => {
  for (const name of ['Tskhinvali', 'Arkhangelsk', 'Charentsavan', 'Poti']) assert.ok(named(name).length > 0, name);
});

test('Jabrayil and Kalbajar are found under the names that newspapers use', () => {
  for (const name of ['Jabrayil', 'Jebrail', 'Jabrail']) assert.ok(named(name).some(({id}) => id === 'jabrayil'), name);
  for (const name of ['Kalbajar', 'Kelbajar', 'Karvachar']) assert.ok(named(name).some(({id}) => id === 'kalbajar'), name);
});

test('Washington, Moscow and Geneva are the capitals and the seat of talks', () => {
  assertNear('washington', 38.895, -77.036, 3);
  assertNear('moscow', 55.752, 37.616, 3);
  assertNear('geneva', 46.202, 6.146, 3);
  for (const [name, id] of [['Washington', 'washington'], ['Moskow', 'moscow'], ['Moskwa', 'moscow'], ['Jenewa', 'geneva']]) {
    assert.deepEqual(named(name).map((toponym) => toponym.id), [id], name);
  }
});

test('countries lie where they are', () => {
  for (const [id, lat, lon, kilometres] of [
    ['azerbaijan', 40.4, 47.6, 80], ['armenia', 40.2, 44.9, 60], ['indonesia', -2, 115, 600], ['fiji', -17.8, 178, 60], ['vietnam', 16, 107.8, 60],
    ['russia', 61, 96, 600], ['united-states', 39.5, -98, 300], ['new-zealand', -42, 172, 400], ['georgia', 42.1, 43.6, 60], ['turkey', 39, 35, 100],
  ]) assertNear(id, lat, lon, kilometres);
});

test('a country\'s name means the country alone', () => {
  for (const name of ['Armenia', 'Azerbaijan', 'Rusia', 'Turki', 'Prancis', 'Perancis', 'Amerika Serikat', 'AS', 'Indonesia']) {
    assert.equal(named(name).length, 1, name);
    assert.equal(named(name)[0].level, 'country', name);
  }
});

test('words of Indonesian are no place names on their own', () => {
  for (const word of ['Anda', 'Mei', 'Minggu', 'Selatan', 'Kota', 'Pasar', 'Beli', 'Ali']) assert.deepEqual(named(word), [], word);
  for (const word of ['Batu', 'Metro', 'Pati', 'Kapan', 'Lima', 'Vladimir', 'Batman', 'Gagarin', 'Abovyan', 'Toyota']) {
    for (const toponym of named(word)) assert.equal(toponym.ambiguous, true, `${word}: ${toponym.id}`);
  }
  for (const name of ['Jakarta', 'Medan', 'Palu', 'Malang', 'Baku', 'Moskow']) {
    assert.ok(named(name).some((toponym) => !toponym.ambiguous), name);
  }
});

test('Indonesia has 37 provinces beside Jakarta and all its regencies and cities', () => {
  assert.equal(toponyms.filter(({level, country}) => level === 'province' && country === 'ID').length, 37);
  for (const name of ['Kabupaten Bogor', 'Kota Bogor', 'Jakarta Selatan', 'Kabupaten Mimika', 'Sumut', 'Kepri', 'Banjarbaru']) {
    assert.ok(named(name).length >= 1, name);
  }
});

test('places that no package has are there', () => {
  for (const id of ['nagorno-karabakh', 'farrukh', 'taghavard', 'talish', 'sugovushan', 'zabukh', 'chartar', 'khramort', 'sotk', 'hakari-bridge', 'lachin-corridor']) {
    assert.ok(byId.has(id), id);
    assert.match(byId.get(id).source, /jejak/);
  }
});
