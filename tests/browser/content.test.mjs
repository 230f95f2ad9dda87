// That the page shows what the articles hold: what was drawn (asked of the panels after a frame) against what the
// documents say (asked of the core's output). Once from a server, once from the offline file without any network.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inkBytes, inspect, newPage, offlineUrl, open, press, readThrough, screenshot} from './explorer.mjs';
import {browser, server} from './served.mjs';

async function checkContent(page) {
  const expected = await inspect(page, 'expected');
  assert.equal(expected.articles.length, 5, 'the bundle has five articles');
  assert.ok(expected.places.length > 10, `places: ${expected.places}`);
  assert.ok(expected.times.length > 5, `times: ${expected.times}`);

  const map = await inspect(page, 'map');
  const marks = new Set(map.marks.map((mark) => mark.key));
  assert.deepEqual(expected.places.filter((key) => !marks.has(key)), [], 'location places without a mark');

  const timeline = await inspect(page, 'timeline');
  const dated = new Set(timeline.items.flatMap((item) => item.mentions));
  assert.deepEqual(expected.times.filter((id) => !dated.has(id)), [], 'dated mentions that the timeline lacks');

  for (const [index, article] of expected.articles.entries()) {
    const {article: id, drawn} = await readThrough(page);
    assert.equal(id, article.id);
    const missing = inkBytes(article.text).filter((byte) => !drawn.has(byte));
    assert.deepEqual(missing, [], `bytes of ${article.id} that were never drawn`);
    if (index + 1 < expected.articles.length) await press(page, 'reader:next');
  }
  assert.deepEqual(page.said, [], 'the console is silent');
}

describe('the page with the bundle', () => {
  test('shows every location, every dated mention and every text, from a server', async () => {
    const page = await newPage(browser);
    assert.equal(await open(page, server.url), 'ready');
    await screenshot(page, 'page-1280');
    await checkContent(page);
    await page.context().close();
  });

  test('does the same from the offline file with the network cut off, and asks for nothing', async () => {
    const page = await newPage(browser);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    assert.equal(await open(page, offlineUrl()), 'ready');
    await screenshot(page, 'offline-1280');
    await checkContent(page);
    const other = asked.filter((url) => url !== offlineUrl() && !url.startsWith('data:') && !url.startsWith('blob:'));
    assert.deepEqual(other, []);
    await page.context().close();
  });
});

describe('sizes, ratios and looks', () => {
  const cases = [
    {name: 'light-1280x800', width: 1280, height: 800},
    {name: 'dark-1280x800', width: 1280, height: 800, dark: true},
    {name: 'light-1280x800@2', width: 1280, height: 800, dpr: 2},
    {name: 'light-1920x1080@1.25', width: 1920, height: 1080, dpr: 1.25},
    {name: 'medium-820x1000', width: 820, height: 1000},
    {name: 'phone-390x844', width: 390, height: 844, dpr: 2, touch: true},
    {name: 'phone-dark-320x568', width: 320, height: 568, dpr: 2, dark: true, touch: true},
  ];
  for (const size of cases) {
    test(`${size.name} is drawn at the screen's own pixels`, async () => {
      const page = await newPage(browser, size);
      assert.equal(await open(page, server.url), 'ready');
      const canvas = await page.evaluate(() => ({width: document.querySelector('canvas').width, height: document.querySelector('canvas').height}));
      assert.deepEqual(canvas, {width: Math.round(size.width * (size.dpr || 1)), height: Math.round(size.height * (size.dpr || 1))});
      const state = await inspect(page, 'state');
      assert.equal(state.dark, Boolean(size.dark));
      assert.equal(state.form, size.width >= 1000 ? 'wide' : size.width >= 700 ? 'medium' : 'narrow');
      await screenshot(page, size.name);
      await page.context().close();
    });
  }

  test('a phone shows one view at a time, and each of the three', async () => {
    const page = await newPage(browser, {width: 390, height: 844, dpr: 2, touch: true});
    await open(page, server.url);
    assert.ok((await inspect(page, 'map')).marks.length > 0);
    assert.equal((await inspect(page, 'timeline')).items.length, 0);
    await press(page, 'view:timeline');
    assert.equal((await inspect(page, 'map')).marks.length, 0);
    assert.ok((await inspect(page, 'timeline')).items.length > 0);
    await screenshot(page, 'phone-timeline');
    await press(page, 'view:article');
    assert.ok((await inspect(page, 'reader')).lines.length > 5);
    await screenshot(page, 'phone-article');
    await page.context().close();
  });

  test('a resized window is laid out anew', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    await page.setViewportSize({width: 800, height: 700});
    await page.waitForFunction(() => window.jejak.inspect('state').form === 'medium');
    await press(page, 'reader:open');
    assert.ok((await inspect(page, 'reader')).lines.length > 5);
    await screenshot(page, 'medium-reader');
    await page.context().close();
  });
});
