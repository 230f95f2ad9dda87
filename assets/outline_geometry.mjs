// Lines and rings in degrees, points as [lat, lng]: clipping to a rectangle, simplifying, and coding as integers.
// A rectangle is [lat0, lng0, lat1, lng1]. Plain planar geometry: good for clips of a few degrees, wrong at the poles.

/** Parts of a polyline inside a rectangle, each with its crossing points. */
export function clipLine(points, [lat0, lng0, lat1, lng1]) {
  const parts = [];
  let part = null;
  for (let i = 1; i < points.length; i++) {
    const cut = clipSegment(points[i - 1], points[i], lat0, lng0, lat1, lng1);
    if (!cut) {
      part = null;
      continue;
    }
    const [from, to] = cut;
    if (!part || !equal(part[part.length - 1], from)) parts.push(part = [from]);
    if (!equal(from, to)) part.push(to);
  }
  return parts.filter(({length}) => length > 1);
}

/** Parts of a polyline outside a rectangle. */
export function cutLine(points, rectangle) {
  const [lat0, lng0, lat1, lng1] = rectangle;
  return outerStrips([-90, -180, 90, 180], rectangle).flatMap((strip) => clipLine(points, strip))
      .filter((part) => !part.every(([lat, lng]) => lat >= lat0 && lat <= lat1 && lng >= lng0 && lng <= lng1));
}

/** The four rectangles of `outer` that are left when `inner` is cut out. */
export function outerStrips([a0, b0, a1, b1], [lat0, lng0, lat1, lng1]) {
  return [[lat1, b0, a1, b1], [a0, b0, lat0, b1], [lat0, b0, lat1, lng0], [lat0, lng1, lat1, b1]];
}

function clipSegment([ya, xa], [yb, xb], lat0, lng0, lat1, lng1) {
  let t0 = 0, t1 = 1;
  const dy = yb - ya, dx = xb - xa;
  for (const [p, q] of [[-dx, xa - lng0], [dx, lng1 - xa], [-dy, ya - lat0], [dy, lat1 - ya]]) {
    if (p === 0) {
      if (q < 0) return null;
    } else if (p < 0) {
      t0 = Math.max(t0, q / p);
    } else {
      t1 = Math.min(t1, q / p);
    }
    if (t0 > t1) return null;
  }
  return [t0 === 0 ? [ya, xa] : [ya + t0 * dy, xa + t0 * dx], t1 === 1 ? [yb, xb] : [ya + t1 * dy, xa + t1 * dx]];
}

/** Joins lines end to end wherever exactly two of their ends meet; each may be turned round. Order: of first parts. */
export function joinLines(lines) {
  const atEnd = new Map();
  const add = (line) => {
    for (const key of endKeys(line)) atEnd.set(key, [...(atEnd.get(key) ?? []), line]);
  };
  lines.forEach(add);
  const used = new Set(), joined = [];
  for (const line of lines) {
    if (used.has(line)) continue;
    used.add(line);
    const forwards = extended(line, atEnd, used);
    joined.push(extended([...forwards].reverse(), atEnd, used).reverse());
  }
  return joined;
}

/** `line` with what goes on at its last point, as far as that is unmistakable. */
function extended(line, atEnd, used) {
  const points = [...line];
  for (;;) {
    const key = String(points[points.length - 1]);
    const meeting = atEnd.get(key) ?? [];
    const next = meeting.length === 2 ? meeting.find((other) => !used.has(other)) : undefined;
    if (!next) return points;
    used.add(next);
    points.push(...(String(next[0]) === key ? next : [...next].reverse()).slice(1));
  }
}

const endKeys = (line) => [String(line[0]), String(line[line.length - 1])];

/** A ring (closed or not) clipped to a rectangle: one open ring, empty where nothing is left (Sutherland-Hodgman). */
export function clipRing(ring, [lat0, lng0, lat1, lng1]) {
  let points = open(ring);
  for (const [axis, limit, sign] of [[0, lat0, 1], [0, lat1, -1], [1, lng0, 1], [1, lng1, -1]]) {
    const clipped = [];
    for (let i = 0; i < points.length; i++) {
      const from = points[(i + points.length - 1) % points.length], to = points[i];
      const fromIn = sign * (from[axis] - limit) >= 0, toIn = sign * (to[axis] - limit) >= 0;
      if (fromIn !== toIn) clipped.push(crossing(from, to, axis, limit));
      if (toIn) clipped.push(to);
    }
    points = clipped;
  }
  return points;
}

function crossing(from, to, axis, limit) {
  const [a, b] = from[axis] < to[axis] ? [from, to] : [to, from];  // the same point whichever way the edge runs
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] + t * (b[1 - axis] - a[1 - axis]);
  return axis === 0 ? [limit, other] : [other, limit];
}

/** A ring without its closing point. */
export function open(ring) {
  return ring.length > 1 && equal(ring[0], ring[ring.length - 1]) ? ring.slice(0, -1) : ring;
}

/** Area in square degrees, without sign. */
export function ringArea(ring) {
  let area = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) area += ring[j][1] * ring[i][0] - ring[i][1] * ring[j][0];
  return Math.abs(area / 2);
}

/** Whether a point lies inside a ring (even-odd). */
export function isInside([lat, lng], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [yi, xi] = ring[i], [yj, xj] = ring[j];
    if ((yi > lat) !== (yj > lat) && lng < (xj - xi) * (lat - yi) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Douglas-Peucker: the ends stay, no dropped point is farther than `tolerance` degrees of latitude from the result. */
export function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const shrink = Math.cos(points[0][0] * Math.PI / 180);
  const stack = [[0, points.length - 1]];
  while (stack.length > 0) {
    const [first, last] = stack.pop();
    let worst = 0, index = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToSegment(points[i], points[first], points[last], shrink);
      if (distance > worst) worst = distance, index = i;
    }
    if (worst > tolerance) keep[index] = 1, stack.push([first, index], [index, last]);
  }
  return points.filter((_, i) => keep[i]);
}

/** Simplifies a closed ring: it is cut at its first point and the one farthest from it. */
export function simplifyRing(ring, tolerance) {
  const points = open(ring);
  let far = 0, distance = -1;
  points.forEach(([lat, lng], i) => {
    const d = Math.hypot(lat - points[0][0], lng - points[0][1]);
    if (d > distance) distance = d, far = i;
  });
  const one = simplify(points.slice(0, far + 1), tolerance);
  const two = simplify([...points.slice(far), points[0]], tolerance);
  return [...one, ...two.slice(1)];
}

/** Distance of a point from a segment, in degrees of latitude; `shrink` is the cosine of the latitude. */
export function distanceToSegment([y, x], [ya, xa], [yb, xb], shrink) {
  const [t] = projection([y, x], [ya, xa], [yb, xb], shrink);
  return Math.hypot((xa + t * (xb - xa) - x) * shrink, ya + t * (yb - ya) - y);
}

/** Where on a segment the nearest point to `p` is: [fraction, point]. */
export function projection([y, x], [ya, xa], [yb, xb], shrink) {
  const dx = (xb - xa) * shrink, dy = yb - ya;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - xa) * shrink * dx + (y - ya) * dy) / length));
  return [t, [ya + t * (yb - ya), xa + t * (xb - xa)]];
}

/** [lat0, lng0, dlat, dlng, ...] in integers of 1 / unitsPerDegree; points that become equal are dropped. */
export function deltaCode(points, unitsPerDegree) {
  const coded = [];
  let lat = 0, lng = 0;
  for (const [index, point] of points.entries()) {
    const y = Math.round(point[0] * unitsPerDegree), x = Math.round(point[1] * unitsPerDegree);
    if (index > 0 && y === lat && x === lng) continue;
    coded.push(y - lat, x - lng);
    lat = y, lng = x;
  }
  return coded;
}

/** The points of deltaCode, in degrees. */
export function deltaDecode(coded, unitsPerDegree) {
  const points = [];
  let lat = 0, lng = 0;
  for (let i = 0; i < coded.length; i += 2) {
    lat += coded[i], lng += coded[i + 1];
    points.push([lat / unitsPerDegree, lng / unitsPerDegree]);
  }
  return points;
}

const equal = (a, b) => a[0] === b[0] && a[1] === b[1];
