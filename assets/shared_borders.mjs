// Countries that share borders point for point (OpenStreetMap's do), cut into arcs: each stretch of border between two
// countries once, each stretch of coast once. Simplifying arcs instead of rings keeps neighbours fitting together.
//
//   const {arcs, rings} = cutIntoArcs([{name: 'AM', rings: [...]}, {name: 'AZ', rings: [...]}]);
//   arcs[0]   {owners: ['AM', 'AZ'], points: [[lat, lng], ...]}
//   rings[0]  {owner: 'AM', arcs: [0, -4, 7]}      arc i forwards, or ~i backwards

/** `countries`: [{name, rings: closed rings of [lat, lng]}]. Arcs are in the order in which they are first met. */
export function cutIntoArcs(countries) {
  const owners = new Map();      // edge -> names, in the order of the countries
  const neighbours = new Map();  // point -> points that an edge joins it to
  eachEdge(countries, (name, from, to) => {
    const edge = edgeKey(from, to);
    if (!owners.has(edge)) owners.set(edge, []);
    if (!owners.get(edge).includes(name)) owners.get(edge).push(name);
    addNeighbour(neighbours, from, to);
    addNeighbour(neighbours, to, from);
  });

  const arcs = [], byKey = new Map(), rings = [];
  for (const {name, rings: shapes} of countries) {
    for (const shape of shapes) {
      const parts = cutRing(shape, owners, neighbours).map((points) => arcIndex(points, owners, arcs, byKey));
      rings.push({owner: name, arcs: parts});
    }
  }
  return {arcs, rings};
}

/** A ring's points, from arcs that may have been simplified since. The first point is not repeated. */
export function ringPoints(ring, arcs) {
  return ring.arcs.flatMap((index) => {
    const points = index < 0 ? [...arcs[~index].points].reverse() : arcs[index].points;
    return points.slice(0, -1);
  });
}

/**
 * Closes the gaps that a river leaves between two countries: where two arcs of one owner each join the same two nodes,
 * both become the line midway between them, owned by both. The second is marked as the first one's `twin`.
 */
export function closeGaps(arcs) {
  const byEnds = new Map();
  for (const arc of arcs) {
    const ends = [arc.points[0], arc.points[arc.points.length - 1]].map(pointKey);
    if (arc.owners.length !== 1 || ends[0] === ends[1]) continue;
    const other = byEnds.get([...ends].sort().join(';'));
    if (!other) {
      byEnds.set([...ends].sort().join(';'), arc);
      continue;
    }
    if (other.owners[0] === arc.owners[0]) continue;
    const sameWay = pointKey(other.points[0]) === ends[0];
    const middle = midway(other.points, sameWay ? arc.points : [...arc.points].reverse());
    const owners = [...other.owners, ...arc.owners];
    Object.assign(other, {owners, points: middle});
    Object.assign(arc, {owners, points: sameWay ? middle : [...middle].reverse(), twin: true});
  }
}

/** The line midway between two lines with the same ends: means of points at equal fractions of their lengths. */
function midway(one, two) {
  const count = Math.max(one.length, two.length);
  const a = resampled(one, count), b = resampled(two, count);
  return a.map(([lat, lng], i) => i === 0 || i === count - 1 ? one[i === 0 ? 0 : one.length - 1] : [(lat + b[i][0]) / 2, (lng + b[i][1]) / 2]);
}

function resampled(line, count) {
  const along = [0];
  for (let i = 1; i < line.length; i++) along.push(along[i - 1] + Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]));
  const total = along[along.length - 1];
  let i = 1;
  return Array.from({length: count}, (_, k) => {
    const at = total * k / (count - 1);
    while (i < line.length - 1 && along[i] < at) i++;
    const t = (at - along[i - 1]) / (along[i] - along[i - 1] || 1);
    return [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])];
  });
}

const pointKey = ([lat, lng]) => `${lat},${lng}`;

function edgeKey(from, to) {
  const a = pointKey(from), b = pointKey(to);
  return a < b ? `${a};${b}` : `${b};${a}`;
}

function eachEdge(countries, visit) {
  for (const {name, rings} of countries) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) visit(name, ring[i - 1], ring[i]);
    }
  }
}

function addNeighbour(neighbours, point, other) {
  const key = pointKey(point);
  if (!neighbours.has(key)) neighbours.set(key, new Set());
  neighbours.get(key).add(pointKey(other));
}

/** Cuts a closed ring where the owners of its edges change or more than two edges meet. */
function cutRing(ring, owners, neighbours) {
  const edges = ring.length - 1;
  const ownersOf = (i) => owners.get(edgeKey(ring[i], ring[i + 1])).join();
  const isNode = (i) => neighbours.get(pointKey(ring[i])).size > 2 || ownersOf((i + edges - 1) % edges) !== ownersOf(i);
  let start = 0;
  while (start < edges && !isNode(start)) start++;
  if (start === edges) return [turnedToLeast(ring)];
  const parts = [];
  let part = [ring[start]];
  for (let step = 1; step <= edges; step++) {
    const i = (start + step) % edges;
    part.push(ring[i]);
    if (isNode(i)) parts.push(part), part = [ring[i]];
  }
  return parts;
}

/** A ring that touches nothing, or one neighbour alone all round, begins at its least point in either country. */
function turnedToLeast(ring) {
  let least = 0;
  for (let i = 1; i < ring.length - 1; i++) {
    if (ring[i][0] < ring[least][0] || (ring[i][0] === ring[least][0] && ring[i][1] < ring[least][1])) least = i;
  }
  return [...ring.slice(least, -1), ...ring.slice(0, least + 1)];
}

/** The arc's index if the arc is known, or ~index if it is known the other way round; else it is added. */
function arcIndex(points, owners, arcs, byKey) {
  const second = points[1], beforeLast = points[points.length - 2];
  const key = [points[0], second, beforeLast, points[points.length - 1]].map(pointKey).join(';');
  const reversed = [points[points.length - 1], beforeLast, second, points[0]].map(pointKey).join(';');
  if (byKey.has(key)) return byKey.get(key);
  if (byKey.has(reversed)) return ~byKey.get(reversed);
  byKey.set(key, arcs.length);
  arcs.push({owners: owners.get(edgeKey(points[0], second)), points});
  return arcs.length - 1;
}
