// What a newcomer asks, answered by pressing what is on the page, with the presses counted: comparison, people, filters, search.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inspect, newPage, open, press, screenshot, settle} from './explorer.mjs';
import {browser, openForEachTest, page, server} from './served.mjs';

openForEachTest();

const labels = (prefix) => page.locator(`#access [data-id^="${prefix}"]`).allTextContents();
const state = () => inspect(page, 'state');

// Presses one thing after the other, on the canvas, where the mirrored DOM says that it stands.
async function pressAll(ids) {
  for (const id of ids) {
    const box = await page.locator(`#access [data-id="${id}"]`).boundingBox();
    assert.ok(box, `${id} is on the page`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 4);
    await settle(page);
  }
  return ids.length;
}

describe('a newcomer asks', () => {
  test('which places are told of in September 2023: one press', async () => {
    const all = (await inspect(page, 'map')).marks.length;
    assert.equal(await pressAll(['filter:2023-09-01..2023-09-30']), 1);
    const marks = (await inspect(page, 'map')).marks;
    assert.ok(marks.length > 0 && marks.length < all, `${marks.length} of ${all}`);
    assert.ok((await labels('chip:days'))[0].includes('September 2023'));
    await screenshot(page, 'filter-september');
  });

  test('who says how many died, and do they agree: one press', async () => {
    assert.equal(await pressAll(['tab:compare']), 1);
    const cards = await page.locator('#access h2[data-id^="compare:"]').allTextContents();
    assert.ok(cards.some((card) => /tewas.*: bertentangan\./.test(card)), cards.join('\n'));
    await screenshot(page, 'compare');
  });

  test('what each article says of the mine blast: one press, and one more for its sentence', async () => {
    await pressAll(['tab:compare']);
    const answers = page.locator('#access button[data-id^="compare:0:"]');
    assert.ok(await answers.count() >= 2);
    const first = await answers.first().textContent();
    await press(page, await answers.first().getAttribute('data-id'));
    assert.equal((await state()).tab, 'article');
    const reader = await inspect(page, 'reader');
    assert.ok(reader.highlights.some((highlight) => highlight.selected), `the sentence of "${first}" shows`);
    await screenshot(page, 'compare-sentence');
  });

  test('what Putin says, and when: two presses', async () => {
    await press(page, 'tab:people');
    await press(page, 'who:vladimir-putin');
    const said = await labels('said:vladimir-putin:');
    assert.ok(said.length > 0);
    await screenshot(page, 'people');
  });
});

describe('filters', () => {
  test('show as chips, and Ctrl+Z takes them back', async () => {
    await press(page, 'filter:2023-09-01..2023-09-30');
    await press(page, 'reader:only');
    assert.equal((await labels('chip:')).length, 2);
    await page.evaluate(() => document.querySelector('canvas').focus());
    await page.keyboard.press('Control+z');
    await settle(page);
    assert.equal((await labels('chip:')).length, 1);
    await press(page, 'chip:days');
    assert.equal((await labels('chip:')).length, 0);
    assert.equal((await state()).filtered, false);
  });

  test('are undone by the browser\'s Back', async () => {
    await press(page, 'filter:2023-09-01..2023-09-30');
    assert.match(page.url(), /d=2023-09-01\.\.2023-09-30/);
    await page.goBack();
    await settle(page);
    assert.equal((await state()).filtered, false);
  });

  test('that leave nothing say so', async () => {
    await page.evaluate(() => { location.hash = 'd=2001-01-01..2001-12-31'; });
    await settle(page);
    assert.equal((await labels('map:nothing')).length, 1);
    await screenshot(page, 'filter-nothing');
  });
});

describe('search', () => {
  test('finds forms of a word, counts them and marks them in the text', async () => {
    const box = await page.locator('#access [data-id="search"]').boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await settle(page);
    await page.keyboard.type('kesepakatan');
    await settle(page);
    assert.equal((await state()).query, 'kesepakatan');
    assert.equal((await state()).tab, 'found');
    assert.match((await labels('found'))[0], /^\d+ temuan/);
    await screenshot(page, 'found');
  });

  test('explains a bad expression', async () => {
    await page.evaluate(() => { location.hash = 'q=%2F(satu%2F&t=found'; });
    await settle(page);
    assert.match((await labels('found'))[0], /Kurung “\(” belum ditutup/);
    await screenshot(page, 'found-error');
  });
});

test('the first visit has a card that does not come again', async () => {
  const first = await newPage(browser, {first: true});
  await open(first, server.url);
  assert.equal(await first.locator('#access [data-id="welcome"]').count(), 1);
  await screenshot(first, 'welcome');
  await press(first, 'welcome:close');
  await open(first, server.url);
  assert.equal(await first.locator('#access [data-id="welcome"]').count(), 0);
  await first.context().close();
});

test('what is taken away is a file of the browser', async () => {
  await press(page, 'take');
  await screenshot(page, 'take');
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'take:geojson')]);
  assert.equal(download.suggestedFilename(), 'jejak-tempat.geojson');
});

describe('looks', () => {
  for (const [name, options] of Object.entries({phone: {width: 390, height: 844, dpr: 2, touch: true}, dark: {dark: true}})) {
    for (const tab of ['compare', 'people', 'found']) {
      test(`${tab}, ${name}`, async () => {
        const other = await newPage(browser, options);
        await open(other, `${server.url}#t=${tab}&q=jalan`);
        await press(other, `tab:${tab}`);
        assert.equal((await inspect(other, 'state')).tab, tab);
        await screenshot(other, `${tab}-${name}`);
        await other.context().close();
      });
    }
  }
});
