// The page for those who do not see the canvas or do not point: the mirrored DOM says what the program shows, whatever
// was pressed, and axe-core finds nothing in any state.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, test} from 'node:test';
import {inspect, newPage, open, press, screenshot, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe finds, a line each.
async function faults(frame) {
  await frame.evaluate(axe);
  const {violations, passes} = await frame.evaluate(() => window.axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
  assert.ok(passes.length > 10, 'it looked');
  // What takes no pointer is no target: the mirror lies unseen over the canvas, for keyboards and screen readers.
  const targets = await frame.evaluate((selectors) => selectors.filter((selector) => getComputedStyle(document.querySelector(selector)).pointerEvents !== 'none'),
      violations.filter(({id}) => id === 'target-size').flatMap(({nodes}) => nodes.map((node) => node.target.join(' '))));
  return violations.map(({id, nodes}) => ({id, nodes: id === 'target-size' ? nodes.filter((node) => targets.includes(node.target.join(' '))) : nodes})).flatMap(({id, nodes}) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.split('\n')[1]}`));
}

const read = (page) => page.locator('[data-id="page:text"]').click().then(() => settle(page));

describe('axe-core finds nothing', () => {
  const states = {
    'the explorer': {},
    'the explorer in the dark': {dark: true},
    'a held place': {act: (page) => press(page, 'place:yevlakh')},
    'a held day': {act: async (page) => press(page, await page.locator('#access [data-id^="time:"]').first().getAttribute('data-id'))},
    '"Tentang"': {act: (page) => press(page, 'about')},
    'English': {act: (page) => press(page, 'language')},
    'medium width': {width: 820, height: 900},
    'a phone': {width: 390, height: 844, touch: true},
    'a phone with the timeline': {width: 390, height: 844, touch: true, act: (page) => press(page, 'view:timeline')},
    'a phone with the article': {width: 390, height: 844, touch: true, act: (page) => press(page, 'view:article')},
    'the text beside': {act: read},
    'the text beside, in the dark, with something held': {dark: true, act: async (page) => { await press(page, 'place:yevlakh'); await read(page); }},
    'the text on a phone': {width: 390, height: 844, touch: true, act: read},
    'a failure': {script: () => { HTMLCanvasElement.prototype.getContext = () => null; }, ends: 'failed'},
  };
  for (const [name, {script, act, ends = 'ready', ...screen}] of Object.entries(states)) {
    test(name, async () => {
      const page = await newPage(browser, screen);
      if (script) await page.addInitScript(script);
      assert.equal(await open(page, server.url), ends);
      await act?.(page);
      assert.deepEqual(await faults(page), []);
      await page.context().close();
    });
  }

  test('the demonstration and the frame in it', async () => {
    const page = await newPage(browser);
    await page.goto(`${server.url}embed-demo.html`);
    for (let i = 0; i < 200 && page.frames().length < 2; ++i) await page.waitForTimeout(100);
    const frame = page.frames()[1];
    await frame.waitForFunction(() => document.documentElement.dataset.jejak === 'ready');
    assert.deepEqual(await faults(page.mainFrame()), []);
    assert.deepEqual(await faults(frame), []);
    await page.context().close();
  });
});

// The mirrored DOM as the program's access tree would have it.
const mirrorOf = (page) => page.evaluate(() => [...document.querySelectorAll('#access [data-id]')].map((element) => ({
  id: element.dataset.id, label: element.textContent || `${element.ariaLabel}${element.value && `: ${element.value}`}`, pressed: element.getAttribute('aria-pressed') === 'true',
  rect: ['left', 'top', 'width', 'height'].map((side) => parseInt(element.style[side], 10)),
})));

async function checkMirror(page) {
  const tree = await inspect(page, 'access');
  const told = [...new Map(tree.map((node) => [node.id, node])).values()];
  assert.deepEqual(await mirrorOf(page), told.map(({id, label, pressed, rect: [x, y, w, h]}) => ({id, label, pressed, rect: [x, y, Math.max(w, 1), Math.max(h, 1)]})));
  assert.deepEqual(told.filter(({label}) => !label.trim()).map(({id}) => id), [], 'nothing is without words');

  const state = await inspect(page, 'state');
  const link = new Map(state.link.split('&').map((part) => part.split('=')));
  const text = await page.evaluate(() => ({
    open: [...document.querySelectorAll('#text article')].filter((article) => !article.hidden).map((article) => article.dataset.article),
    held: [...document.querySelectorAll('#text [aria-current]')].every((mark) => [mark.dataset.mention, mark.dataset.entity].includes(new Map(window.jejak.inspect('state').link.split('&').map((part) => part.split('='))).get('s'))),
    count: document.querySelectorAll('#text [aria-current]').length, lang: document.documentElement.lang, live: document.querySelector('#live').textContent,
  }));
  assert.deepEqual(text.open, [state.article]);
  assert.equal(text.held, true, 'only what is held is marked');
  if (!link.has('s')) assert.equal(text.count, 0);
  else if (!/^(event|group):/.test(link.get('s')))  // an event is a sentence, a group a source without a name
    assert.ok(text.count > 0, `${link.get('s')} is marked in the text`);
  assert.equal(text.lang, link.get('lang') === 'en' ? 'en' : 'id');
  const detail = told.find(({id}) => id === 'detail');
  const title = await page.evaluate((id) => document.getElementById(`title-${id}`).textContent, state.article);
  if (detail) assert.ok(text.live === detail.label || text.live.endsWith(`: ${title}`), `announced: ${text.live}`);

  // A map that looks far away folds the region's places into one pointer; the mirror has what is drawn, and nothing else.
  const places = new Set(told.map(({id}) => id).filter((id) => id.startsWith('place:')));
  const marks = (await inspect(page, 'map')).marks;
  assert.deepEqual(marks.filter(({key}) => !places.has(`place:${key}`)), [], 'marks that the mirror lacks');
  const {analyses} = await inspect(page, 'texts');
  const named = new Set(analyses.flatMap(({entities}) => Object.keys(entities)).map((key) => `place:${key}`));
  assert.deepEqual([...places].filter((id) => !named.has(id)), [], 'places that no article names');
  return told;
}

describe('the mirror says what the program shows', () => {
  test('in order, as lists and headings, with one announcement for what is held', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    const snapshot = await page.locator('#access').ariaSnapshot();
    assert.match(snapshot, /heading "Jejak: Karabakh dalam 5 berita"/);
    assert.match(snapshot, /- list "Tempat di peta"/);
    assert.match(snapshot, /- list "Waktu"/);
    assert.match(snapshot, /- listitem:\n\s+- '?button "[^"]*Khankendi/);
    await press(page, 'place:khankendi');
    assert.match(await page.locator('#live').textContent(), /Khankendi/);
    assert.ok((await page.locator('#live').textContent()).length < 80, 'brief');
    await page.context().close();
  });

  test('words are looked for in a real field: typed, composed, pasted, and by the canvas\' key', async () => {
    const page = await newPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, server.url);
    const query = async () => (await inspect(page, 'state')).query;
    const field = page.locator('#access input');
    await page.locator('#canvas').focus();
    await page.keyboard.press('/');
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', {text: 'sepa', selectionStart: 4, selectionEnd: 4});
    await cdp.send('Input.insertText', {text: 'sepakat'});
    await settle(page);
    assert.equal(await query(), 'sepakat');
    await page.evaluate(() => navigator.clipboard.writeText('gencatan senjata'));
    await field.selectText();
    await page.keyboard.press('Control+v');
    await settle(page);
    assert.equal(await query(), 'gencatan senjata');
    assert.match(await inspect(page, 'state').then(({link}) => link), /q=gencatan%20senjata/);
    await screenshot(page, 'access-search');
    await page.evaluate(() => document.activeElement.blur());
    await page.evaluate(() => { location.hash = 'q=ranjau'; });
    await page.waitForFunction(() => document.querySelector('#access input').value === 'ranjau');
    await page.context().close();
  });

  // A seeded walk over whatever can be pressed: the same presses on each run.
  test('after each of sixty presses', async (t) => {
    const page = await newPage(browser);
    await open(page, server.url);
    let seed = 20230920;
    const random = (below) => {
      seed = (seed * 1664525 + 1013904223) % 4294967296;
      return Math.floor(seed / 4294967296 * below);
    };
    const families = new Map();
    let told = await checkMirror(page);
    const located = (await inspect(page, 'expected')).places;
    assert.deepEqual(located.filter((key) => !told.some(({id}) => id === `place:${key}`)), [], 'each place of the articles is there at first');
    for (let step = 0; step < 60; ++step) {
      const pressable = told.filter(({action}) => action);
      // Families take turns: there are many more places than other controls.
      const names = [...new Set(pressable.map(({id}) => id.split(':')[0]))].sort();
      const family = names.sort((a, b) => (families.get(a) || 0) - (families.get(b) || 0))[0];
      families.set(family, (families.get(family) || 0) + 1);
      const candidates = pressable.filter(({id}) => id.split(':')[0] === family);
      const {id} = candidates[random(candidates.length)];
      // A timeline that plays goes on between two questions: it is stopped again.
      for (let press = 0; press < (id === 'timeline:play' ? 2 : 1); ++press) {
        await page.locator(`#access [data-id="${id}"]`).evaluate((button) => button.click());
        await settle(page);
      }
      try {
        told = await checkMirror(page);
      } catch (error) {
        error.message = `step ${step}, after "${id}": ${error.message}`;
        throw error;
      }
    }
    t.diagnostic(`pressed: ${[...families].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    assert.ok(families.size >= 6);
    await page.context().close();
  });

  test('pressed in the text or on the canvas, it is one selection', async () => {
    const page = await newPage(browser);
    await open(page, `${server.url}#a=k3`);
    await read(page);
    await page.locator('#text article[data-article="k3"] mark[data-entity="place:yevlakh"]').first().click();
    await settle(page);
    assert.match((await inspect(page, 'state')).selected, /^place-mention:k3:/);
    await page.keyboard.press('Escape');
    await settle(page);
    assert.equal((await inspect(page, 'state')).selected, '');
    assert.equal(await page.locator('#text [aria-current]').count(), 0);
    await page.context().close();
  });
});

describe('keyboard', () => {
  test('reaches every control in order, shows where it is, and is trapped nowhere', async () => {
    const page = await newPage(browser);
    await open(page, server.url);
    const order = [];
    for (let i = 0; i < 120; ++i) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const style = getComputedStyle(element);
        return {id: element.dataset.id || element.id, outline: element.id === 'canvas' || parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none'};
      });
      if (!now) break;
      order.push(now);
    }
    assert.equal(order[0].id, 'canvas');
    assert.deepEqual(order.filter(({outline}) => !outline), []);
    const buttons = await page.locator('#access :is(button, input)').evaluateAll((all) => all.map((button) => button.dataset.id));
    assert.deepEqual(order.slice(1).map(({id}) => id), buttons);
    await screenshot(page, 'access-focus');
    await page.context().close();
  });
});
