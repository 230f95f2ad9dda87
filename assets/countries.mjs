// Countries and territories: ISO codes and Indonesian names from CLDR (Unicode-3.0), positions from Natural Earth's
// outlines (public domain) or the capital, corrections from assets/places/countries.json.

import {npmFile, readJson} from './sources.mjs';
import {slugOf} from './place_names.mjs';

const countryFiles = () => [
  npmFile('cldr-localenames-full', 'main/id/territories.json'),
  npmFile('cldr-localenames-full', 'main/en/territories.json'),
  npmFile('cldr-core', 'supplemental/codeMappings.json'),
  npmFile('world-atlas', 'countries-50m.json'),
];

/**
 * [{iso, id, name, names, aliases, lat, lon, level, country, source}], in ISO order.
 * `corrections`: the table of our own; `capitals`: ISO code -> GeoNames record, for countries without an outline.
 */
export function readCountries(corrections, capitals) {
  const [idFile, enFile, codesFile, outlinesFile] = countryFiles();
  const territories = (path, locale) => readJson(path).main[locale].localeDisplayNames.territories;
  const indonesian = territories(idFile, 'id');
  const english = territories(enFile, 'en');
  const codes = readJson(codesFile).supplemental.codeMappings;
  const centres = outlineCentres(readJson(outlinesFile));

  const countries = [];
  for (const iso of Object.keys(indonesian).filter((code) => /^[A-Z]{2}$/.test(code)).sort()) {
    const own = corrections[iso] ?? {};
    const numeric = codes[iso]?._numeric;
    if (own.skip || notCountries.has(iso)) continue;
    const capital = capitals.get(iso);
    const [centre, from] = own.point ? [own.point, 'jejak: a point near the middle'] :
      centres.has(numeric) ? [centres.get(numeric), 'natural-earth: middle of countries-50m'] :
      capital ? [[capital.lat, capital.lon], `geonames:${capital.id}`] : [];
    if (!centre) continue;
    const name = own.name ?? english[iso];
    const variants = [`${iso}-alt-variant`, `${iso}-alt-short`].map((key) => indonesian[key]).filter(Boolean);
    countries.push({
      id: slugOf(name), name, names: {id: indonesian[iso], ...own.names},
      aliases: [...new Set([english[iso], ...variants, ...(own.aliases ?? [])])], drop: own.drop ?? [],
      lat: centre[0], lon: centre[1], level: 'country', country: iso, ...(own.ambiguous && {ambiguous: true}),
      source: `cldr:territories; ${from}`,
    });
  }
  return countries;
}

// Groups, pseudo-locales and bases that CLDR lists beside the countries.
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** ISO numeric code -> [lat, lon]: the area-weighted middle of a country's largest part. */
function outlineCentres(topology) {
  const centres = new Map();
  for (const geometry of topology.objects.countries.geometries) {
    const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs ?? [];
    let best = null;
    for (const part of parts) {
      const middle = ringMiddle(ringOf(topology, part[0]));
      if (!best || middle.area > best.area) best = middle;
    }
    if (best && geometry.id && !centres.has(geometry.id)) centres.set(geometry.id, [round3(best.lat), round3(best.lon)]);
  }
  return centres;
}

function ringOf(topology, arcs) {
  const points = [];
  for (const index of arcs) {
    const arc = arcPoints(topology, index < 0 ? ~index : index);
    points.push(...(index < 0 ? arc.reverse() : arc));
  }
  return points;
}

function arcPoints(topology, index) {
  const {scale, translate} = topology.transform;
  let x = 0, y = 0;
  return topology.arcs[index].map(([dx, dy]) => {
    x += dx, y += dy;
    return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
  });
}

function ringMiddle(points) {
  let area = 0, lat = 0, lon = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const cross = points[j][1] * points[i][0] - points[i][1] * points[j][0];
    area += cross, lat += (points[j][0] + points[i][0]) * cross, lon += (points[j][1] + points[i][1]) * cross;
  }
  return {area: Math.abs(area), lat: lat / (3 * area), lon: lon / (3 * area)};
}

const round3 = (degrees) => Math.round(degrees * 1000) / 1000;
