// A reader's own articles through the workshop: how far the reading is, stopping it, prepared collections, where no worker can
// be had; and regular expressions, which the workshop finds.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {buildDir} from '../../web/build/paths.mjs';
import {articles} from '../bench/generate.mjs';
import {inspect, newPage, offlineUrl, open, screenshot, serve, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const jsonLines = (count) => [...articles(count)].map((article) => JSON.stringify(article)).join('\n');

// True where the page takes it, so that the browser does not.
const drop = (page, name, text) => page.evaluate(([file, words]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([words], file));
  return !dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
}, [name, text]);

const shownArticles = (page) => inspect(page, 'expected').then((expected) => expected.articles.map(({id}) => id));
const toastOf = (page) => page.locator('#toast').innerText();

function prepared(text) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-own-'));
  try {
    writeFileSync(join(folder, 'a.jsonl'), text);
    const {status, stderr} = spawnSync(join(buildDir, 'native/jejak'), ['bundle', '-o', 'a.jejak', 'a.jsonl'], {cwd: folder, encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, 'a.jejak'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

// Types an expression, and waits for what is said of it.
async function find(page, query) {
  await page.evaluate((words) => { location.hash = `q=${encodeURIComponent(words)}&t=found`; }, query);
  await page.waitForFunction((words) => window.jejak.inspect('state').query === words, query);
  await page.waitForFunction(() => !/Memuat pencari/.test(document.getElementById('access').textContent), null, {timeout: 30000});
  await settle(page);
  return page.locator('#access').innerText();
}

describe('own articles', () => {
  test('say how far their reading is, can be stopped, and then the articles before are back', async () => {
    const page = await newPage(browser);
    await open(page, `${server.url}#a=k1&s=place:yevlakh`);
    await drop(page, 'arsip.jsonl', jsonLines(3000));
    const line = page.locator('#own');
    await line.waitFor();
    await page.waitForFunction(() => /[1-9] %/.test(document.getElementById('own').innerText));
    assert.match(await line.innerText(), /^Membaca artikel Anda: [\d.]+ \(\d+ %\)\s+Batal$/);
    await screenshot(page, 'own-reading');
    await line.getByRole('button').click();
    await line.waitFor({state: 'hidden'});
    await page.waitForFunction(() => /dihentikan/.test(document.getElementById('toast').innerText));
    assert.deepEqual(await shownArticles(page), ['k0', 'k1', 'k2', 'k3', 'k4']);
    assert.match((await inspect(page, 'state')).link, /^a=k1&s=place:yevlakh/);
    assert.equal(await page.locator('#text article').count(), 5);
    // The next ones are read.
    await drop(page, 'kabar.txt', 'Rombongan tiba di Shusha pada 3 Mei 2021.');
    await page.waitForFunction(() => window.jejak.inspect('expected').articles[0].id === 'kabar');
    await page.context().close();
  });

  for (const [where, url] of [['from a server', () => server.url], ['from the offline file', offlineUrl]]) {
    test(`that are dropped before the explorer is there are shown once it is, and do not lead away, ${where}`, async () => {
      const page = await newPage(browser);
      await page.addInitScript(() => {
        const {instantiate} = WebAssembly;
        const letGo = new Promise((done) => { window.goOn = done; });
        WebAssembly.instantiate = async (...all) => { await letGo; return instantiate(...all); };
      });
      await page.goto(url());
      await page.waitForFunction(() => 'script' in document.documentElement.dataset);
      assert.equal(await drop(page, 'kabar.txt', 'Rombongan tiba di Shusha pada 3 Mei 2021.'), true, 'the browser does not open it');
      assert.match(await toastOf(page), /^Menyiapkan pembaca artikel/);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.jejak), 'loading');
      await page.evaluate(() => window.goOn());
      await page.waitForFunction(() => window.jejak?.inspect?.('expected').articles[0].id === 'kabar');  // before, the name is the element's
      await page.locator('#text article', {hasText: 'Rombongan tiba di Shusha'}).waitFor({state: 'attached'});  // it follows the canvas
      assert.equal(await page.locator('#text article').count(), 1);
      await page.context().close();
    });
  }

  test('that are dropped where the explorer cannot run are answered with the reason', async () => {
    const page = await newPage(browser);
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    assert.equal(await open(page, server.url), 'failed');
    assert.equal(await drop(page, 'kabar.txt', 'Rombongan tiba di Shusha pada 3 Mei 2021.'), true);
    await page.waitForFunction(() => /WebAssembly is missing/.test(document.getElementById('toast').innerText));
    assert.equal(await page.locator('#text article').count(), 5);
    await page.context().close();
  });

  test('what is wrong with a file is said with its name, byte and key, and nothing changes', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    await drop(page, 'salah.json', '[{"articleBody": 17}]');
    await page.waitForFunction(() => /salah\.json: byte 17: at \[0\]\.articleBody/.test(document.getElementById('toast').innerText));
    assert.deepEqual(await shownArticles(page), ['k0', 'k1', 'k2', 'k3', 'k4']);
    await page.context().close();
  });

  test('a prepared collection is opened without the workshop, dropped or by address; a cut one is refused', async () => {
    const bytes = prepared(jsonLines(20));
    const host = await serve(undefined, {}, {files: {'arsip.jejak': bytes}});
    const page = await newPage(browser);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    assert.equal(await open(page, `${host.url}?articles=arsip.jejak`), 'ready');
    assert.equal((await shownArticles(page)).length, 20);
    assert.equal(await page.locator('#text article').count(), 20);
    assert.deepEqual(asked.filter((url) => /workshop_worker|workshop\.\w+\.wasm|lexicon|gazetteer/.test(url)), []);
    host.close();
    const cut = await serve(undefined, {}, {files: {'arsip.jejak': bytes.subarray(0, 1000)}});
    assert.equal(await open(page, `${cut.url}?articles=arsip.jejak`), 'failed');
    assert.match(await page.evaluate(() => document.documentElement.dataset.jejakReason), /^articles: articles\.jejak: byte 1000/);
    cut.close();
    await page.context().close();
  });

  test('more than fits is said before it begins, and nothing changes but what there is room for', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    const dropLong = (name, begin, megabytes) => page.evaluate(([file, words, size]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words, ...Array(size).fill(new Uint8Array(1 << 20).fill(10))], file));  // lines without a word
      dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
    }, [name, begin, megabytes]);
    await dropLong('arsip.jejak', 'JEJAK\r\n\x1a', 520);
    await page.waitForFunction(() => /Kumpulan 521 MB tidak muat; paling banyak 500 MB/.test(document.getElementById('toast').innerText));
    assert.deepEqual(await shownArticles(page), ['k0', 'k1', 'k2', 'k3', 'k4']);
    await dropLong('arsip.jsonl', `${JSON.stringify({'@id': 'satu', articleBody: 'Rombongan tiba di Shusha pada 3 Mei 2021.'})}\n`, 257);
    await page.waitForFunction(() => /2 MB tidak muat/.test(document.getElementById('toast').innerText));
    await page.waitForFunction(() => document.getElementById('own').hidden && window.jejak.inspect('state').article === 'satu', null, {timeout: 60000, polling: 300});
    await page.waitForFunction(() => /[12] MB tidak muat/.test(document.getElementById('toast').innerText));
    await page.context().close();
  });

  for (const [where, url] of [['from a server', () => server.url], ['from the offline file', offlineUrl]]) {
    test(`are read on the page itself where there is no worker, ${where}`, async () => {
      const page = await newPage(browser);
      await page.addInitScript(() => { delete window.Worker; });
      await open(page, url());
      await drop(page, 'kabar.txt', 'Rombongan tiba di Shusha pada 3 Mei 2021.');
      await page.waitForFunction(() => window.jejak.inspect('expected').articles[0].id === 'kabar');
      assert.deepEqual((await inspect(page, 'expected')).places, ['shusha']);
      await page.context().close();
    });
  }
});

describe('a regular expression', () => {
  for (const [where, url] of [['from a server', () => server.url], ['from the offline file', offlineUrl]]) {
    test(`is found by the workshop, ${where}`, async () => {
      const page = await newPage(browser);
      await open(page, url());
      assert.match(await find(page, '/Khankendy|Yevlakh/'), /\d+ temuan dalam \d artikel/);
      assert.match(await find(page, '/(empat/'), /Kurung “\(” belum ditutup/);
      assert.match(await find(page, '/tiadakatabegini/'), /Tidak ada temuan/);
      await page.context().close();
    });
  }

  test('that cannot be looked for says so', async () => {
    const host = await serve((path, file) => (/\/workshop[^/]*\.wasm$/.test(path) ? null : file));
    const page = await newPage(browser);
    await open(page, host.url);
    assert.match(await find(page, '/Shusha/'), /tidak termuat/);
    host.close();
    await page.context().close();
  });
});
