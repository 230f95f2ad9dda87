// The articles as plain text in the page: there before and without the program, and in step with it once it runs.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inspect, newPage, offlineUrl, open, press, screenshot, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const squeezed = (text) => text.replace(/\s+/g, '');

// What the page's articles say, without what the page itself says between them.
const articleTexts = (page) => page.evaluate(() => [...document.querySelectorAll('#text article')].map((article) => {
  const body = article.querySelector('.body').cloneNode(true);
  body.querySelectorAll('.label').forEach((label) => label.remove());
  return {id: article.dataset.article, text: body.textContent};
}));

async function expectedOf(url) {
  const page = await newPage(browser);
  await open(page, url);
  const expected = await inspect(page, 'expected');
  const texts = await inspect(page, 'texts');
  await page.context().close();
  return {...expected, ...texts};
}

async function withoutScripts(url) {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 1000, height: 800}});
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

describe('without any script', () => {
  for (const [name, url] of [['from a server', () => server.url], ['from the offline file', offlineUrl]]) {
    test(`the page holds all text, tables and comparisons, ${name}`, async () => {
      const expected = await expectedOf(server.url);
      const page = await withoutScripts(url());
      const texts = await articleTexts(page);
      assert.deepEqual(texts.map(({id}) => id), expected.articles.map((article) => article['@id']));
      expected.articles.forEach((article, i) => assert.equal(squeezed(texts[i].text), squeezed(article.articleBody)));
      for (const [i, analysis] of expected.analyses.entries()) {
        const article = page.locator('#text article').nth(i);
        const counts = await article.locator('[data-mention]').count();
        assert.ok(counts >= analysis.mentions.length, 'each mention is marked');
        const places = new Set(analysis.mentions.filter(({kind}) => kind === 'place').map(({entity}) => entity));
        assert.equal(await article.locator('table').first().locator('tbody tr').count(), places.size);
      }
      assert.equal(await page.locator('#text .comparison').count(), expected.collection.comparisons.length);
      assert.ok(await page.locator('#text .comparison tbody tr').count() >= 2 * expected.collection.comparisons.length);
      assert.equal(await page.locator('#canvas').isVisible(), false);
      assert.equal(await page.locator('#bar button').first().isVisible(), false);
      await screenshot(page, `text-no-script-${name.split(' ').at(-1)}`);
      await page.context().close();
    });
  }

  test('a deep link leads to its article and to the words that it names', async () => {
    const page = await withoutScripts(`${server.url}#a=k3&s=place:yevlakh`);
    const mark = page.locator('#text article[data-article="k3"] mark[data-entity="place:yevlakh"]').first();
    const box = await mark.boundingBox();
    assert.ok(box.y > 0 && box.y < 800, `the words stand at ${box.y}`);
    await page.context().close();
  });

  test('printing shows the text and nothing of the page around it', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.locator('#jejak').isVisible(), false);
    assert.equal(await page.locator('#bar').isVisible(), false);
    assert.equal(await page.locator('#text h2').first().isVisible(), true);
    await page.context().close();
  });
});

describe('before and without the program', () => {
  test('the text is read while the program is still on its way, and who reads keeps it', async () => {
    const page = await newPage(browser, {width: 900});
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
    await page.goto(server.url);
    await page.waitForFunction(() => Number(document.querySelector('#status-progress').value) > 0.5);
    assert.equal(await page.locator('#text h2').first().isVisible(), true);
    assert.equal(await page.locator('#status-progress').isVisible(), true);
    await screenshot(page, 'text-loading');
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 900);
    await page.waitForFunction(() => scrollY > 300);
    const top = () => page.evaluate(() => {
      window.read ??= document.elementFromPoint(450, 400).closest('p, tr, h2, h3');
      return window.read.getBoundingClientRect().top;
    });
    const at = await top();
    release();
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'ready');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'text');
    await page.waitForTimeout(300);
    assert.ok(Math.abs(await top() - at) < 40, `the words being read moved from ${at} to ${await top()}`);
    await page.locator('#bar-canvas').click();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'canvas');
    await page.context().close();
  });

  test('a lost picture is said, leaves the text, and comes back with all that was held', async () => {
    const page = await newPage(browser);
    await open(page, `${server.url}#a=k3&s=place:yevlakh`);
    await page.evaluate(() => {
      window.lost = document.querySelector('#canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.lost.loseContext();
    });
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'failed');
    assert.match(await page.locator('#status').innerText(), /Gambar peta hilang/);
    assert.ok((await page.locator('#status h2').boundingBox()).y > 0, 'where the reader looks');
    assert.equal(await page.locator('#text h2').first().isVisible(), true);
    await screenshot(page, 'failed-lost-context');
    await page.evaluate(() => window.lost.restoreContext());
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'ready');
    await settle(page);
    assert.equal((await inspect(page, 'state')).selected, 'place:yevlakh');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'canvas');
    await screenshot(page, 'context-restored');
    await page.context().close();
  });
});

describe('"Teks"', () => {
  const held = (page) => page.evaluate(() => [...document.querySelectorAll('#text [aria-current]')].map((mark) => mark.dataset.mention));

  test('shows the text beside the explorer; words, links and the explorer hold the same thing', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    await page.locator('[data-id="page:text"]').click();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'both');
    await screenshot(page, 'text-both');

    const mark = page.locator('#text article[data-article="k0"] mark[data-entity="place:khojaly"]').first();
    await mark.click();
    await settle(page);
    const own = await mark.getAttribute('data-mention');
    assert.equal((await inspect(page, 'state')).selected, own);
    assert.deepEqual(await held(page), [own]);
    await screenshot(page, 'text-both-held');
    await mark.click();
    await settle(page);
    assert.equal((await inspect(page, 'state')).selected, '');
    assert.deepEqual(await held(page), []);

    await page.locator('#text nav a').nth(2).click();
    await settle(page);
    assert.equal((await inspect(page, 'state')).article, 'k2');
    await press(page, 'place:washington');
    assert.ok((await held(page)).length > 0, 'what the explorer holds is marked in the text');
    const shown = await page.locator('#text article[data-article="k2"] [aria-current]').first().boundingBox();
    assert.ok(shown && shown.y > 0 && shown.y < 800);
    await page.locator('#bar-canvas').click();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'canvas');
    await page.context().close();
  });

  test('is found by find-in-page, selected and copied', async () => {
    const page = await newPage(browser, {width: 900});
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, server.url);
    await page.locator('[data-id="page:text"]').click();
    await settle(page);
    const body = page.locator('#text article[data-article="k1"] .body p').nth(1);
    const words = (await body.textContent()).slice(0, 40);
    assert.equal(await page.evaluate((what) => window.find(what), words), true);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.startsWith(`${words}\n\n— `), copied);  // with its source
    const where = await page.evaluate(() => getSelection().getRangeAt(0).getBoundingClientRect().top);
    assert.ok(where > 0 && where < 800);
    await page.context().close();
  });

  test('a phone shows it alone, in the dark too', async () => {
    const page = await newPage(browser, {width: 390, height: 844, dpr: 2, dark: true, touch: true});
    await open(page, server.url);
    await page.locator('[data-id="page:text"]').tap();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.view), 'text');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing hangs over the edge');
    await screenshot(page, 'text-phone-dark');
    await page.locator('#bar-language').tap();
    await settle(page);
    assert.equal(await page.locator('#bar-canvas').innerText(), 'To the map');
    assert.match(await inspect(page, 'state').then(({link}) => link), /lang=en/);
    await page.context().close();
  });

  test('an unseen reader of the canvas has the open article, and nothing there takes the focus', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    const shown = () => page.evaluate(() => [...document.querySelectorAll('#text article')].filter((article) => !article.hidden).map((article) => article.dataset.article));
    assert.deepEqual(await shown(), ['k0']);
    await press(page, 'reader:next');
    await page.waitForFunction(() => document.getElementById('a=k0').hidden);
    assert.deepEqual(await shown(), ['k1']);
    assert.equal(await page.evaluate(() => [...document.querySelectorAll('#text a')].every((anchor) => anchor.tabIndex === -1)), true);
    await page.context().close();
  });
});

describe('hostile articles', () => {
  const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script></p></article>&amp;&lt;b&gt; \u202eterbalik\u202c a\u200bb';
  const bundle = [{'@type': 'NewsArticle', '@id': '"><script>window.hacked=1</script>', headline: `${evil} di Shusha`, publisher: {name: evil}, isBasedOn: evil,
    url: 'javascript:window.hacked=1', articleBody: `Rombongan ${evil} tiba di Shusha pada 3 Mei 2021.\nKata ${evil} juru bicara, 4 orang tewas.`}];

  test('dropped on the page are shown as text, in explorer and text alike, and run nothing', async () => {
    const page = await newPage(browser);
    const asked = [];
    await open(page, server.url);
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate((json) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([json], 'kabar.json', {type: 'application/json'}));
      dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
    }, JSON.stringify(bundle));
    await page.waitForFunction(() => document.querySelectorAll('#text article').length === 1);
    await settle(page);
    await page.locator('[data-id="page:text"]').click();
    await settle(page);
    const [shown] = await articleTexts(page);
    assert.equal(squeezed(shown.text), squeezed(bundle[0].articleBody));
    assert.equal(await page.locator('#text :is(img, script, b)').count(), 0);
    assert.equal(await page.locator('#text a[href^="javascript"]').count(), 0);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(asked.filter((url) => !/^(reading|workshop|workshop_worker|text|lexicon|gazetteer)\.[0-9a-f]{10}\.\w+$/.test(url.replace(server.url, ''))), []);
    assert.deepEqual((await inspect(page, 'expected')).articles.map(({text}) => text), [bundle[0].articleBody]);
    await screenshot(page, 'text-hostile');
    await page.context().close();
  });

  test('an own text is pasted, from the offline file too; one that is none leaves all as it was', async () => {
    const page = await newPage(browser);
    await open(page, offlineUrl());
    const paste = (text) => page.evaluate((words) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', words);
      document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: transfer, bubbles: true, cancelable: true}));
    }, text);
    await paste('[{"articleBody": 17}] and more text that makes it long enough to be meant');
    await page.waitForFunction(() => document.querySelector('#toast').textContent.includes('tidak dapat dibaca'));
    assert.equal((await inspect(page, 'expected')).articles.length, 5);
    await paste('Rombongan bantuan tiba di Shusha pada 3 Mei 2021, kata juru bicara.');
    await page.waitForFunction(() => document.querySelectorAll('#text article').length === 1);
    await settle(page);
    assert.ok((await inspect(page, 'map')).marks.some(({key}) => key === 'shusha'));
    await screenshot(page, 'own-article');
    await page.context().close();
  });
});
