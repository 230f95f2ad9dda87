// A walk through the states of the page, each compared with a picture that somebody has looked at (reviewed/, a quarter of
// the size). Software rendering differs in single pixels: blocks of 32 CSS pixels are compared by their mean colour, and a
// few may differ. Whoever changes the looks runs  JEJAK_REVIEW=1 node --test tests/browser/looks.test.mjs,  looks at the
// new pictures, and commits them.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {newPage, open, press, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const reviewed = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, 'reviewed');
const shrink = 4;
const block = 8;             // pixels of the small picture
const mostDifference = 10;   // of 255, of a block's mean colour
const mostOthers = 0.03;     // share of the blocks that may differ more

const desktop = {}, phone = {width: 390, height: 844, touch: true};
const states = [
  {name: 'overview', page: desktop},
  {name: 'overview-dark', page: {dark: true}},
  {name: 'first-visit', page: {first: true}},
  {name: 'place-held', page: desktop, link: 'a=k3&s=place:yevlakh'},
  {name: 'compare', page: desktop, link: 't=compare'},
  {name: 'people-dark', page: {dark: true}, link: 't=people'},
  {name: 'found', page: desktop, link: 'q=penembakan&t=found'},
  {name: 'filtered', page: desktop, link: 'd=2023-09-01..2023-09-30'},
  {name: 'filters', page: desktop, press: ['filters']},
  {name: 'own-sizes', page: {width: 1600, height: 900}, link: 'p=300.350'},
  {name: 'medium-reader', page: {width: 820, height: 1100}, press: ['reader:open']},
  {name: 'phone-map', page: phone},
  {name: 'phone-timeline', page: phone, press: ['view:timeline']},
  {name: 'phone-article-dark', page: {...phone, dark: true}, press: ['view:article']},
  {name: 'phone-compare', page: phone, press: ['view:compare']},
  {name: 'small-phone', page: {width: 320, height: 568, touch: true}},
  {name: 'about', page: desktop, press: ['about']},
  {name: 'take-away', page: desktop, press: ['take']},
  {name: 'nothing-left', page: desktop, link: 'd=1991-01-01..1991-01-02'},
];

let painter = null;  // a page that shrinks and compares pictures
async function paint(task, given) {
  painter ??= await newPage(browser);
  return painter.evaluate(task, given);
}

/** PNG bytes -> a smaller PNG's bytes; each pixel the mean of those that it stands for. */
async function smaller(png) {
  const url = await paint(async ({data, by}) => {
    const image = await createImageBitmap(await (await fetch(data)).blob());
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width / by);
    canvas.height = Math.round(image.height / by);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  }, {data: asUrl(png), by: shrink});
  return Buffer.from(url.split(',')[1], 'base64');
}

const asUrl = (png) => `data:image/png;base64,${png.toString('base64')}`;

/** Both PNGs' blocks by their mean colours: {size: same or not, blocks, others: those that differ, as "x,y"}. */
const compared = (one, other) => paint(async ({urls, block, most}) => {
  const [a, b] = await Promise.all(urls.map(async (url) => {
    const image = await createImageBitmap(await (await fetch(url)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }));
  if (a.width !== b.width || a.height !== b.height) return {same: false, blocks: 0, others: []};
  const mean = (image, x0, y0) => {
    const sum = [0, 0, 0];
    let count = 0;
    for (let y = y0; y < Math.min(y0 + block, image.height); ++y) {
      for (let x = x0; x < Math.min(x0 + block, image.width); ++x, ++count) {
        for (let c = 0; c < 3; ++c) sum[c] += image.data[(y * image.width + x) * 4 + c];
      }
    }
    return sum.map((value) => value / count);
  };
  const others = [];
  let blocks = 0;
  for (let y = 0; y < a.height; y += block) {
    for (let x = 0; x < a.width; x += block, ++blocks) {
      const left = mean(a, x, y), right = mean(b, x, y);
      if (left.some((value, c) => Math.abs(value - right[c]) > most)) others.push(`${x},${y}`);
    }
  }
  return {same: true, blocks, others};
}, {urls: [asUrl(one), asUrl(other)], block, most: mostDifference});

async function shown(state) {
  const page = await newPage(browser, state.page);
  assert.equal(await open(page, server.url + (state.link ? `#${state.link}` : '')), 'ready');
  for (const id of state.press ?? []) await press(page, id);
  await page.mouse.move(1, 1);
  await settle(page);
  const png = await smaller(await page.screenshot());
  await page.context().close();
  return png;
}

describe('the page looks as it was reviewed', () => {
  for (const state of states) {
    test(state.name, async () => {
      const png = await shown(state);
      const path = join(reviewed, `${state.name}.png`);
      if (process.env.JEJAK_REVIEW) return writeFileSync(path, png);
      assert.ok(existsSync(path), `${path} is missing: see the top of this file`);
      const {same, blocks, others} = await compared(png, readFileSync(path));
      assert.ok(same, 'another size');
      assert.ok(others.length <= blocks * mostOthers, `${others.length} of ${blocks} blocks look otherwise, at ${others.slice(0, 12).join(' ')} (pixels of the small picture)`);
    });
  }

  test('the comparison sees what is clipped, moved or blank', async () => {
    const png = await shown(states[0]);
    const spoiled = (style) => paint(async ({url, style, by}) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const context = Object.assign(document.createElement('canvas'), {width: image.width, height: image.height}).getContext('2d');
      context.drawImage(image, style === 'moved' ? by : 0, 0);
      if (style === 'blank') context.clearRect(0, 40, image.width / 2, image.height / 3);
      return context.canvas.toDataURL('image/png');
    }, {url: asUrl(png), style, by: 12});
    for (const style of ['moved', 'blank']) {
      const other = Buffer.from((await spoiled(style)).split(',')[1], 'base64');
      const {blocks, others} = await compared(png, other);
      assert.ok(others.length > blocks * mostOthers, `${style}: ${others.length} of ${blocks}`);
    }
    assert.deepEqual((await compared(png, png)).others, []);
  });
});
