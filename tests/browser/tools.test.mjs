// What a reader does with the explorer beside reading: narrows it, sizes its views, opens what lies together, chooses and
// copies words, takes a picture along.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {inspect, newPage, open, press, screenshot, settle} from './explorer.mjs';
import {browser, openForEachTest, page, server} from './served.mjs';

openForEachTest();

const click = (at) => page.mouse.click(at.x, at.y).then(() => settle(page));
const state = () => inspect(page, 'state');
const nodes = () => inspect(page, 'access');
const idOf = async (pattern) => (await nodes()).find(({id}) => pattern.test(id))?.id;

describe('narrowing', () => {
  test('a side, a role and somebody to read of are chosen in the sheet, shown as chips and taken off again', async () => {
    await press(page, 'filters');
    await screenshot(page, 'filters');
    const side = await idOf(/^filter:side:/), about = await idOf(/^filter:about:/);
    const before = (await inspect(page, 'map')).marks.length;
    await press(page, side);
    await press(page, about);
    await press(page, 'filter:role:location');
    assert.match((await state()).link, /&about=[^&]+&side=[^&]+&role=location/);
    await press(page, 'filters:close');
    assert.ok((await inspect(page, 'map')).marks.length < before);
    for (const chip of ['chip:about', 'chip:side', 'chip:role']) await press(page, chip);
    assert.equal((await state()).filtered, false);
    assert.equal((await inspect(page, 'map')).marks.length, before);
  });

  test('what is held can be made all that is shown', async () => {
    await press(page, 'place:yevlakh');
    await press(page, 'detail:only');
    assert.match((await state()).link, /&about=yevlakh/);
    await page.goBack();
    await settle(page);
    assert.doesNotMatch((await state()).link, /about=/);
  });
});

describe('the map', () => {
  test('marks that lie together fold into one, and a press on it sets them apart', async () => {
    for (let i = 0; i < 2; ++i) await press(page, 'map:zoom_out');
    const together = (await inspect(page, 'map')).marks.find(({holds}) => holds > 0);
    assert.ok(together, 'so far out some marks lie together');
    await screenshot(page, 'clusters');
    await click(together);
    const after = (await inspect(page, 'map')).marks.find(({key}) => key === together.key);
    assert.equal(after.holds, 0);
    assert.equal((await state()).selected, '');
  });

  test('buttons move it as a drag does', async () => {
    const x = async () => (await inspect(page, 'map')).marks.find(({key}) => key === 'yevlakh').x;
    const before = await x();
    await press(page, 'map:pad');
    await screenshot(page, 'pad');
    await press(page, 'map:west');
    assert.ok(await x() > before + 50, 'the ground moves to the right');
    await press(page, 'map:east');
    assert.ok(Math.abs(await x() - before) < 2);
  });
});

describe('sizes of views', () => {
  test('an edge is dragged, the link keeps it, and the next visit has it', async () => {
    const tabs = async () => {  // the edge: its buttons stand in its middle
      const [x, , width] = (await nodes()).find(({id}) => id === 'reader:larger').rect;
      return x + width / 2;
    };
    const edge = await tabs();
    await page.mouse.move(edge, 300);
    await page.mouse.down();
    await page.mouse.move(edge - 60, 300, {steps: 4});
    await page.mouse.move(edge - 140, 300, {steps: 4});
    await page.mouse.up();
    await settle(page);
    const dragged = await tabs();
    assert.ok(Math.abs(dragged - (edge - 140)) < 6, `${edge} -> ${dragged}`);
    assert.match((await state()).link, /&p=\d+\.0/);
    const link = page.url();
    assert.equal(await open(page, server.url), 'ready');
    assert.ok(Math.abs(await tabs() - dragged) < 3, 'as it was left');
    await press(page, 'reader:smaller');
    assert.ok(await tabs() > dragged + 30);
    await page.goto('about:blank');
    assert.equal(await open(page, link), 'ready');
    assert.ok(Math.abs(await tabs() - dragged) < 3, 'as the link has it');
  });
});

describe('words', () => {
  test('words chosen on the canvas are copied with their source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL(server.url).origin});
    const {highlights, article} = await inspect(page, 'reader');
    const [from, to] = [highlights[0], highlights.find(({y}) => y > highlights[0].y + 40)];
    const {articles} = await inspect(page, 'expected');
    const text = articles.find(({id}) => id === article).text;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, {steps: 6});
    await page.mouse.up();
    await settle(page);
    await screenshot(page, 'words-chosen');
    assert.equal((await state()).selected, '', 'choosing words holds nothing');
    await page.keyboard.press('Control+c');
    await settle(page);
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('— '));
    const [words, source] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n\n— ');
    assert.ok(words.length > 20 && text.includes(words), words);
    assert.match(source, /Redaksi Jejak/);
  });

  test('words chosen in the text are copied with their source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL(server.url).origin});
    await page.locator('[data-id="page:text"]').click();
    await page.locator('#text .body p').first().click({clickCount: 3});
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /\n\n— .*Redaksi Jejak/);
  });
});

describe('a picture to take along', () => {
  for (const [id, finer] of [['take:picture', 1], ['take:picture2', 2]]) {
    test(`${id} saves what shows as PNG`, async () => {
      await press(page, 'take');
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, id)]);
      assert.equal(download.suggestedFilename(), 'jejak.png');
      const png = readFileSync(await download.path());
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      const box = await page.locator('#canvas').boundingBox();
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [box.width * finer, box.height * finer]);
      const other = await newPage(browser, {width: 1280, height: 800});
      await other.setContent(`<body style="margin:0"><img style="width:100%" src="data:image/png;base64,${png.toString('base64')}">`);
      await screenshot(other, `picture-${finer}`);
      await other.context().close();
    });
  }
});
