// The explorer inside somebody else's page: another site, with its own scroll, keys, hash and a strict policy. What it
// shows, what it never takes, what it tells and whom it believes.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, beforeEach, afterEach, describe, test} from 'node:test';
import {distDir, launch, newPage, screenshot, serve} from './explorer.mjs';

let browser;
let server;   // ours
let host;     // theirs: other pages by path
let page;
const asked = [];
before(async () => {
  browser = await launch();
  server = await serve();
  host = await serveHost();
});
after(async () => {
  await browser?.close();
  server?.close();
  host?.close();
});
beforeEach(async () => {
  page = await newPage(browser, {height: 700});
  asked.length = 0;
  page.on('request', (request) => asked.push(request.url()));
});
afterEach(() => page.context().close());

const article = {'@type': 'NewsArticle', '@id': 'tamu', headline: 'Kabar dari tuan rumah', datePublished: '2023-10-05',
  articleBody: 'LACHIN - Rombongan tiba di Lachin pada Rabu (4/10/2023), kata juru bicara.'};
const ld = `<script type="application/ld+json">${JSON.stringify({'@context': 'https://schema.org', '@graph': [{'@type': 'WebSite', name: 'x'}, article]})}</script>`;

// Each page is a long article with text above and below; it counts the keys that it hears.
const hostPage = (embed, head = '') => `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Tuan rumah</title>${head}
<script src="OURS/jejak.js"></script><script src="/host.js"></script></head>
<body><h1>Tuan rumah</h1><p class="tall">Atas</p>${embed}<p class="tall" id="bawah">Bawah</p></body></html>`;
const tall = Array.from({length: 80}, (_, i) => `baris ${i}`).join('<br>');
const hostScript = `
window.keys = []; window.events = []; window.violations = []; window.shift = 0;
addEventListener('keydown', (event) => window.keys.push(event.key));
for (const name of ['jejak-ready', 'jejak-select', 'jejak-error']) addEventListener(name, (event) => window.events.push({name, id: event.target.id, detail: event.detail}));
addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; })).observe({type: 'layout-shift', buffered: true});`;

async function serveHost() {
  const pages = {
    '/one': hostPage('<jejak-explorer></jejak-explorer>'),
    '/dark': hostPage('<jejak-explorer theme="dark" lang="en" view="#a=k3&amp;s=place:yevlakh"></jejak-explorer>'),
    '/src': hostPage('<jejak-explorer src="kabar.json"></jejak-explorer>'),
    '/missing': hostPage('<jejak-explorer src="tiada.json"></jejak-explorer>'),
    '/page': hostPage('<jejak-explorer articles="page"></jejak-explorer>', ld),
    '/ten': hostPage(Array.from({length: 10}, (_, i) => `<jejak-explorer id="n${i}"></jejak-explorer><p>${i}</p>`).join('')),
    '/bare': hostPage('<iframe src="OURS/jejak-offline.html" sandbox="allow-scripts" title="Jejak" width="900" height="560"></iframe>'),
    '/open': hostPage('<iframe src="OURS/jejak-offline.html#a=k2" title="Jejak" width="900" height="560"></iframe>'),
    '/sibling': '<!doctype html><title>x</title><script src="/sibling.js"></script>',
  };
  const files = {
    '/host.js': hostScript,
    '/sibling.js': `parent.postMessage({jejak: 1, type: 'ready'}, '*'); parent.postMessage({jejak: 1, type: 'link', link: 'a=zzz', article: 'zzz', selected: ''}, '*');
      for (let i = 0; i < parent.length; ++i) parent[i].postMessage({jejak: 1, type: 'follow', link: 'a=k4'}, '*');`,
    '/kabar.json': JSON.stringify([article]),
  };
  const ours = server.url.replace(/\/$/, '');
  const policy = `default-src 'none'; script-src 'self' ${ours}; frame-src 'self' ${ours}; connect-src 'self'; style-src 'self'; img-src data:`;
  const http = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    if (path in files) return response.writeHead(200, {'content-type': path.endsWith('.json') ? 'application/json' : 'text/javascript'}).end(files[path]);
    if (!(path in pages)) return response.writeHead(404).end();
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy});
    response.end(pages[path].replaceAll('OURS', ours).replaceAll(/(Atas|Bawah)/g, `$1${tall}`));
  });
  await new Promise((done) => http.listen(0, '127.0.0.1', done));
  const {port} = http.address();
  return {url: (path) => `http://localhost:${port}${path}`, close: () => http.close()};
}

const frames = () => page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().includes('jejak-offline'));
// Of several, in whatever order they came.
const frameOf = async (id) => (await page.evaluateHandle((which) => document.getElementById(which).shadowRoot.querySelector('iframe'), id)).asElement().contentFrame();
const inspect = (frame, subject) => frame.evaluate((what) => window.jejak.inspect(what), subject);
const element = () => page.locator('jejak-explorer').first();

async function isReady(frame) {
  await frame.waitForFunction(() => document.documentElement.dataset.jejak !== 'loading', null, {timeout: 60000});
  return frame.evaluate(() => document.documentElement.dataset.jejak);
}

// The element's frame is in its shadow: no list of the page's own windows has it.
async function framesStarted(count) {
  for (let i = 0; i < 100 && frames().length < count; ++i) await page.waitForTimeout(100);
  assert.equal(frames().length, count);
}

// Opens a host page, brings the explorer into view and waits for it.
async function show(path, selector = 'jejak-explorer') {
  await page.goto(host.url(path));
  await page.evaluate((what) => document.querySelector(what).scrollIntoView({block: 'center'}), selector);
  await framesStarted(1);
  await page.waitForFunction(() => window.events.some(({name}) => name !== 'jejak-select') || !document.querySelector('jejak-explorer'), null, {timeout: 60000});
  const [frame] = frames();
  if (await isReady(frame) === 'ready') await rest(frame);
  return frame;
}

// Two frames of the browser's later nothing has been drawn.
async function rest(frame) {
  let before = -1;
  for (let i = 0; i < 60; ++i) {
    const now = await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(window.jejak.framesDrawn()))))));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(150);
  }
}

const centre = async (locator) => {
  const box = await locator.boundingBox();
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
};
const marksOf = async (frame) => (await inspect(frame, 'map')).marks.map(({key, x, y}) => `${key} ${Math.round(x)} ${Math.round(y)}`).join('; ');

describe('the element', () => {
  test('shows the explorer in a sandboxed, lazy frame with a title, and moves nothing', async () => {
    await page.goto(host.url('/one'));
    await page.waitForTimeout(800);
    assert.equal(frames().length, 0, 'nothing starts before it is seen');
    const box = await element().boundingBox();
    assert.ok(box.height >= 480, 'its height is there from the start');
    const frame = await show('/one');
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.jejak), 'ready');
    const iframe = await element().evaluate((node) => {
      const inner = node.shadowRoot.querySelector('iframe');
      return {sandbox: inner.getAttribute('sandbox'), title: inner.title, loading: inner.loading, height: node.offsetHeight};
    });
    assert.deepEqual(iframe, {sandbox: 'allow-scripts allow-downloads', title: 'Jejak: peta, garis waktu, dan artikel', loading: 'lazy', height: Math.round(box.height)});
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.equal(await page.evaluate(() => window.shift), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(page.said, []);
    const ours = asked.filter((url) => url.startsWith(server.url)).map((url) => new URL(url).pathname);
    assert.deepEqual([...new Set(ours)].sort(), ['/jejak-offline.html', '/jejak.js']);
    assert.deepEqual(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith(host.url('')) && !/^(data|blob):/.test(url)), []);
    await screenshot(page, 'embed');
  });

  test('takes theme, language and view, and their changes', async () => {
    const frame = await show('/dark');
    const state = await inspect(frame, 'state');
    assert.equal(state.dark, true);
    assert.equal(state.selected, 'place:yevlakh');
    assert.match(state.link, /lang=en/);
    assert.equal(await element().evaluate((node) => node.shadowRoot.querySelector('iframe').title), 'Jejak: map, timeline and articles');
    await screenshot(page, 'embed-dark');
    await element().evaluate((node) => { node.setAttribute('theme', 'light'); node.setAttribute('lang', 'id'); node.setAttribute('view', '#a=k1&s='); });
    await frame.waitForFunction(() => { const now = window.jejak.inspect('state'); return !now.dark && now.article === 'k1' && now.selected === ''; });
    assert.equal(page.url(), host.url('/dark').replace(/$/, '') + (new URL(page.url()).search), 'only the query may change');
  });

  for (const [name, path] of [['a file of the host', '/src'], ['the host page\'s own JSON-LD', '/page']]) {
    test(`shows articles of ${name}, as text too`, async () => {
      const frame = await show(path);
      const {articles} = await inspect(frame, 'expected');
      assert.deepEqual(articles, [{id: 'tamu', text: article.articleBody}]);
      assert.deepEqual(await frame.evaluate(() => [...document.querySelectorAll('#text article h2')].map((title) => title.textContent)), [article.headline]);
      assert.ok((await inspect(frame, 'map')).marks.some(({key}) => key === 'lachin'));
    });
  }

  test('says what went wrong', async () => {
    const frame = await show('/missing');
    const [{name, detail}] = await page.evaluate(() => window.events);
    assert.equal(name, 'jejak-error');
    assert.equal(detail.code, 'articles');
    assert.match(detail.reason, /tiada\.json: HTTP 404/);
    assert.equal(await frame.locator('#status h2').isVisible(), true);
    assert.equal(await frame.locator('#text article').count(), 0, 'nothing that the host did not ask for');
    await screenshot(page, 'embed-failed');
  });

  test('leaves the host\'s article to read where the program cannot run', async () => {
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    const frame = await show('/page');
    assert.equal((await page.evaluate(() => window.events))[0].detail.code, 'no-wasm');
    assert.match(await frame.locator('#text article .body').innerText(), /Rombongan tiba di Lachin/);
  });
});

describe('takes nothing from the host page', () => {
  test('the wheel scrolls the page; with Ctrl it moves the map', async () => {
    const frame = await show('/one');
    const at = await centre(element());
    const before = {scroll: await page.evaluate(() => scrollY), marks: await marksOf(frame)};
    await page.mouse.move(at.x, at.y);
    await rest(frame);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction((was) => scrollY > was, before.scroll);
    assert.equal(await frame.locator('#hint').innerText(), 'Tekan Ctrl sambil menggulir untuk menggerakkan peta');
    await screenshot(page, 'embed-hint');
    await rest(frame);
    assert.equal(await marksOf(frame), before.marks);
    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await frame.waitForFunction((was) => window.jejak.inspect('map').marks.map(({key, x, y}) => `${key} ${Math.round(x)} ${Math.round(y)}`).join('; ') !== was, before.marks);
    assert.equal(await page.evaluate(() => scrollY), scrolled);
  });

  test('one finger scrolls the page, two move the map, a tap holds', async () => {
    await page.context().close();
    page = await newPage(browser, {width: 420, height: 800, touch: true});
    const frame = await show('/one');
    const cdp = await page.context().newCDPSession(page);
    const at = await centre(element());
    const touch = (type, points) => cdp.send('Input.dispatchTouchEvent', {type, touchPoints: points.map(([x, y], id) => ({x, y, id}))});
    const drag = async (from, by) => {
      await touch('touchStart', from);
      for (let step = 1; step <= 8; ++step) {
        await touch('touchMove', from.map(([x, y], i) => [x + by[i][0] * step / 8, y + by[i][1] * step / 8]));
        await page.waitForTimeout(30);
      }
      await touch('touchEnd', []);
      await page.waitForTimeout(300);
      await rest(frame);
    };
    const before = {scroll: await page.evaluate(() => scrollY), marks: await marksOf(frame)};
    await drag([[at.x, at.y]], [[0, -160]]);
    assert.ok(await page.evaluate(() => scrollY) > before.scroll + 60, 'the page has scrolled');
    assert.equal(await marksOf(frame), before.marks);
    await page.evaluate(() => document.querySelector('jejak-explorer').scrollIntoView({block: 'center'}));
    const scrolled = await page.evaluate(() => scrollY);
    await drag([[at.x - 40, at.y], [at.x + 40, at.y]], [[-60, 0], [60, 0]]);
    assert.notEqual(await marksOf(frame), before.marks, 'the map has moved');
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    const box = await element().boundingBox();
    const [mark] = (await inspect(frame, 'map')).marks.filter(({far}) => !far);
    await page.touchscreen.tap(box.x + 1 + mark.x, box.y + 1 + mark.y);
    await frame.waitForFunction(() => window.jejak.inspect('state').selected !== '');
  });

  test('keys are the page\'s until the explorer is pressed; Escape and Tab give them back', async () => {
    const frame = await show('/one');
    const at = await centre(element());
    await page.mouse.move(at.x, at.y);
    await rest(frame);  // the explorer has answered the pointer, and yet has no key
    await page.keyboard.press('m');
    const before = await page.evaluate(() => scrollY);
    // The browser scrolls between frames of its own, and on a busy machine drops it now and then: each key is the page's.
    const keys = ['m'];
    const scrolls = () => page.waitForFunction((was) => scrollY > was, before, {timeout: 3000}).then(() => true, () => false);
    do {
      await page.keyboard.press('ArrowDown');
      keys.push('ArrowDown');
    } while (!await scrolls() && keys.length < 10);
    assert.ok(await page.evaluate(() => scrollY) > before, 'the page has scrolled');
    assert.deepEqual(await page.evaluate(() => window.keys), keys);
    await page.waitForTimeout(500);  // the page's own scrolling comes to its end
    const box = await element().boundingBox();
    const [mark] = (await inspect(frame, 'map')).marks.filter(({far}) => !far);
    await page.mouse.click(box.x + 1 + mark.x, box.y + 1 + mark.y);
    await frame.waitForFunction(() => window.jejak.inspect('state').selected !== '');
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'jejak-explorer');
    await page.keyboard.press('Escape');
    await frame.waitForFunction(() => window.jejak.inspect('state').selected === '');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.activeElement.shadowRoot?.activeElement);
    await page.keyboard.press('k');
    await page.waitForFunction(() => window.keys.at(-1) === 'k');
    // From the element on, Tab goes through the frame's controls and out again.
    await frame.evaluate(() => [...document.querySelectorAll('#access button')].at(-1).focus());
    await element().evaluate((node) => node.focus());
    for (let i = 0; i < 90 && await page.evaluate(() => document.activeElement.localName) === 'jejak-explorer'; ++i) await page.keyboard.press('Tab');
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'jejak-explorer');
  });
});

describe('links', () => {
  test('what is held is in the host page\'s address, beside its own hash, and leads back', async () => {
    const frame = await show('/one');
    await page.evaluate(() => { location.hash = 'catatan'; });
    const length = await page.evaluate(() => history.length);
    await frame.evaluate(() => window.jejak.press('place:yevlakh'));
    await page.waitForFunction(() => location.search.includes('yevlakh'));
    const url = new URL(page.url());
    assert.equal(url.hash, '#catatan');
    assert.equal(url.searchParams.get('jejak'), 'a=k0&s=place:yevlakh');
    assert.equal(await page.evaluate(() => history.length), length);
    const [selected] = await page.evaluate(() => window.events.filter(({name}) => name === 'jejak-select').map(({detail}) => detail));
    assert.deepEqual(selected, {link: 'a=k0&s=place:yevlakh', article: 'k0', selected: 'place:yevlakh'});

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await frame.locator('[data-id="page:copy-link"]').click();
    await frame.waitForFunction(() => document.querySelector('#toast').textContent !== '');
    assert.equal(await frame.locator('#toast').innerText(), 'Disalin');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());

    const again = await show(`/one${url.search}`);
    assert.equal((await inspect(again, 'state')).selected, 'place:yevlakh');
  });
});

describe('whom it believes', () => {
  test('messages of other windows, and malformed ones, change nothing on either side', async () => {
    const frame = await show('/one');
    const before = {state: await inspect(frame, 'state'), events: await page.evaluate(() => window.events), url: page.url()};
    await page.evaluate(() => new Promise((done) => {
      const sibling = document.createElement('iframe');
      sibling.src = '/sibling';
      sibling.onload = () => setTimeout(done, 300);
      document.body.append(sibling);
    }));
    await page.evaluate(() => {
      const target = document.querySelector('jejak-explorer').shadowRoot.querySelector('iframe').contentWindow;
      const junk = [null, 1, 'follow', [], {}, {jejak: 2, type: 'follow', link: 'a=k4'}, {jejak: 1}, {jejak: 1, type: 'constructor'}, {jejak: 1, type: '__proto__'},
        {jejak: 1, type: 'follow'}, {jejak: 1, type: 'follow', link: 7}, {jejak: 1, type: 'follow', link: 'a=k4&' + 'x'.repeat(5000)}, {jejak: 1, type: 'eval', code: '1'},
        {jejak: 1, type: 'follow', link: {toString: null}}];
      for (const message of junk) target.postMessage(message, '*');
      for (const message of junk) postMessage(message, '*');
    });
    await page.waitForTimeout(300);
    await rest(frame);
    const {hovered: _, ...state} = await inspect(frame, 'state');
    const {hovered: __, ...was} = before.state;
    assert.deepEqual(state, was);
    assert.deepEqual(await page.evaluate(() => window.events), before.events);
    assert.equal(page.url(), before.url);
    assert.deepEqual(page.said, []);
  });
});

describe('many on one page', () => {
  test('ten start when they are seen and give their picture back when they are far away', async () => {
    await page.goto(host.url('/ten'));
    for (let i = 0; i < 10; ++i) {
      await page.evaluate((id) => document.getElementById(id).scrollIntoView({block: 'center'}), `n${i}`);
      await page.waitForFunction((id) => window.events.some((event) => event.name === 'jejak-ready' && event.id === id), `n${i}`, {timeout: 90000});
      if (i === 0) {
        assert.ok(frames().length <= 2, `${frames().length} have started`);
        await (await frameOf('n0')).evaluate(() => window.jejak.press('place:yevlakh'));
        await page.waitForFunction(() => new URL(location.href).searchParams.get('jejak-n0'));
      }
    }
    const lost = async () => Promise.all(Array.from({length: 10}, async (_, i) => (await frameOf(`n${i}`)).evaluate(() => document.querySelector('#canvas').getContext('webgl2').isContextLost())));
    await page.waitForTimeout(500);
    const far = await lost();
    assert.equal(far.length, 10);
    assert.ok(far.slice(0, 4).every(Boolean), `${far}`);
    assert.equal(far.at(-1), false);
    assert.ok(far.filter((gone) => !gone).length <= 6, 'few are awake');
    await page.evaluate(() => document.getElementById('n0').scrollIntoView({block: 'center'}));
    const first = await frameOf('n0');
    await first.waitForFunction(() => !document.querySelector('#canvas').getContext('webgl2').isContextLost());
    await rest(first);
    assert.equal((await inspect(first, 'state')).selected, 'place:yevlakh');
    assert.equal(await first.evaluate(() => document.documentElement.dataset.jejak), 'ready');
    await screenshot(page, 'embed-ten-awake');
  });
});

describe('where scripts are stripped', () => {
  for (const path of ['/bare', '/open']) {
    test(`a bare frame shows it, ${path === '/bare' ? 'sandboxed' : 'open'}`, async () => {
      const frame = await show(path, 'iframe');
      assert.equal(await frame.evaluate(() => document.documentElement.dataset.jejak), 'ready');
      assert.equal((await inspect(frame, 'state')).article, path === '/open' ? 'k2' : 'k0');
      assert.deepEqual(page.said, []);
    });
  }

  test('oEmbed gives that frame', () => {
    const answer = JSON.parse(readFileSync(join(distDir, 'oembed.json'), 'utf8'));
    assert.equal(answer.version, '1.0');
    assert.equal(answer.type, 'rich');
    assert.ok(answer.width > 0 && answer.height > 0);
    assert.match(answer.html, /^<iframe src="jejak-offline\.html" title="[^"]+" sandbox="allow-scripts allow-downloads"/);
  });
});

describe('the demonstration', () => {
  for (const [name, url] of [['from a server', () => `${server.url}embed-demo.html`], ['from a file', () => pathToFileURL(join(distDir, 'embed-demo.html')).href]]) {
    test(`runs under its policy, ${name}`, async () => {
      await page.goto(url());
      for (const [i, id] of ['peta', 'ini'].entries()) {
        await page.evaluate((where) => document.getElementById(where).scrollIntoView({block: 'center'}), id);
        await framesStarted(i + 1);
        assert.equal(await isReady(frames()[i]), 'ready');
      }
      assert.deepEqual((await inspect(frames()[1], 'expected')).articles.map(({id}) => id), ['contoh']);
      assert.deepEqual(page.said, []);
      await screenshot(page, `embed-demo-${name.split(' ').at(-1)}`);
    });
  }
});
