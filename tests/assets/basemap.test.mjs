// The basemap: its form, the borders' place on the ground, and the traps of its sources.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {makeBasemap} from '../../assets/basemap.mjs';
import {deltaDecode, distanceToSegment, isInside} from '../../assets/outline_geometry.mjs';
import {readCountryOutlines, readNaturalEarth} from '../../assets/vector_sources.mjs';
import {assetsFolder, readJson} from '../../assets/sources.mjs';
import {builtFiles} from './built.mjs';

const text = (await builtFiles('basemap'))['basemap.json'].toString();
const basemap = JSON.parse(text);
const layer = (id) => basemap.layers.find((found) => found.id === id);
const linesOf = (id) => layer(id).lines.map(({name, points}) => ({name, points: deltaDecode(points, layer(id).units_per_degree)}));
const quiet = () => {};

/** Kilometres from a point to the nearest line of a layer, or of its lines of one name. */
function kilometresTo(id, point, name) {
  const shrink = Math.cos(point[0] * Math.PI / 180);
  let best = Infinity;
  for (const line of linesOf(id).filter((line) => !name || line.name === name)) {
    for (let i = 1; i < line.points.length; i++) best = Math.min(best, distanceToSegment(point, line.points[i - 1], line.points[i], shrink));
  }
  return best * 111.2;
}

/** Whether a point is covered by a triangle of a fill layer. */
function isFilled(id, [lat, lng]) {
  const {vertices, indices, units_per_degree: units} = layer(id);
  const points = deltaDecode(vertices, units);
  let index = 0;
  const corners = indices.map((step) => points[index += step]);
  const side = (a, b) => (b[1] - a[1]) * (lat - a[0]) - (b[0] - a[0]) * (lng - a[1]);
  for (let i = 0; i < corners.length; i += 3) {
    const sides = [side(corners[i], corners[i + 1]), side(corners[i + 1], corners[i + 2]), side(corners[i + 2], corners[i])];
    if (sides.every((s) => s >= 0) || sides.every((s) => s <= 0)) return true;
  }
  return false;
}

test('every layer is of a known kind and decodes to points on Earth', () => {
  assert.equal(basemap.schema, 'jejak/basemap@1');
  assert.deepEqual(basemap.bounds, [38, 43, 42, 51]);
  const ids = basemap.layers.map(({id}) => id);
  for (const id of ['world_land', 'world_borders', 'land', 'lakes', 'rivers', 'borders', 'land_outline', 'districts', 'oblast_1991', 'ceasefire_1994']) {
    assert.ok(ids.includes(id), id);
  }
  for (const {id, kind, ...rest} of basemap.layers) {
    if (kind === 'fill') {
      const points = deltaDecode(rest.vertices, rest.units_per_degree);
      assert.ok(points.every(([lat, lng]) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180), id);
      let index = 0;
      const corners = rest.indices.map((step) => index += step);
      assert.equal(corners.length % 3, 0, id);
      assert.ok(corners.every((corner) => corner >= 0 && corner < points.length), id);
    } else if (kind === 'line') {
      assert.ok(rest.lines.every(({points}) => points.length >= 4 && points.length % 2 === 0 && points.every(Number.isInteger)), id);
    } else {
      assert.equal(kind, 'label', id);
      assert.ok(rest.labels.every(({name, lat, lng}) => name && Math.abs(lat) <= 90 && Math.abs(lng) <= 180), id);
    }
  }
});

test('land is land and sea is sea', () => {
  for (const point of [[39.82, 46.75], [40.38, 49.85], [40.18, 44.51], [38.2, 46.3], [41.7, 44.8], [41.9, 47.5]]) assert.ok(isFilled('land', point), `${point}`);
  for (const point of [[40.0, 50.5], [41.5, 50.0], [38.6, 49.5]]) assert.ok(!isFilled('land', point), `${point}`);
  assert.ok(isFilled('lakes', [40.35, 45.35]), 'Lake Sevan');
});

test('the world leaves the region free and has the Caspian beside it', () => {
  assert.ok(!isFilled('world_land', [40.0, 47.0]));
  assert.ok(!isFilled('world_land', [40.0, 50.5]));
  for (const point of [[55.75, 37.6], [-6.2, 106.85], [46.2, 6.15], [39.0, 35.0]]) assert.ok(isFilled('world_land', point), `${point}`);
  assert.ok(isFilled('lakes', [45.0, 49.5]), 'the northern Caspian');
});

test('no land is smeared across the antimeridian', () => {
  for (const point of [[66.5, -10], [68, 5], [71.2, -15], [-16.8, 0], [-16.8, 60], [-16.8, -120], [65, 8]]) {
    assert.ok(!isFilled('world_land', point), `${point} is sea`);
  }
  for (const point of [[67, -175.5], [67, 178], [-80, 0], [-85, 100], [65, -150]]) assert.ok(isFilled('world_land', point), `${point} is land`);
});

test('Kornidzor is on the Armenian side of the border', () => {
  const kornidzor = [39.5476, 46.5305];
  const outlines = readCountryOutlines(['ARM', 'AZE']);
  const isIn = (code) => outlines[code].some(([outer]) => isInside(kornidzor, outer));
  assert.ok(isIn('ARM'));
  assert.ok(!isIn('AZE'));
  assert.ok(kilometresTo('borders', kornidzor, 'AM-AZ') < 5);
});

test('borders are where people cross them', () => {
  assert.ok(kilometresTo('borders', [39.552, 46.588], 'AM-AZ') < 1.5, 'the Hakari checkpoint');
  assert.ok(kilometresTo('borders', [38.44, 48.88], 'AZ-IR') < 3, 'Astara');
  assert.ok(kilometresTo('borders', [38.84, 46.21], 'AM-IR') < 3, 'Norduz');
  assert.ok(kilometresTo('borders', [41.33, 45.07], 'AZ-GE') < 5, 'Red Bridge');
});

test('each border is drawn once', () => {
  const segments = new Set();
  for (const {points} of linesOf('borders')) {
    for (let i = 1; i < points.length; i++) {
      const key = [points[i - 1], points[i]].map(String).sort().join(';');
      assert.ok(!segments.has(key), key);
      segments.add(key);
    }
  }
});

test('the district that Natural Earth calls Lankaran is labelled Lachin', async () => {
  const records = await readNaturalEarth('ne_10m_admin_1_states_provinces');
  const wrong = records.find(({properties, lines}) => properties.name === 'Lankaran' && lines.some((ring) => isInside([39.76, 46.33], ring)));
  assert.ok(wrong, 'the trap is still in the package');
  const inside = layer('district_labels').labels.filter(({lat, lng}) => wrong.lines.some((ring) => isInside([lat, lng], ring)));
  assert.deepEqual(inside.map(({name}) => name), ['Lachin']);
});

test('district labels lie one to a district', async () => {
  const records = await readNaturalEarth('ne_10m_admin_1_states_provinces');
  const districts = records.filter(({properties}) => ['AZ', 'AM'].includes(properties.iso_a2));
  const taken = new Map();
  for (const {name, lat, lng} of layer('district_labels').labels) {
    const holder = districts.find(({lines}) => lines.some((ring) => isInside([lat, lng], ring)));
    assert.ok(holder, `${name} lies in a district`);
    assert.equal(taken.get(holder.index), undefined, `${name} and ${taken.get(holder.index)} lie in one district`);
    taken.set(holder.index, name);
  }
});

test('the lines of 1991 and 1994 run through Karabakh', () => {
  assert.ok(kilometresTo('oblast_1991', [39.98, 46.9]) < 12, 'the oblast ended short of Aghdam');
  assert.ok(kilometresTo('ceasefire_1994', [40.05, 47.05]) < 15, 'the front lay east of Aghdam');
  for (const id of ['oblast_1991', 'ceasefire_1994']) {
    for (const {points} of linesOf(id)) {
      for (const [lat, lng] of points) assert.ok(lat > 39 && lat < 40.7 && lng > 45.8 && lng < 47.7, `${id} ${lat} ${lng}`);
    }
  }
});

test('the line across Crimea is a disputed one', () => {
  assert.ok(kilometresTo('world_borders', [46.15, 33.7]) > 100);
  assert.ok(kilometresTo('world_disputed', [46.15, 33.7]) < 30);
});

test('the border of India and Pakistan is disputed in Kashmir only', () => {
  assert.ok(kilometresTo('world_borders', [27.5, 70]) < 80);
  assert.ok(kilometresTo('world_disputed', [27.5, 70]) > 300);
  assert.ok(kilometresTo('world_disputed', [34.3, 74.2]) < 60);
});

test('the file is small', () => assert.ok(text.length < 320_000, `${text.length} bytes`));

test('the same packages give the same bytes', async () => {
  assert.ok(await makeBasemap(quiet) === text);
});

test('towns and villages of our tables lie in their country', () => {
  const outlines = readCountryOutlines(['ARM', 'AZE']);
  const code = {AM: 'ARM', AZ: 'AZE'};
  // OpenStreetMap gives these exclaves to the state that holds them, or to both.
  const exclaves = new Set(['karki', 'yukhari-askipara', 'artsvashen']);
  for (const table of ['karabakh', 'caucasus']) {
    for (const {id, country, level, lat, lon} of readJson(join(assetsFolder, 'places', `${table}.json`))) {
      if (!code[country] || lat === undefined || !['city', 'village', 'bridge'].includes(level) || exclaves.has(id)) continue;
      const holders = Object.keys(code).filter((iso) => outlines[code[iso]].some(([outer]) => isInside([lat, lon], outer)));
      assert.deepEqual(holders, [country], `${id} ${lat} ${lon}`);
    }
  }
});
