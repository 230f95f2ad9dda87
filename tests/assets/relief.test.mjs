// The relief: size, place, level ground, and that mountains are in it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import jpeg from 'jpeg-js';
import {makeRelief} from '../../assets/relief.mjs';
import {builtFiles} from './built.mjs';

const files = await builtFiles('relief');
const about = JSON.parse(files['relief.json']);
const image = jpeg.decode(files['relief.jpg'], {useTArray: true});

/** Standard deviation of the shade in a rectangle of degrees. */
function roughness(lat0, lng0, lat1, lng1) {
  const [south, west, north, east] = about.bounds;
  const values = [];
  for (let row = 0; row < image.height; row++) {
    for (let column = 0; column < image.width; column++) {
      const lat = north - (row + 0.5) / image.height * (north - south), lng = west + (column + 0.5) / image.width * (east - west);
      if (lat > lat0 && lat < lat1 && lng > lng0 && lng < lng1) values.push(image.data[4 * (row * image.width + column)]);
    }
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)};
}

test('the image is what its description says', () => {
  assert.deepEqual([image.width, image.height], [about.width, about.height]);
  assert.deepEqual(about.bounds, [38, 43, 42, 51]);
  assert.ok(files['relief.jpg'].length <= 15_000, `${files['relief.jpg'].length} bytes`);
});

test('the sea is level and has the grey of level ground', () => {
  const sea = roughness(38.3, 50, 39.8, 50.9);
  assert.ok(Math.abs(sea.mean - about.flat) < 2 && sea.deviation < 2, JSON.stringify(sea));
});

test('the lesser Caucasus is rougher than the plain of the Kura', () => {
  const mountains = roughness(39.8, 45.8, 40.4, 46.5), plain = roughness(39.8, 47.4, 40.4, 48.2);
  assert.ok(mountains.deviation > 3 * plain.deviation, `${mountains.deviation} ${plain.deviation}`);
});

test('the same packages give the same bytes', async () => {
  const again = await makeRelief(() => {});
  assert.ok(Buffer.from(again['relief.jpg']).equals(files['relief.jpg']));
});
