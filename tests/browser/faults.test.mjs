// What goes wrong around the page: storage, memory, files that were cut or changed on their way, another version, another
// clock, a tab that slept. Each is said, and nothing that the reader had is lost.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {bundled, inspect, newPage, open, press, serve, settle} from './explorer.mjs';
import {browser, server} from './served.mjs';

const only = (pattern, replace) => (path, bytes) => (pattern.test(path) ? replace(bytes) : bytes);
const reasonOf = (page) => page.evaluate(() => document.documentElement.dataset.jejakReason);
const stateOf = (page) => page.evaluate(() => document.documentElement.dataset.jejak);

// The page with a script run before its own, or with its files changed on their way.
async function openWith({script, argument, change, onTheWay, context = {}, hash = ''}) {
  const own = change ? await serve(change, {}, {onTheWay}) : null;
  const page = await newPage(browser, context);
  if (script) await page.addInitScript(script, argument);
  const state = await open(page, `${(own ?? server).url}${hash}`);
  return {page, state, close: async () => { await page.context().close(); own?.close(); }};
}

// The articles can be read whatever became of the rest.
async function textIsThere(page) {
  assert.ok(await page.locator('#text article').first().isVisible());
  assert.ok((await page.locator('#text article .body').first().innerText()).length > 200);
}

describe('storage', () => {
  test('that is forbidden changes nothing', async () => {
    const {page, state, close} = await openWith({script: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {get() { throw new DOMException('denied', 'SecurityError'); }});
      }
      Object.defineProperty(navigator, 'serviceWorker', {get() { throw new DOMException('denied', 'SecurityError'); }});
    }});
    assert.equal(state, 'ready');
    await press(page, 'place:yevlakh');
    assert.equal((await inspect(page, 'state')).selected, 'place:yevlakh');
    assert.deepEqual(page.said, []);
    await close();
  });

  test('that is full changes nothing but that the first visit comes again', async () => {
    const {page, state, close} = await openWith({context: {first: true}, script: () => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    }});
    assert.equal(state, 'ready');
    assert.equal(await page.locator('#access [data-id="welcome"]').count(), 1);
    await press(page, 'welcome:close');
    assert.equal(await page.locator('#access [data-id="welcome"]').count(), 0);
    assert.equal(await open(page, server.url), 'ready');
    assert.equal(await page.locator('#access [data-id="welcome"]').count(), 1);
    assert.deepEqual(page.said, []);
    await close();
  });

  test('without room for the copy that is kept for later leaves the page as it is', async () => {
    const page = await newPage(browser);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin, quotaSize: 10000});
    assert.equal(await open(page, server.url), 'ready');
    await page.waitForTimeout(1500);
    assert.equal(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)), false);
    assert.equal(await open(page, `${server.url}#a=k2`), 'ready');
    assert.equal((await inspect(page, 'state')).article, 'k2');
    await devtools.send('Storage.overrideQuotaForOrigin', {origin: new URL(server.url).origin});
    await page.context().close();
  });
});

// WebAssembly gets no more than so many bytes, from the beginning or once window.limit is set.
function limitMemory(limit) {
  window.limit = limit;
  const {grow} = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65536 > window.limit) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
    return grow.call(this, pages);
  };
}

describe('memory', () => {
  test('of 32 MB is enough to open the page and to hold something', async () => {
    const {page, state, close} = await openWith({script: limitMemory, argument: 32 << 20});
    assert.equal(state, 'ready');
    await page.evaluate(() => window.jejak.press('place:yevlakh'));
    await page.waitForFunction(() => window.jejak.inspect('state').selected === 'place:yevlakh');
    await close();
  });

  test('that does not hold the articles is said, and leaves the text', async () => {
    const articles = Array.from({length: 1200}, (_, i) => ({'@type': 'NewsArticle', '@id': `m${i}`, articleBody: `SHUSHA -- Lima tentara tewas di Shusha pada Rabu (20/9/2023). ${'Rombongan tiba di Baku. '.repeat(400)}`}));
    const {page, state, close} = await openWith({change: only(/\/articles[^/]*\.jejak$/, () => bundled(articles)), script: limitMemory, argument: 0});
    assert.equal(state, 'failed');
    assert.match(await reasonOf(page), /^memory: /);
    assert.match(await page.locator('#status').innerText(), /Ingatan tidak cukup/);
    await textIsThere(page);
    await close();
  });

  test('that runs out with a reader\'s own articles is said, and the text stays', async () => {
    const {page, state, close} = await openWith({script: limitMemory, argument: 1 << 30});
    assert.equal(state, 'ready');
    await page.evaluate(() => {
      window.limit = 0;
      const articles = Array.from({length: 400}, (_, i) => ({'@id': `b${i}`, articleBody: 'Lima tentara tewas di Shusha pada Rabu (20/9/2023). '.repeat(400)}));
      const transfer = new DataTransfer();
      transfer.items.add(new File([JSON.stringify(articles)], 'besar.json'));
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
    });
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'failed' || document.querySelector('#toast').textContent !== '', null, {timeout: 60000});
    const refused = await page.locator('#toast').innerText();
    if (await stateOf(page) === 'failed') {
      assert.match(await reasonOf(page), /^memory: /);
      await textIsThere(page);
    } else {
      assert.match(refused, /could not be had|memory/i);
      assert.equal((await inspect(page, 'state')).article, 'k0', 'the articles before are still there');
    }
    await close();
  });
});

// In front of the workshop's module: what a file or an expression begins with says what becomes of the worker that gets it.
const withFaults = `
const whole = createJejakWorkshop;
createJejakWorkshop = (options) => whole(options).then((module) => {
  for (const name of ['_workshop_add', '_workshop_find']) {
    const work = module[name];
    const faulty = (text, ...rest) => {
      const first = String.fromCharCode(module.HEAPU8[text]);
      if (first === '1') throw new WebAssembly.RuntimeError('unreachable');
      if (first === '2') throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
      if (first === '3') setTimeout(() => { throw new Error('lost outside of any job'); });
      if (first === '4') for (;;);
      if (first === '5') postMessage = () => {};
      return work(text, ...rest);
    };
    Object.defineProperty(module, name, {get: () => faulty, set: () => {}});  // the module puts its own there at the first call
  }
  return module;
});
`;
const faultyWorkshop = only(/\/workshop_worker[^/]*\.js$/, (bytes) => Buffer.concat([bytes, Buffer.from(withFaults)]));

const dropAll = (page, files) => page.evaluate((all) => {
  const transfer = new DataTransfer();
  for (const [file, words] of all) transfer.items.add(new File([words], file));
  dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, cancelable: true, bubbles: true}));
}, files);
const drop = (page, name, text) => dropAll(page, [[name, text]]);

const sentence = 'Rombongan tiba di Shusha pada 3 Mei 2021.';
const faults = [['traps', '1', /unreachable/], ['runs out of memory', '2', /memory/i], ['throws outside of any job', '3', /lost outside/]];

async function ownAreRead(page) {
  await drop(page, 'kabar.txt', sentence);
  await page.waitForFunction(() => window.jejak.inspect('expected').articles[0].id === 'kabar', null, {timeout: 30000});
  assert.deepEqual((await inspect(page, 'expected')).places, ['shusha']);
}

async function find(page, query) {
  await page.evaluate((words) => { location.hash = `q=${encodeURIComponent(words)}&t=found`; }, query);
  await page.waitForFunction((words) => window.jejak.inspect('state').query === words, query);
  await settle(page);
  await page.waitForFunction(() => !/Memuat pencari/.test(document.getElementById('access').textContent), null, {timeout: 30000});
  await settle(page);
  return page.locator('#access').innerText();
}

describe('the worker', () => {
  for (const [what, first, reason] of faults) {
    test(`that ${what} over a file: it is said, what the reader had stays, the next file is read`, async () => {
      const {page, state, close} = await openWith({change: faultyWorkshop, hash: '#a=k1&s=place:yevlakh'});
      assert.equal(state, 'ready');
      const {link} = await inspect(page, 'state');
      await drop(page, `${first}.txt`, sentence);
      await page.waitForFunction(() => document.querySelector('#toast').textContent !== '', null, {timeout: 30000});
      assert.match(await page.locator('#toast').innerText(), reason);
      await page.locator('#own').waitFor({state: 'hidden'});
      assert.equal(await stateOf(page), 'ready');
      assert.equal((await inspect(page, 'state')).link, link);
      assert.deepEqual((await inspect(page, 'expected')).articles.map(({id}) => id), ['k0', 'k1', 'k2', 'k3', 'k4']);
      await ownAreRead(page);
      await close();
    });

    test(`that ${what} over an expression: it is said, and the next expression is found`, async () => {
      const {page, state, close} = await openWith({change: faultyWorkshop});
      assert.equal(state, 'ready');
      const found = await find(page, `/${first}/`);
      if (first !== '3') assert.match(found, /tidak termuat/);
      assert.match(await find(page, '/Khankendi|Yevlakh/'), /\d+ temuan dalam (\d|satu) artikel/);
      assert.equal(await stateOf(page), 'ready');
      await close();
    });
  }

  test('that traps over a piece of many costs that piece: it is said which, and the others are read', async () => {
    const {page, close} = await openWith({change: faultyWorkshop});
    const some = (begin, end) => Array.from({length: end - begin}, (_, i) => JSON.stringify({'@id': `p${begin + i}`, articleBody: `${sentence} ${'Kabut turun. '.repeat(100)}`})).join('\n');
    await dropAll(page, [['a.jsonl', some(0, 300)], ['1.jsonl', some(300, 400)], ['b.jsonl', some(400, 700)]]);
    await page.waitForFunction(() => window.jejak.inspect('expected').articles.length === 600, null, {timeout: 60000, polling: 300});
    await page.waitForFunction(() => /Tak terbaca: 1\.jsonl: byte 0: .*unreachable/.test(document.querySelector('#toast').textContent), null, {timeout: 30000});
    const ids = (await inspect(page, 'expected')).articles.map(({id}) => id);
    assert.deepEqual([ids[0], ids[299], ids[300], ids[599]], ['p0', 'p299', 'p400', 'p699']);
    assert.equal(await stateOf(page), 'ready');
    await close();
  });

  test('that hangs is ended when the reader stops it, and the next file is read', async () => {
    const {page, close} = await openWith({change: faultyWorkshop, hash: '#a=k1'});
    await drop(page, '4.txt', sentence);
    await page.locator('#own').waitFor();
    await page.waitForTimeout(1500);  // it is at it
    await page.locator('#own button').click();
    await page.waitForFunction(() => /dihentikan/.test(document.querySelector('#toast').textContent), null, {timeout: 30000});
    assert.equal((await inspect(page, 'state')).article, 'k1');
    assert.equal(await page.locator('#own').isHidden(), true);
    await ownAreRead(page);
    await close();
  });

  test('that never answers is given up, and the next file is read', async () => {
    const {page, close} = await openWith({change: faultyWorkshop, hash: '#a=k1', script: () => {
      const count = setInterval;
      window.setInterval = (work, rest_ms, ...more) => count(work, rest_ms / 20, ...more);  // a minute is three seconds
    }});
    await drop(page, '5.txt', sentence);
    await page.waitForFunction(() => /said nothing/.test(document.querySelector('#toast').textContent), null, {timeout: 30000});
    assert.equal(await stateOf(page), 'ready');
    assert.equal((await inspect(page, 'state')).article, 'k1');
    await ownAreRead(page);
    await close();
  });
});

describe('files', () => {
  const cases = [
    ['a typeface that is cut', /\/noto-sans\.[^/]*\.ttf$/, (bytes) => bytes.subarray(0, 200), /^asset: noto-sans/],
    ['a typeface that is something else', /\/noto-serif\.[^/]*\.ttf$/, () => Buffer.from('<html>404</html>'), /^asset: noto-serif/],
    ['a basemap of a later version', /\/basemap[^/]*\.json$/, (bytes) => Buffer.from(bytes.toString().replace('jejak/basemap@1', 'jejak/basemap@2')), /^asset: basemap.*jejak\/basemap@1/],
    ['a collection with a byte too many', /\/articles[^/]*\.jejak$/, (bytes) => Buffer.concat([bytes.subarray(0, 100), Buffer.from([0xff]), bytes.subarray(100)]), /^articles: .*byte \d+/],
  ];
  for (const [name, pattern, replace, reason] of cases) {
    test(`${name} are said by name, and the text stays`, async () => {
      const {page, state, close} = await openWith({change: only(pattern, replace)});
      assert.equal(state, 'failed');
      assert.match(await reasonOf(page), reason);
      await textIsThere(page);
      await close();
    });
  }

  const flipped = (bytes) => {
    const changed = Buffer.from(bytes);
    changed[Math.floor(bytes.length / 2)] ^= 1;
    return changed;
  };
  for (const [name, pattern, replace, asset] of [
    ['one bit of the program', /\.wasm$/, flipped, 'wasm'], ['one bit of a typeface', /\/noto-sans\.[^/]*\.ttf$/, flipped, 'noto-sans\\.ttf'],
    ['one bit of the articles', /\/articles[^/]*\.jejak$/, flipped, 'articles\\.jejak'], ['the end of the articles', /\/articles[^/]*\.jejak$/, (bytes) => bytes.subarray(0, -1), 'articles\\.jejak'],
  ]) {
    test(`${name}, lost on the way, is said by name, and the text stays`, async () => {
      const {page, state, close} = await openWith({change: only(pattern, replace), onTheWay: true});
      assert.equal(state, 'failed');
      assert.match(await reasonOf(page), new RegExp(`^asset: ${asset}: .*cut or changed on its way`));
      await textIsThere(page);
      await close();
    });
  }

  test('a network that breaks off in the middle is said, and the text stays', async () => {
    const page = await newPage(browser);
    await page.route(/\.wasm$/, (route) => route.abort('connectionreset'));
    assert.equal(await open(page, server.url), 'failed');
    assert.match(await reasonOf(page), /^asset: wasm: /);
    await textIsThere(page);
    await page.context().close();
  });

  test('a relief that is broken is left out', async () => {
    const {page, state, close} = await openWith({change: only(/\/relief[^/]*\.jpg$/, (bytes) => bytes.subarray(0, 300))});
    assert.equal(state, 'ready');
    await close();
  });

  test('the one file, cut off, is still to be read', async () => {
    const own = await serve(only(/jejak-offline\.html$/, (bytes) => bytes.subarray(0, bytes.length / 2)));
    const page = await newPage(browser);
    await page.goto(`${own.url}jejak-offline.html`);
    await textIsThere(page);
    await page.context().close();
    own.close();
  });
});

describe('clock, zone and languages', () => {
  const told = async (options, script) => {
    const {page, state, close} = await openWith({context: options, script});
    assert.equal(state, 'ready');
    const seen = JSON.stringify([await inspect(page, 'expected'), await inspect(page, 'texts'), await page.locator('#text').innerText()]);
    await close();
    return seen;
  };
  test('of the reader\'s machine change nothing of what is told', async () => {
    const here = await told({});
    assert.ok(here.length > 10000);
    for (const options of [{zone: 'Pacific/Kiritimati', locale: 'ar-EG'}, {zone: 'America/Los_Angeles', locale: 'tr-TR'}]) assert.equal(await told(options) === here, true, options.zone);
    for (const day of ['1970-01-01', '2099-12-31']) {
      const script = new Function(`const now = Date.parse('${day}'); const RealDate = Date; Date = class extends RealDate { constructor(...all) { super(...(all.length ? all : [now])); } static now() { return now; } };`);
      assert.equal(await told({}, script) === here, true, day);
    }
  });
});

describe('a tab that slept', () => {
  test('goes on where it was', async () => {
    const {page, close} = await openWith({hash: '#a=k1'});
    await press(page, 'place:yevlakh');
    const before = await inspect(page, 'state');
    const devtools = await page.context().newCDPSession(page);
    for (const state of ['frozen', 'active']) {
      await devtools.send('Page.setWebLifecycleState', {state});
      await new Promise((done) => setTimeout(done, 1500));
    }
    await settle(page);
    assert.equal((await inspect(page, 'state')).link, before.link);
    await press(page, 'detail:close');
    assert.equal((await inspect(page, 'state')).selected, '');
    assert.equal(await stateOf(page), 'ready');
    assert.deepEqual(page.said, []);
    await close();
  });
});
