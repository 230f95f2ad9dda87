// A newsroom's archive: 10,000 articles prepared ahead and opened in the page; and 2,000 that a reader drops on it, of which
// the first show while several workers read the others. How long it all takes is measured by tests/bench/growth.mjs; here it
// has to work.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {buildDir} from '../../web/build/paths.mjs';
import {articles} from '../bench/generate.mjs';
import {inspect, newPage, offlineUrl, open, press, screenshot, serve, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const archive = [...articles(10000)];
const lines = (some) => some.map((article) => JSON.stringify(article)).join('\n');

function prepared(some) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-archive-'));
  try {
    writeFileSync(join(folder, 'a.jsonl'), lines(some));
    const {status, stderr} = spawnSync(join(buildDir, 'native/jejak'), ['bundle', '--jobs', '2', '-o', 'a.jejak', 'a.jsonl'], {cwd: folder, encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, 'a.jejak'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const says = (page, words) => page.waitForFunction((pattern) => new RegExp(pattern).test(document.getElementById('access').textContent), words, {timeout: 30000});
const state = (page, holds) => page.waitForFunction(new Function(`return (${holds})(window.jejak.inspect('state'))`), null, {timeout: 30000});
const thousands = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, '\\.');

describe('an archive of 10,000 articles that was prepared ahead', () => {
  test('opens, is moved, pointed at, held, gone back in, searched and narrowed', async () => {
    const host = await serve(undefined, {}, {files: {'arsip.jejak': prepared(archive)}});
    const page = await newPage(browser);
    assert.equal(await open(page, `${host.url}?articles=arsip.jejak`), 'ready');

    // It is drawn: marks, items, the first article; of lists only what shows is mirrored.
    const {marks} = await inspect(page, 'map');
    assert.ok(marks.length > 20, `${marks.length} marks`);
    // The timeline counts by the month what it has no room for; a press on a month goes so near that days are told apart.
    const september = page.locator('#access [data-id="crowd:2:2020-09-01"]');
    assert.match(await september.innerText(), /^September 2020, [\d.]+ sebutan$/);
    await press(page, 'crowd:2:2020-09-01');
    assert.equal(await september.count(), 0);
    assert.ok((await inspect(page, 'timeline')).items.filter(({lane}) => lane === 'days').length > 20);
    await screenshot(page, 'archive-month');
    await press(page, 'timeline:all');
    assert.equal((await inspect(page, 'state')).article, 'g0');
    assert.ok((await inspect(page, 'access')).length < 2000);
    assert.equal(await page.locator('#text article').count(), 500);
    await screenshot(page, 'archive');

    // The map follows the pointer.
    const {x, y} = marks[0];
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(420, 340, {steps: 8});
    await page.mouse.up();
    await settle(page);
    const moved = (await inspect(page, 'map')).marks.find(({key}) => key === marks[0].key);
    assert.ok(!moved || Math.hypot(moved.x - x - 120, moved.y - y - 40) < 3);

    // A place that is pressed is held, with its card; Back lets it go.
    const mark = (await inspect(page, 'map')).marks.find(({far, folded, key}) => !far && !folded && key === 'lachin');
    await page.mouse.click(mark.x, mark.y);
    await state(page, '({selected}) => selected === "place:lachin"');
    await says(page, 'kali disebut dalam [\\d.]+ artikel');
    await settle(page);
    await screenshot(page, 'archive-held');
    await page.goBack();
    await state(page, '({selected}) => selected === ""');

    // Every place where the word stands is found, and no other.
    const texts = archive.map(({articleBody}) => articleBody);
    const told = texts.flatMap((text) => text.match(/Vanadzor/g) ?? []).length;
    const within = texts.filter((text) => text.includes('Vanadzor')).length;
    assert.ok(told > 100, `${told} in the archive`);
    await page.evaluate(() => { location.hash = 'q=vanadzor&t=found'; });
    await says(page, `${thousands(told)} temuan dalam ${thousands(within)} artikel`);
    await settle(page);
    assert.ok((await inspect(page, 'access')).length < 2000, 'the list of what is found is virtual');
    await screenshot(page, 'archive-found');

    // Narrowed to some months and a publisher, there are fewer.
    await page.evaluate(() => { location.hash = 'publisher=Harian%20Benua&d=2020-09-01..2020-12-31'; });
    await state(page, '({filtered}) => filtered');
    await says(page, 'Harian Benua');
    await settle(page);
    assert.ok((await inspect(page, 'map')).marks.length > 0);
    await screenshot(page, 'archive-narrowed');
    assert.deepEqual(page.said, []);
    host.close();
    await page.context().close();
  });
});

describe('an archive that is dropped', () => {
  test('opens while the explorer that is there goes on, and can be stopped', async () => {
    const host = await serve(undefined, {}, {files: {'arsip.jejak': prepared(archive)}});
    const page = await newPage(browser);
    await open(page, `${host.url}#a=k2`);
    const drop = () => page.evaluate(async () => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([await (await fetch('arsip.jejak')).blob()], 'arsip.jejak'));
      dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
    });
    await drop();
    await page.waitForFunction(() => /Membuka artikel/.test(document.querySelector('#own p').textContent));
    await page.evaluate(() => window.jejak.follow('a=k3'));
    assert.equal((await inspect(page, 'state')).article, 'k3');
    await page.evaluate(() => document.querySelector('#own button').click());
    await page.waitForFunction(() => /dihentikan/.test(document.getElementById('toast').innerText));
    assert.equal((await inspect(page, 'state')).article, 'k3');
    assert.equal(await page.locator('canvas').count(), 1);
    await drop();
    await state(page, '({article}) => article === "g0"');
    await page.waitForFunction(() => document.querySelectorAll('#text article').length === 500, null, {timeout: 30000});
    host.close();
    await page.context().close();
  });
});

describe('2,000 articles that are dropped', () => {
  const drop = (page, name, text) => page.evaluate(([file, words]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], file));
    dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
  }, [name, text]);
  const some = archive.slice(0, 2000);

  for (const [kind, name, text, url] of [['JSON lines', 'arsip.jsonl', () => lines(some), () => server.url],
    ['one JSON array, in the one file', 'arsip.json', () => JSON.stringify(some, null, 1), offlineUrl]]) {
    test(`show their first while the others are read: ${kind}`, async () => {
      const page = await newPage(browser);
      await open(page, url());
      await drop(page, name, text());
      await state(page, '({article}) => article === "g0"');
      assert.equal(await page.locator('#own').isVisible(), true, 'the others are still being read');
      // The explorer answers meanwhile, and what is chosen stays.
      await page.evaluate(() => window.jejak.follow('a=g3'));
      assert.equal((await inspect(page, 'state')).article, 'g3');
      await page.locator('#own').waitFor({state: 'hidden', timeout: 90000});
      await page.waitForFunction(() => window.jejak.inspect('expected').articles.length === 2000, null, {timeout: 30000, polling: 500});
      assert.equal((await inspect(page, 'state')).article, 'g3');
      // In their order, whoever read them.
      const ids = (await inspect(page, 'expected')).articles.map(({id}) => id);
      assert.deepEqual(ids, some.map((article) => article['@id']));
      await page.context().close();
    });
  }

  test('can be stopped after the first of them show; then those before show again, and others are read', async () => {
    const page = await newPage(browser);
    await open(page, `${server.url}#a=k2`);
    await drop(page, 'arsip.jsonl', lines(archive));
    await state(page, '({article}) => article === "g0"');
    await page.locator('#own').getByRole('button').click();
    await page.locator('#own').waitFor({state: 'hidden'});
    await state(page, '({article}) => article === "k2"');
    await page.waitForFunction(() => /dihentikan/.test(document.getElementById('toast').innerText));
    assert.equal(await page.locator('#text article').count(), 5);
    await drop(page, 'kabar.txt', 'Rombongan tiba di Shusha pada 3 Mei 2021.');
    await state(page, '({article}) => article === "kabar"');
    await page.context().close();
  });
});
