// relief.jpg: grey relief shading over the region, light from the north-west, to be multiplied onto the land.
//
// The shading is Natural Earth's, a world picture of 30 pixels a degree that a Debian package carries: 240 × 120 over the
// region. Its broad tones are taken out, so that what is left is slopes alone; it is enlarged twice, smoothly, which
// invents no detail. Level ground and sea have one grey, `flat` in relief.json, to divide by. Good for the region, blurred
// over a district: to be faded out there.

import {readFileSync} from 'node:fs';
import jpeg from 'jpeg-js';
import {feature} from 'topojson-client';
import {debianFile} from './debian_files.mjs';
import {bounds} from './region.mjs';
import {npmFile, readJson} from './sources.mjs';

const pixelsPerDegree = 30;
const margin = 36;       // source pixels round the region, for the broad tones
const broad = 7;         // standard deviation of the broad tones, in source pixels
const enlarge = 2;
const flat = 192;        // level ground and sea: slopes in the light are lighter, slopes in shadow darker
const contrast = 1.6;
const noise = 2.5;
const darkest = 80;
const edge = 40;         // pixels over which the shading fades out towards the region's edge
const quality = 62;

/** The npm packages that the relief is made with. */
export const reliefPackages = ['jpeg-js', 'topojson-client', 'world-atlas'];

/** {'relief.jpg': bytes, 'relief.json': its place and size}. */
export async function makeRelief(say) {
  const grid = gridOf(margin);
  const light = await readPicture(grid, say);
  const land = landMask(grid);
  const slopes = withoutBroadTones(light, land, grid);
  const width = (grid.width - 2 * margin) * enlarge, height = (grid.height - 2 * margin) * enlarge;
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = margin + (column + 0.5) / enlarge - 0.5, y = margin + (row + 0.5) / enlarge - 0.5;
      const shade = Math.max(darkest, Math.min(255, flat + contrast * withoutNoise(bicubic(slopes, grid, x, y))));
      const strength = Math.max(0, Math.min(1, bicubic(land, grid, x, y))) * fade(row, height) * fade(column, width);
      pixels.fill(Math.round(flat + strength * (shade - flat)), 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
  const about = {
    schema: 'jejak/relief@1', bounds, width, height, projection: 'equirectangular', blend: 'multiply, divided by flat', flat, source_pixels_per_degree: pixelsPerDegree,
  };
  return {'relief.jpg': jpeg.encode({data: pixels, width, height}, quality).data, 'relief.json': `${JSON.stringify(about)}\n`};
}

/** The picture's own compression leaves squares a few grey levels apart: that much is taken off every slope. */
function withoutNoise(slope) {
  return Math.sign(slope) * Math.max(0, Math.abs(slope) - noise);
}

/** 1 inside, falling to 0 at both ends, so that the region's edge does not show. */
function fade(index, count) {
  const distance = Math.min(index + 0.5, count - index - 0.5) / edge;
  return distance >= 1 ? 1 : distance * distance * (3 - 2 * distance);
}

/** The region's pixels in the world picture, with `border` pixels round them; row 0 is the north. */
function gridOf(border) {
  const [lat0, lng0, lat1, lng1] = bounds;
  return {
    left: (lng0 + 180) * pixelsPerDegree - border, top: (90 - lat1) * pixelsPerDegree - border,
    width: (lng1 - lng0) * pixelsPerDegree + 2 * border, height: (lat1 - lat0) * pixelsPerDegree + 2 * border,
  };
}

async function readPicture({left, top, width, height}, say) {
  const path = await debianFile('libgnudatalanguage0', 'usr/share/gnudatalanguage/resource/maps/earth.jpg');
  say('decoding the world picture');
  const picture = jpeg.decode(readFileSync(path), {useTArray: true, formatAsRGBA: false, maxMemoryUsageInMB: 1500});
  const channels = picture.data.length / (picture.width * picture.height);
  const light = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) light[y * width + x] = picture.data[channels * ((top + y) * picture.width + left + x)];
  }
  return light;
}

/** 1 where a pixel's centre is land (Natural Earth at 1:10 million), else 0. */
function landMask({left, top, width, height}) {
  const topology = readJson(npmFile('world-atlas', 'land-10m.json'));
  const collection = feature(topology, topology.objects.land);
  const rings = (collection.features ?? [collection]).flatMap(({geometry}) => geometry.coordinates.flat());
  const mask = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    const lat = 90 - (top + y + 0.5) / pixelsPerDegree;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
    for (let x = 0; x < width; x++) {
      const lng = (left + x + 0.5) / pixelsPerDegree - 180;
      mask[y * width + x] = crossings.filter((crossing) => crossing < lng).length % 2;
    }
  }
  return mask;
}

function crossingsAt(ring, lat) {
  const crossings = [];
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1], [x1, y1] = ring[i];
    if ((y0 > lat) !== (y1 > lat)) crossings.push(x0 + (lat - y0) / (y1 - y0) * (x1 - x0));
  }
  return crossings;
}

/** Light less its local mean over land; 0 at sea. */
function withoutBroadTones(light, land, grid) {
  const sums = blurred(light.map((value, i) => value * land[i]), grid);
  const weights = blurred(land, grid);
  return light.map((value, i) => land[i] ? value - sums[i] / weights[i] : 0);
}

/** Gaussian blur, rows then columns. */
function blurred(values, {width, height}) {
  const radius = 3 * broad;
  const weights = Array.from({length: 2 * radius + 1}, (_, k) => Math.exp(-((k - radius) ** 2) / (2 * broad * broad)));
  const pass = (source, stride, other, length, count) => {
    const result = new Float64Array(source.length);
    for (let line = 0; line < count; line++) {
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) {
          if (i + k >= 0 && i + k < length) sum += source[line * other + (i + k) * stride] * weights[k + radius];
        }
        result[line * other + i * stride] = sum;
      }
    }
    return result;
  };
  return pass(pass(values, 1, width, width, height), width, 1, height, width);
}

/** Catmull-Rom through the pixels' centres. */
function bicubic(values, {width, height}, x, y) {
  const x0 = Math.floor(x), y0 = Math.floor(y);
  const wx = cubicWeights(x - x0), wy = cubicWeights(y - y0);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    for (let i = 0; i < 4; i++) {
      const gx = Math.max(0, Math.min(width - 1, x0 - 1 + i)), gy = Math.max(0, Math.min(height - 1, y0 - 1 + j));
      sum += values[gy * width + gx] * wx[i] * wy[j];
    }
  }
  return sum;
}

function cubicWeights(t) {
  return [
    -0.5 * t ** 3 + t ** 2 - 0.5 * t, 1.5 * t ** 3 - 2.5 * t ** 2 + 1,
    -1.5 * t ** 3 + 2 * t ** 2 + 0.5 * t, 0.5 * t ** 3 - 0.5 * t ** 2,
  ];
}
