// That each way to fail says so in words of its own, on the page and in <html data-jejak>.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {bundled, inspect, launch, newPage, open, press, screenshot, serve} from './explorer.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

// Opens the page with one of its files changed, or with a script run before it.
async function openWith({change, script, hash = ''}) {
  const server = await serve(change);
  const page = await newPage(browser);
  if (script) await page.addInitScript(script);
  const state = await open(page, server.url + hash);
  const reason = await page.evaluate(() => document.documentElement.dataset.jejakReason);
  const words = await page.locator('#status').innerText();
  return {page, state, reason, words, close: async () => { await page.context().close(); server.close(); }};
}

const only = (pattern, replace) => (path, bytes) => (pattern.test(path) ? replace(bytes) : bytes);
const text = (value) => Buffer.from(value);

const bundleFile = /\/articles[^/]*\.jejak$/;

const cases = [
  {name: 'no WebGL2', reason: /^no-webgl2: /, words: /WebGL2/,
    script: () => { HTMLCanvasElement.prototype.getContext = () => null; }},
  {name: 'no WebAssembly', reason: /^no-wasm: /, words: /WebAssembly/, script: () => { delete globalThis.WebAssembly; }},
  {name: 'a missing asset', reason: /^asset: basemap.*404/, words: /basemap/, change: only(/\/basemap[^/]*\.json$/, () => null)},
  {name: 'a missing program', reason: /^asset: wasm: .*404/, words: /wasm/, change: only(/\/jejak[^/]*\.wasm$/, () => null)},
  {name: 'a cut program', reason: /^asset: wasm: /, words: /berkas hilang atau rusak/, change: only(/\/jejak[^/]*\.wasm$/, (bytes) => bytes.subarray(0, 1000))},
  {name: 'a broken asset', reason: /^asset: basemap\.json: /, words: /basemap\.json/, change: only(/\/basemap[^/]*\.json$/, () => text('{"schema": 1}'))},
  {name: 'a cut bundle', reason: /^articles: articles\.jejak: byte 50: .* cut/, words: /Artikel tidak terbaca/, change: only(bundleFile, (bytes) => bytes.subarray(0, 50))},
  {name: 'an altered bundle', reason: /^articles: articles\.jejak: byte 28: /, words: /Artikel tidak terbaca/, change: only(bundleFile, (bytes) => Buffer.concat([bytes.subarray(0, 99), Buffer.from('?'), bytes.subarray(100)]))},
  {name: 'a bundle of another version', reason: /^articles: articles\.jejak: byte 8: it has version 9/, words: /Artikel tidak terbaca/, change: only(bundleFile, (bytes) => Buffer.concat([bytes.subarray(0, 8), Buffer.from([9]), bytes.subarray(9)]))},
  {name: 'an empty bundle', reason: /^articles: articles\.jejak/, words: /Artikel tidak terbaca/, change: only(bundleFile, () => bundled([]))},
];

describe('a page that cannot go on says why and what to do', () => {
  for (const {name, reason, words, ...how} of cases) {
    test(name, async () => {
      const opened = await openWith(how);
      assert.equal(opened.state, 'failed');
      assert.match(opened.reason, reason);
      assert.match(opened.words, words);
      assert.match(opened.words, /[Mm]uat ulang|peramban/);
      await screenshot(opened.page, `failed-${name.replaceAll(' ', '-')}`);
      await opened.close();
    });
  }

  test('in English where the address asks for it', async () => {
    const opened = await openWith({change: only(bundleFile, () => bundled([])), hash: '#lang=en'});
    assert.match(opened.words, /The articles cannot be read/);
    await opened.close();
  });
});

describe('articles that cannot be read', () => {
  const good = {'@type': 'NewsArticle', '@id': 'baik', headline: 'Kabar', articleBody: 'Rombongan tiba di Shusha pada 3 Mei 2021.'};
  const bundle = [good, {'@id': 'salah', articleBody: 17}, {'@id': 'kosong', articleBody: ''}];

  test('are listed beside the good ones, with file, byte and key, and the list can be put away', async () => {
    const opened = await openWith({change: only(bundleFile, () => bundled(bundle))});
    assert.equal(opened.state, 'ready');
    const notices = opened.page.locator('#access [data-id^="notice:"]');
    assert.equal(await notices.count(), 2);
    assert.match(await notices.first().textContent(), /articles\.json: .*byte \d+ · kunci \[1\]\.articleBody/);
    assert.ok((await inspect(opened.page, 'map')).marks.some((mark) => mark.key === 'shusha'));
    await screenshot(opened.page, 'notices');
    await press(opened.page, 'notices:dismiss');
    assert.equal(await notices.count(), 0);
    await opened.close();
  });
});
