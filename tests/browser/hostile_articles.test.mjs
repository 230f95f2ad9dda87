// Articles made to do harm, on the page: as text, in the mirror, in what is taken away, in the address. Nothing of them
// runs, nothing of them is taken for the page's own words, and none hangs it.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {bundled, inspect, newPage, open, press, serve, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const rlo = '\u202e';
const hostile = [
  {'@type': 'NewsArticle', '@id': '"><img src=x onerror=run()>', headline: '<script>run()</script>', publisher: {name: `${rlo}rabaK`}, url: 'javascript:run()',
    isBasedOn: {name: '</title><svg onload=run()>', url: 'javascript:run()'}, datePublished: '2023-09-23', inLanguage: '"onmouseover="run()',
    articleBody: `<img src=x onerror=run()> </script><script>run()</script> <!-- SHUSHA -- Lima tentara tewas di Shusha pada Rabu (20/9/2023).\n[pergi](javascript:run()) ${rlo}nagned ${rlo}nimret =HYPERLINK("x")`},
  {'@type': 'NewsArticle', '@id': '__proto__', headline: `${rlo}\u2066iska`, articleBody: 'Penembakan di B\u0430ku dan Ba\u200bku pada 31 Desember 9999 menewaskan 99999999999999999999 orang. Empat tentara tewas di Shusha pada Rabu (20/9/2023).'},
  {'@type': 'NewsArticle', '@id': 'constructor', articleBody: 'Penembakan di Baku pada 1 Januari 0001.\u0000\u0007\u001b'},
  {'@type': 'NewsArticle', '@id': '%ff&s=place:baku#', articleBody: 'Rombongan tiba di Baku pada 2 Mei 2021.'},
];

// The page as it would have been built with them.
function withArticles(articles) {
  const prepared = bundled(articles);
  return (path, bytes) => (/\/articles[^/]*\.jejak$/.test(path) ? prepared : bytes);
}

async function openWith(articles, hash = '', options = {}) {
  const own = await serve(withArticles(articles));
  const page = await newPage(browser, options);
  await page.addInitScript(() => { window.ran = 0; window.run = () => { window.ran += 1; }; });
  const state = await open(page, `${own.url}${hash}`);
  return {page, state, close: async () => { await page.context().close(); own.close(); }};
}

// The same by dropping a file, so that the page writes their text itself.
async function drop(page, name, text) {
  await page.evaluate(({name: fileName, text: content}) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], fileName));
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
  }, {name, text});
}

async function dropOwn(articles, name = 'kabar.json') {
  const page = await newPage(browser);
  await page.addInitScript(() => { window.ran = 0; window.run = () => { window.ran += 1; }; });
  assert.equal(await open(page, server.url), 'ready');
  await drop(page, name, typeof articles === 'string' ? articles : JSON.stringify(articles));
  await page.waitForFunction(() => document.querySelector('#toast').textContent !== '', null, {timeout: 120000});
  await settle(page);
  return page;
}

const nothingRan = async (page) => {
  assert.equal(await page.evaluate(() => window.ran), 0);
  assert.equal(await page.locator('#text script, #text img, #text svg, #access img, #access script').count(), 0);
  assert.equal(await page.locator('a[href^="javascript:" i]').count(), 0);
  assert.deepEqual(page.said.filter((line) => /refused|violat|error/i.test(line)), []);
};

describe('markup, scripts and addresses', () => {
  test('of articles that come with the page are words', async () => {
    const {page, state, close} = await openWith(hostile);
    assert.equal(state, 'ready');
    for (const id of ['tab:compare', 'tab:people', 'place:shusha', 'tab:article', 'about', 'about:close']) await press(page, id);
    await nothingRan(page);
    assert.equal((await inspect(page, 'expected')).articles.length, hostile.length);
    await close();
  });

  test('of dropped articles are words in the page\'s text, tables and title', async () => {
    const page = await dropOwn(hostile);
    await page.locator('[data-id="page:text"]').click();
    await settle(page);
    await nothingRan(page);
    const text = await page.locator('#text').innerText();
    for (const words of ['<script>run()</script>', '<img src=x onerror=run()>', '[pergi](javascript:run())']) assert.ok(text.includes(words), words);
    assert.equal(await page.locator('#text article').count(), hostile.length);
    await page.locator('#text mark').first().click();
    await settle(page);
    await nothingRan(page);
    await page.context().close();
  });
});

describe('directions and invisible letters', () => {
  test('a reversed title or publisher does not turn the words around it', async () => {
    const page = await dropOwn(hostile);
    await page.locator('[data-id="page:text"]').click();
    await settle(page);
    // The day after the publisher's name stands to the right of it, in reading order.
    const boxes = await page.evaluate(() => {
      const kicker = document.querySelector('#text article .kicker');
      const box = (node) => { const {left, right} = node.getBoundingClientRect(); return {left, right}; };
      return {name: box(kicker.querySelector('bdi')), day: box(kicker.querySelector('time'))};
    });
    assert.ok(boxes.day.left >= boxes.name.right - 1, JSON.stringify(boxes));
    const inherited = await page.evaluate(() => [...document.querySelectorAll('#text h2, #text td, #text th, #text li, #access button, #toast')]
        .filter((node) => getComputedStyle(node).direction !== 'ltr').length);
    assert.equal(inherited, 0);
    await page.context().close();
  });

  test('the words of the canvas are drawn in the order in which they are stored', async () => {
    const {page, close} = await openWith(hostile);
    const lines = (await inspect(page, 'reader')).lines;
    assert.ok(lines.length > 0);
    for (const [begin, end] of lines) assert.ok(begin <= end);
    await close();
  });
});

describe('addresses', () => {
  const broken = ['#q=%ff', '#q=%ed%a0%80', '#a=%ff', '#s=place:%ff', '#%', '#a=&s=&q=&f=&d=&h=&t=', '#__proto__=1&constructor=2', '#d=9999-99-99..0000-00-00', `#q=${'%'.repeat(3000)}`,
    `#q=${'x'.repeat(100000)}`, '#q=%2F(((((((((((((((((((%2F', `#f=${'k0,'.repeat(5000)}`, '#q=%2F(.*)*(.*)*(.*)*%2F', '#s=time:k0:18446744073709551616', '#a=k1<script>', '#javascript:run()', '#look=none&lang=xx&welcome=9'];
  test('that are broken, huge or of another time open the page all the same', async () => {
    const page = await newPage(browser);
    for (const hash of broken) {
      await page.goto('about:blank');
      assert.equal(await open(page, `${server.url}${hash}`), 'ready', hash.slice(0, 80));
      await page.evaluate((next) => { location.hash = next; }, hash);
      await settle(page);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.jejak), 'ready', hash.slice(0, 80));
    }
    assert.deepEqual(page.said, []);
    await page.context().close();
  });

  test('of articles with strange ids lead to them', async () => {
    const {page, close} = await openWith(hostile);
    for (const {'@id': id} of hostile) {
      await page.evaluate((where) => { location.hash = `a=${encodeURIComponent(where)}`; }, id);
      await settle(page);
      assert.equal((await inspect(page, 'state')).article, id);
    }
    await nothingRan(page);
    await close();
  });
});

describe('sizes', () => {
  for (const [name, body] of [['ten megabytes without a blank', 'abcdefghij'.repeat(1e6)], ['a hundred thousand mentions in one sentence', 'tiba di Baku, '.repeat(1e5)], ['ten thousand days', 'Senin (25/9/2023) '.repeat(1e4)]]) {
    test(`${name} open, draw and answer`, async () => {
      const {page, state, close} = await openWith([{'@type': 'NewsArticle', '@id': 'besar', articleBody: body}, hostile[3]]);
      assert.equal(state, 'ready');
      await press(page, 'place:baku');
      assert.equal((await inspect(page, 'state')).selected, 'place:baku');
      assert.ok(await page.locator('#access *').count() < 2000);
      assert.ok((await page.locator('#access').innerText()).length < 100000);
      await close();
    });
  }

  test('a million mentions open, draw and answer, and the page\'s text says how much it leaves out', async () => {
    const page = await dropOwn('Hujan di Baku.\n'.repeat(1e6), 'hujan.txt');
    assert.match(await page.locator('#toast').innerText(), /Artikel Anda ditampilkan/);
    assert.equal((await inspect(page, 'state')).article, 'hujan');
    await press(page, 'place:baku');
    assert.equal((await inspect(page, 'state')).selected, 'place:baku');
    await page.evaluate(() => { location.hash = 'a=hujan&q=hujan&t=found'; });
    await settle(page);
    assert.equal((await inspect(page, 'state')).query, 'hujan');
    assert.match(await page.locator('#text .more').textContent(), /Selebihnya dari artikel ini, 14,\d MB/);
    assert.ok(await page.locator('#text *').count() < 70000);
    await page.context().close();
  });

  test('nesting a thousand deep, and numbers past 64 bits, are refused with their place', async () => {
    const page = await dropOwn(`[{"articleBody": "Satu.", "x": ${'['.repeat(1000)}${']'.repeat(1000)}}]`);
    assert.match(await page.locator('#toast').innerText(), /byte \d+.*nested deeper than 128/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.jejak), 'ready');
    await drop(page, 'lagi.json', '[{"articleBody": "Satu.", "datePublished": "99999999999-01-01"}]');
    await page.waitForFunction(() => /datePublished/.test(document.querySelector('#toast').textContent));
    await press(page, 'place:yevlakh');
    assert.equal((await inspect(page, 'state')).selected, 'place:yevlakh', 'the page\'s own articles are still there');
    await page.context().close();
  });
});

describe('what is taken away', () => {
  test('has a plain name and runs in no spreadsheet', async () => {
    const {page, close} = await openWith(hostile);
    await press(page, 'take');
    const ids = (await inspect(page, 'access')).map(({id}) => id).filter((id) => /^take:(csv|calendar|geojson|analysis)$/.test(id));
    assert.equal(ids.length, 4);
    let files = 0;
    for (const id of ids) {
      const download = page.waitForEvent('download', {timeout: 3000}).catch(() => null);
      if (!(await inspect(page, 'access')).some((node) => node.id === id)) await press(page, 'take');
      await press(page, id);
      const file = await download;
      if (!file) continue;
      files += 1;
      assert.match(file.suggestedFilename(), /^jejak-[a-z-]+\.(csv|ics|geojson|jsonl)$/);
      const content = readFileSync(await file.path(), 'utf8');
      if (file.suggestedFilename().endsWith('.csv')) assert.doesNotMatch(content, /(^|,|\n)"?[=@]/);
    }
    assert.ok(files >= 4, `${files} files`);
    await close();
  });
});
