// The frame between strangers: a host page that lies to it, a frame that lies to its host, windows that are neither.
// Nothing is obeyed that was not asked for, nothing leaks, and the sandbox stays as small as it is.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {newPage, serve} from './explorer.mjs';
import {browser, server} from './served.mjs';

let host;            // theirs: pages by path
let hostileFrame;    // ours, with somebody else's jejak-offline.html
const fetched = [];  // paths that were asked of the host

const article = {'@type': 'NewsArticle', '@id': 'tamu', headline: 'Kabar', articleBody: 'LACHIN - Rombongan tiba di Lachin pada Rabu (4/10/2023), kata juru bicara.'};

// What a frame may try. It counts what it was told.
const attack = `<!doctype html><title>x</title><script>
  const tried = {};
  const attempt = (name, act) => { try { tried[name] = String(act()); } catch (error) { tried[name] = 'refused: ' + error.name; } };
  window.told = [];
  addEventListener('message', ({data}) => window.told.push(data));
  const tell = (message) => parent.postMessage(message, '*');
  attempt('read the host', () => parent.document.title);
  attempt('read its address', () => parent.location.href);
  attempt('navigate it', () => { top.location = 'about:blank#taken'; return 'asked'; });
  attempt('open a window', () => String(window.open('about:blank')));
  attempt('cookies', () => document.cookie);
  attempt('storage', () => localStorage.length);
  attempt('ask', () => confirm('?'));
  window.tried = tried;
  for (const junk of [null, 0, '', [], {jejak: 1}, {jejak: 1, type: 'hello'}, {jejak: 1, type: 'hello', version: 2}, {jejak: 1, type: 'link', link: 'a=k1', article: 'k1', selected: ''},
    {jejak: 1, type: 'ready'}, {jejak: '1', type: 'hello', version: 1}, {jejak: 1, type: '__proto__'}]) tell(junk);
  const greet = () => {
    for (let i = 0; i < 300; ++i) tell({jejak: 1, type: 'hello', version: 1});
    for (let i = 0; i < 300; ++i) tell({jejak: 1, type: 'ready'});
    tell({jejak: 1, type: 'link', link: 'x'.repeat(5000), article: '', selected: ''});
    tell({jejak: 1, type: 'link', link: 7, article: '', selected: ''});
    tell({jejak: 1, type: 'link', link: 'javascript:alert(1)//&"><script>', article: '<img src=x onerror=alert(1)>', selected: '"'});
    tell({jejak: 1, type: 'failed', code: 'x'.repeat(41), reason: 'long'});
    tell({jejak: 1, type: 'failed', code: 'crash', reason: 'r'.repeat(1001)});
    tell({jejak: 1, type: 'leave'});
  };
  setTimeout(greet, 300);
</script>`;

const recorder = `window.events = []; window.dialogs = 0;
for (const name of ['jejak-ready', 'jejak-select', 'jejak-error']) addEventListener(name, (event) => window.events.push({name, detail: event.detail}));`;

async function serveHost() {
  const page = (ours, embed) => `<!doctype html><meta charset="utf-8"><title>Rahasia</title><script>${recorder}</script><script src="${ours}jejak.js"></script>${embed}`;
  const pages = {
    '/frame': page(hostileFrame.url, '<input id="own"><jejak-explorer src="kabar.json"></jejak-explorer>'),
    '/bare': page(server.url, `<iframe id="f" sandbox="allow-scripts allow-downloads" src="${server.url}jejak-offline.html#host" width="900" height="600"></iframe>`),
    '/scripts': page(server.url, `<iframe id="f" sandbox="allow-scripts" src="${server.url}jejak-offline.html" width="900" height="600"></iframe>`),
    '/opener': page(server.url, ''),
    '/one': page(server.url, '<jejak-explorer></jejak-explorer>'),
  };
  const http = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://x');
    fetched.push(pathname);
    if (pathname === '/kabar.json') return response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify([article]));
    if (!(pathname in pages)) return response.writeHead(404).end();
    response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(pages[pathname]);
  });
  await new Promise((done) => http.listen(0, '127.0.0.1', done));
  return {url: (path) => `http://localhost:${http.address().port}${path}`, close: () => http.close()};
}

before(async () => {
  hostileFrame = await serve((path, bytes) => (path === '/jejak-offline.html' ? Buffer.from(attack) : bytes));
  host = await serveHost();
});
after(() => {
  host?.close();
  hostileFrame?.close();
});

async function visit(path) {
  const page = await newPage(browser);
  page.dialogs = 0;
  page.popups = 0;
  page.on('dialog', (dialog) => { page.dialogs += 1; dialog.dismiss(); });
  page.on('popup', () => { page.popups += 1; });
  await page.goto(host.url(path));
  return page;
}

const frameOf = async (page) => {
  for (let i = 0; i < 100; ++i) {
    const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes('jejak-offline'));
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error('no frame');
};
const isReady = async (frame) => {
  await frame.waitForFunction(() => document.documentElement.dataset.jejak !== 'loading', null, {timeout: 60000});
  return frame.evaluate(() => document.documentElement.dataset.jejak);
};
const inspect = (frame, subject) => frame.evaluate((what) => window.jejak.inspect(what), subject);

describe('a hostile frame', () => {
  test('learns nothing of its host, moves nothing, and floods in vain', async () => {
    fetched.length = 0;
    const page = await visit('/frame');
    await page.locator('#own').focus();
    const frame = await frameOf(page);
    await page.waitForTimeout(1500);
    const tried = await frame.evaluate(() => window.tried);
    assert.equal(tried['read the host'], 'refused: SecurityError');
    assert.equal(tried['read its address'], 'refused: SecurityError');
    assert.equal(tried.cookies, 'refused: SecurityError');
    assert.equal(tried.storage, 'refused: SecurityError');
    assert.equal(tried['open a window'], 'null');
    assert.notEqual(tried.ask, 'true');
    assert.equal(page.dialogs + page.popups, 0);
    const url = new URL(page.url());
    assert.equal(url.origin + url.pathname, new URL(host.url('/frame')).href);
    assert.deepEqual([...url.searchParams.keys()].filter((key) => key !== 'jejak'), []);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'own', 'the focus stays where it was');
    const events = await page.evaluate(() => window.events);
    assert.equal(events.filter(({name}) => name === 'jejak-ready').length, 1);
    assert.equal(events.filter(({name}) => name === 'jejak-error').length, 0);
    assert.ok(events.filter(({name}) => name === 'jejak-select').every(({detail}) => Object.values(detail).every((value) => typeof value === 'string' && value.length <= 4096)));
    assert.ok(fetched.filter((path) => path === '/kabar.json').length <= 5, `${fetched.length} requests`);
    const told = await frame.evaluate(() => window.told);
    assert.ok(told.length <= 20 && told.every(({jejak}) => jejak === 1));
    await page.context().close();
  });
});

describe('a hostile host', () => {
  test('is not obeyed in what it may not ask, whatever form its messages have', async () => {
    const page = await visit('/bare');
    const frame = await frameOf(page);
    await page.evaluate(() => document.querySelector('#f').contentWindow.postMessage({jejak: 1, type: 'welcome', link: 'a=k1', address: '', articles: false}, '*'));
    assert.equal(await isReady(frame), 'ready');
    const before = (await inspect(frame, 'state')).link;
    await page.evaluate(() => {
      const target = document.querySelector('#f').contentWindow;
      const cyclic = {jejak: 1, type: 'follow'};
      cyclic.link = cyclic;
      const junk = [undefined, 1n, new Date(), new Map([['jejak', 1]]), cyclic, {jejak: 1, type: 'press', id: 'take'}, {jejak: 1, type: 'save'}, {jejak: 1, type: 'toString'},
        {jejak: 1, type: 'welcome', link: 'a=k3', address: 'x', articles: 'yes'}, {jejak: 1, type: 'follow', link: ['a=k3']}, {jejak: 1, type: 'follow', link: 'a=k3'.padEnd(5000, 'x')},
        {jejak: 1, type: 'articles', text: 7}, {jejak: 1, type: 'refused', reason: 'x'.repeat(5000)},
        {jejak: 1, type: 'address', address: 'javascript:alert(1)'}, {jejak: 1, type: 'address', address: 'curl x | sh\nrm'}, {jejak: 1, type: 'address', address: 'https://x.example/ y'}];
      for (const message of junk) target.postMessage(message, '*');
      const buffer = new ArrayBuffer(8);
      target.postMessage({jejak: 1, type: 'follow', link: buffer}, '*', [buffer]);
      target.postMessage(new MessageChannel().port1 && {jejak: 1, type: 'follow', link: null}, '*');
    });
    await page.waitForTimeout(300);
    assert.equal((await inspect(frame, 'state')).link, before);
    await frame.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
    await frame.locator('[data-id="page:copy-link"]').click();
    const copied = await frame.locator('#toast input').inputValue();
    assert.match(copied, /^https?:\/\/[^\s]+jejak-offline\.html#/, 'only a page\'s address is copied');
    assert.deepEqual(page.said, []);
    await page.context().close();
  });

  test('floods only the frame that it embeds, and articles of any size are an answer or a reason', async () => {
    const page = await visit('/bare');
    const frame = await frameOf(page);
    await page.evaluate(() => {
      const target = document.querySelector('#f').contentWindow;
      target.postMessage({jejak: 1, type: 'welcome', link: '', address: '', articles: true}, '*');
      target.postMessage({jejak: 1, type: 'articles', text: 'x'.repeat((64 << 20) + 1)}, '*');  // over the limit: no articles at all
      target.postMessage({jejak: 1, type: 'articles', text: '[{"articleBody": 7}]'}, '*');
    });
    assert.equal(await isReady(frame), 'failed');
    assert.match(await frame.evaluate(() => document.documentElement.dataset.jejakReason), /^articles: articles\.json: byte \d+: at \[0\]\.articleBody/);
    await page.evaluate(() => {
      const target = document.querySelector('#f').contentWindow;
      for (let i = 0; i < 2000; ++i) target.postMessage({jejak: 1, type: i % 2 ? 'sleep' : 'wake'}, '*');
      for (let i = 0; i < 2000; ++i) target.postMessage({jejak: 1, type: 'follow', link: `a=k${i % 5}`}, '*');
    });
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.jejak), 'failed');
    assert.deepEqual(page.said, []);
    await page.context().close();
  });

  test('a flood of sleep and wake ends as the last of them says', async () => {
    const page = await visit('/bare');
    const frame = await frameOf(page);
    const flood = (types) => page.evaluate((all) => { for (const type of all) document.querySelector('#f').contentWindow.postMessage({jejak: 1, type}, '*'); }, types);
    await page.evaluate(() => document.querySelector('#f').contentWindow.postMessage({jejak: 1, type: 'welcome', link: '', address: '', articles: false}, '*'));
    assert.equal(await isReady(frame), 'ready');
    const isLost = (lost) => frame.waitForFunction((wish) => document.querySelector('#canvas').getContext('webgl2').isContextLost() === wish, lost, {timeout: 20000});
    for (const last of ['wake', 'sleep', 'wake']) {
      await flood([...Array.from({length: 301}, (_, i) => (i % 2 ? 'sleep' : 'wake')), last]);
      await page.waitForTimeout(500);
      await isLost(last === 'sleep');
    }
    await frame.evaluate(() => window.jejak.press('place:yevlakh'));
    await frame.waitForFunction(() => window.jejak.inspect('state').selected === 'place:yevlakh');
    await page.waitForTimeout(2000);  // a context that stays away would be said after a second and a half
    assert.equal(await isReady(frame), 'ready');
    assert.deepEqual(page.said.filter((line) => /WebGL/.test(line)), []);
    await page.context().close();
  });

  test('a flood of links leaves the explorer whole', async () => {
    const page = await visit('/bare');
    const frame = await frameOf(page);
    await page.evaluate(() => document.querySelector('#f').contentWindow.postMessage({jejak: 1, type: 'welcome', link: '', address: '', articles: false}, '*'));
    assert.equal(await isReady(frame), 'ready');
    await page.evaluate(() => {
      const target = document.querySelector('#f').contentWindow;
      for (let i = 0; i < 300; ++i) target.postMessage({jejak: 1, type: 'follow', link: `a=k${i % 5}&s=&q=%ff${i}`}, '*');
      target.postMessage({jejak: 1, type: 'follow', link: 'a=k2&q='}, '*');
    });
    await frame.waitForFunction(() => window.jejak.inspect('state').article === 'k2', null, {timeout: 60000});
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.jejak), 'ready');
    await page.context().close();
  });
});

describe('the sandbox', () => {
  test('of scripts alone is enough for all but files', async () => {
    const page = await visit('/scripts');
    const frame = await frameOf(page);
    assert.equal(await isReady(frame), 'ready');
    await frame.evaluate(() => window.jejak.press('place:yevlakh'));
    await frame.waitForFunction(() => window.jejak.inspect('state').selected === 'place:yevlakh');
    await frame.evaluate(() => window.jejak.press('take'));
    await frame.waitForFunction(() => window.jejak.inspect('access').some(({id}) => id === 'take:csv'));
    await frame.evaluate(() => window.jejak.press('take:csv'));
    await page.waitForTimeout(300);
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.jejak), 'ready');
    await page.context().close();
  });

  test('with downloads gives files too', async () => {
    const page = await visit('/one');
    const frame = await frameOf(page);
    assert.equal(await isReady(frame), 'ready');
    await frame.evaluate(() => window.jejak.press('take'));
    await frame.waitForFunction(() => window.jejak.inspect('access').some(({id}) => id === 'take:csv'));
    const [download] = await Promise.all([page.waitForEvent('download'), frame.evaluate(() => window.jejak.press('take:csv'))]);
    assert.match(download.suggestedFilename(), /^jejak-[a-z-]+\.csv$/);
    await page.context().close();
  });
});

describe('other windows', () => {
  test('a page that opened ours is not listened to', async () => {
    const page = await visit('/opener');
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate((url) => { window.ours = window.open(url); }, server.url)]);
    await opened.waitForFunction(() => document.documentElement.dataset.jejak === 'ready', null, {timeout: 60000});
    const before = await opened.evaluate(() => window.jejak.inspect('state').link);
    await page.evaluate(() => {
      for (const type of ['follow', 'sleep', 'welcome', 'articles']) window.ours.postMessage({jejak: 1, type, link: 'a=k4', address: '', articles: true, text: '[]'}, '*');
    });
    await opened.waitForTimeout(300);
    assert.equal(await opened.evaluate(() => window.jejak.inspect('state').link), before);
    assert.equal(await opened.evaluate(() => document.documentElement.dataset.asleep), undefined);
    await page.context().close();
  });
});
