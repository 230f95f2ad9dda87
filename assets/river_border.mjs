// Fits Natural Earth's lines, a kilometre off here and there, to OpenStreetMap's borders: a river that is a border runs
// on the border, and a district line that ends at a border ends on it.

import {distanceToSegment, projection} from './outline_geometry.mjs';

const alongside = 0.045;  // degrees of latitude, 5 km: a river this near the border is the border
const reach = 0.06;       // 6.7 km: a district line that ends this near a border ends on it

/**
 * Cuts out of `river` what runs along a border: the border itself is drawn there. Returns the parts that are left, and
 * the stretches of border between their ends, in the river's order.
 * `borders`: [{points}]. A river that touches no border comes back whole.
 */
export function followBorder(river, borders) {
  const near = river.map((point) => nearest(point, borders));
  const parts = [];
  let part = [];
  for (const [i, point] of river.entries()) {
    if (near[i].distance > alongside) {
      part.push(point);
      continue;
    }
    if (part.length > 0) parts.push([...part, near[i].point]);
    part = [];
    const next = near[i + 1];
    if (next && next.distance > alongside) part = [near[i].point];
  }
  if (part.length > 1) parts.push(part);
  const first = near.findIndex(({distance}) => distance <= alongside);
  if (first < 0) return [river];
  const touched = new Set(near.filter(({distance}) => distance <= alongside).map(({line}) => line));
  return [...parts, ...[...touched].map((line) => stretchAlong(borders[line].points, river))].filter(({length}) => length > 1);
}

/** The points of a border from the first to the last that has the river beside it. */
function stretchAlong(border, river) {
  const beside = border.map((point) => nearest(point, [{points: river}]).distance <= alongside);
  return border.slice(beside.indexOf(true), beside.lastIndexOf(true) + 1);
}

/** Moves or adds the free ends of lines onto the nearest border. An end that another line shares is not free. */
export function meetBorders(lines, borders) {
  const ends = new Map();
  for (const line of lines) {
    for (const end of [line[0], line[line.length - 1]]) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
  }
  const toBorder = (end) => {
    if (ends.get(String(end)) > 1) return [];
    const {distance, point} = nearest(end, borders);
    return distance <= reach ? [point] : [];
  };
  return lines.map((line) => [...toBorder(line[0]), ...line, ...toBorder(line[line.length - 1])]);
}

function nearest(point, lines) {
  const shrink = Math.cos(point[0] * Math.PI / 180);
  let best = {distance: Infinity};
  for (const [index, {points}] of lines.entries()) {
    for (let i = 1; i < points.length; i++) {
      const distance = distanceToSegment(point, points[i - 1], points[i], shrink);
      if (distance < best.distance) best = {distance, line: index, point: projection(point, points[i - 1], points[i], shrink)[1]};
    }
  }
  return best;
}
