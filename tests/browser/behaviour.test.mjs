// How the page answers: nothing is drawn unasked, what is pointed at lights up in all three views, links lead back, the
// mirrored DOM can be used instead of the canvas.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inspect, newPage, open, point, press, screenshot, settle} from './explorer.mjs';
import {browser, openForEachTest, page} from './served.mjs';

openForEachTest();

const places = async () => (await inspect(page, 'map')).marks;
const mark = async (key) => (await places()).find((candidate) => candidate.key === key);
const highlights = async () => (await inspect(page, 'reader')).highlights;

// A place of the region that the text on the screen names as a location, with no other mark on its middle.
async function shownPlace() {
  const expected = await inspect(page, 'expected');
  const near = new Map((await places()).filter((candidate) => !candidate.far).map((candidate) => [candidate.key, candidate]));
  for (const highlight of await highlights()) {
    if (!highlight.id.startsWith('place-mention:')) continue;
    await point(page, highlight);
    const lit = (await places()).find((candidate) => candidate.hovered);
    const alone = lit && [...near.values()].every(({key, x, y}) => key === lit.key || Math.hypot(x - lit.x, y - lit.y) > 24);
    if (alone && near.has(lit.key) && expected.places.includes(lit.key)) return {highlight, key: lit.key};
  }
  throw new Error('no place of the first screen is on the map');
}

describe('frames', () => {
  test('an idle page draws none', async () => {
    const drawn = await page.evaluate(() => window.jejak.framesDrawn());
    assert.ok(drawn > 0);
    await page.waitForTimeout(1500);
    assert.equal(await page.evaluate(() => window.jejak.framesDrawn()), drawn);
  });

  test('a page with something held and pointed at is idle too', async () => {
    const {highlight} = await shownPlace();
    await page.mouse.click(highlight.x, highlight.y);
    await settle(page);
    const drawn = await page.evaluate(() => window.jejak.framesDrawn());
    await page.waitForTimeout(1500);
    assert.equal(await page.evaluate(() => window.jejak.framesDrawn()), drawn);
  });
});

describe('pointing', () => {
  test('at a place in the text lights its mark on the map, and leaving puts it out', async () => {
    const {highlight, key} = await shownPlace();
    await point(page, highlight);
    assert.equal((await mark(key)).hovered, true);
    await screenshot(page, 'hover-text-place');
    await point(page, {x: 640, y: 20});
    assert.equal((await places()).some((candidate) => candidate.hovered), false);
  });

  test('at a mark on the map lights the words in the text', async () => {
    const {key} = await shownPlace();
    await point(page, {x: 640, y: 20});
    assert.equal((await highlights()).some((highlight) => highlight.hovered), false);
    await point(page, await mark(key));
    assert.equal((await mark(key)).hovered, true);
    assert.ok((await highlights()).some((highlight) => highlight.hovered && highlight.id.startsWith('place-mention:')));
    await screenshot(page, 'hover-map');
  });

  test('at a day in the text lights its mark on the timeline, and the other way round', async () => {
    const dated = (await inspect(page, 'expected')).times;
    const day = (await highlights()).find((highlight) => dated.includes(highlight.id));
    assert.ok(day, 'the first screen names a day');
    await point(page, day);
    const lit = (await inspect(page, 'timeline')).items.filter((item) => item.hovered);
    assert.ok(lit.some((item) => item.mentions.includes(day.id)));
    await screenshot(page, 'hover-text-day');
    await point(page, lit[0]);
    const words = (await highlights()).filter((highlight) => highlight.hovered);
    assert.ok(words.length > 0);
    await screenshot(page, 'hover-timeline');
  });

  test('at a day lights the places that are told of with it', async () => {
    const dated = (await inspect(page, 'expected')).times;
    let linked = 0;
    for (const highlight of await highlights()) {
      if (!dated.includes(highlight.id)) continue;
      await point(page, highlight);
      linked += (await places()).filter((candidate) => candidate.linked).length;
    }
    assert.ok(linked > 0);
  });
});

describe('pressing', () => {
  test('a mark holds its place, lists its sentences, and a sentence leads to its text', async () => {
    const {key} = await shownPlace();
    const at = await mark(key);
    await page.mouse.click(at.x, at.y);
    await settle(page);
    assert.equal((await mark(key)).selected, true);
    assert.equal((await inspect(page, 'state')).selected, `place:${key}`);
    await screenshot(page, 'held-place');
    const sentences = page.locator('#access button[data-id^="sentence:"]');
    assert.ok(await sentences.count() > 0);
    const last = await sentences.last().getAttribute('data-id');
    await press(page, last);
    const reader = await inspect(page, 'reader');
    assert.ok(reader.highlights.some((highlight) => highlight.selected), 'the sentence shows');
    await page.keyboard.press('Escape');
    await settle(page);
    assert.equal((await inspect(page, 'state')).selected, '');
  });

  test('words in the text hold what they name; again lets go', async () => {
    const {highlight, key} = await shownPlace();
    await page.mouse.click(highlight.x, highlight.y);
    await settle(page);
    assert.equal((await mark(key)).selected, true);
    await screenshot(page, 'held-mention');
    const again = (await highlights()).find((candidate) => candidate.id === highlight.id);
    await page.mouse.click(again.x, again.y);
    await settle(page);
    assert.equal((await mark(key)).selected, false);
  });

  test('a drag on the map is no press, and moves it', async () => {
    const before = (await places()).find((candidate) => !candidate.far);
    await page.mouse.move(300, 520);
    await page.mouse.down();
    await page.mouse.move(340, 480, {steps: 5});
    await page.waitForTimeout(120);
    await page.mouse.up();
    await settle(page);
    assert.equal((await inspect(page, 'state')).selected, '');
    const moved = await mark(before.key);
    assert.ok(Math.abs(moved.x - before.x - 40) < 12, `${before.x} -> ${moved.x}`);
    assert.ok(Math.abs(moved.y - before.y + 40) < 12, `${before.y} -> ${moved.y}`);
  });

  test('the wheel over the timeline zooms it about the pointer', async () => {
    const items = (await inspect(page, 'timeline')).items;
    const target = items.at(-1);
    await page.mouse.move(target.x, target.y);
    await page.mouse.wheel(0, -400);
    await settle(page);
    const now = (await inspect(page, 'timeline')).items.find((item) => item.label === target.label && item.lane === target.lane);
    assert.ok(now && Math.abs(now.x - target.x) < 14, `${target.x} -> ${now?.x}`);
    assert.ok((await inspect(page, 'timeline')).items.length < items.length);
    await screenshot(page, 'timeline-zoomed');
  });
});

describe('links', () => {
  test('what is held is in the address, and an address leads to it', async () => {
    const {key} = await shownPlace();
    const at = await mark(key);
    await page.mouse.click(at.x, at.y);
    await settle(page);
    const url = page.url();
    assert.match(url, new RegExp(`#a=.*&s=place:${key}`));
    const other = await newPage(browser);
    await open(other, url);
    assert.equal((await inspect(other, 'state')).selected, `place:${key}`);
    await other.context().close();
  });

  test('an address changed by hand is followed', async () => {
    const {articles} = await inspect(page, 'expected');
    await page.evaluate((id) => { location.hash = `a=${id}&lang=en`; }, articles[2].id);
    await settle(page);
    assert.equal((await inspect(page, 'state')).article, articles[2].id);
  });
});

describe('without the canvas', () => {
  test('the mirrored DOM has the places, days and articles as buttons that work', async () => {
    const button = page.locator('#access button[data-id="reader:next"]');
    assert.equal(await button.textContent(), 'Artikel berikutnya');
    const before = (await inspect(page, 'state')).article;
    await button.focus();
    await page.keyboard.press('Enter');
    await settle(page);
    assert.notEqual((await inspect(page, 'state')).article, before);
    assert.ok(await page.locator('#access button[data-id^="time:"]').count() > 3);
  });

  test('the focus lights what it is on, and leaving puts it out', async () => {
    const [place] = (await places()).filter((candidate) => !candidate.far);
    await page.locator(`#access button[data-id="place:${place.key}"]`).focus();
    await settle(page);
    assert.equal((await inspect(page, 'state')).hovered, `place:${place.key}`);
    assert.equal((await mark(place.key)).hovered, true);
    await page.evaluate(() => document.activeElement.blur());
    await settle(page);
    assert.equal((await inspect(page, 'state')).hovered, '');
  });

  test('"Tentang" opens with its attributions and closes by Escape', async () => {
    await press(page, 'about');
    assert.ok(await page.locator('#access [data-id="about:text"]').count() === 1);
    await screenshot(page, 'about');
    await page.keyboard.press('Escape');
    await settle(page);
    assert.equal(await page.locator('#access [data-id="about:text"]').count(), 0);
  });

  test('the language changes all words', async () => {
    await press(page, 'language');
    assert.equal(await page.locator('#access [data-id="title"]').textContent(), 'Jejak: Karabakh in 5 news stories');
    await screenshot(page, 'english');
  });
});
