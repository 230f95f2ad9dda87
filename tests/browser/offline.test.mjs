// The page's service worker: the second visit needs no network, an update is whole or not at all, and nobody else's page
// gets one.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {launch, newPage, offlineUrl, open, serve} from './explorer.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const activeWorker = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  while (registration.active?.state !== 'activated' || registration.installing || registration.waiting) await new Promise((done) => setTimeout(done, 50));
});
const keptBy = (page) => page.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
  [name, (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)]))));
const title = (page) => page.evaluate(() => document.title);

describe('a second visit', () => {
  test('is whole without a network, with its deep link', async () => {
    const server = await serve();
    const page = await newPage(browser);
    assert.equal(await open(page, server.url), 'ready');
    await activeWorker(page);
    const kept = await keptBy(page);
    assert.equal(Object.keys(kept).length, 1);
    server.close();
    await page.context().setOffline(true);
    assert.equal(await open(page, `${server.url}#a=k2`), 'ready');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'ready');
    assert.equal(await page.evaluate(() => window.jejak.inspect('state').article), 'k2');
    assert.deepEqual(page.said.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line)), []);
    await page.context().close();
  });
});

describe('an update', () => {
  // Another version: its page has another title, and its worker's list names that page.
  function versions() {
    const state = {index: 0, worker: 0};  // which version of each the host gives
    const pages = [];
    const workers = [];
    const change = (path, bytes) => {
      if (path === '/index.html') {
        pages[0] ??= bytes.toString();
        return Buffer.from(state.index ? pages[0].replace(/<title>/, '<title>Baru: ') : pages[0]);
      }
      if (path !== '/service_worker.js') return bytes;
      workers[0] ??= bytes.toString();
      return Buffer.from(state.worker ? state.updated : workers[0]);
    };
    state.prepare = async () => {
      const hash = async (text) => Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
      const now = await hash(pages[0]);
      assert.ok(workers[0].includes(now), 'the worker knows its page by its content');
      state.updated = workers[0].replace(now, await hash(pages[0].replace(/<title>/, '<title>Baru: '))).replace(/version = '\w+'/, "version = 'neu0000000'");
    };
    return {state, change};
  }

  test('shows at the next visit; a host in the middle of it mixes nothing', async () => {
    const {state, change} = versions();
    const server = await serve(change);
    const page = await newPage(browser);
    await open(page, server.url);
    await activeWorker(page);
    await state.prepare();
    const update = () => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch((error) => error.message));

    // The new worker is there, its page not yet: it is not taken.
    state.worker = 1;
    await update();
    await page.waitForTimeout(1500);
    assert.equal(Object.keys(await keptBy(page)).length, 1);
    assert.equal(await open(page, server.url), 'ready');
    assert.doesNotMatch(await title(page), /^Baru/);

    // All of it is there: the open page stays as it is, the next one is new.
    state.index = 1;
    await update();
    await page.waitForFunction(async () => (await caches.keys()).some((name) => name.endsWith('neu0000000')));
    assert.doesNotMatch(await title(page), /^Baru/);
    await activeWorker(page);
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.jejak === 'ready');
    assert.match(await title(page), /^Baru/);
    server.close();
    await page.context().close();
  });
});

describe('nobody else', () => {
  test('has a worker: not the offline file, not a frame', async () => {
    const server = await serve();
    const page = await newPage(browser);
    await open(page, offlineUrl());
    assert.equal(await page.evaluate(() => 'serviceWorker' in navigator && navigator.serviceWorker.controller), null);
    await open(page, `${server.url}jejak-offline.html`);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await page.goto(`${server.url}oembed.json`);
    await page.evaluate(() => {
      document.body.replaceChildren(document.createElement('iframe'));
      document.querySelector('iframe').src = 'index.html';
    });
    await page.waitForFunction(() => window[0].document.documentElement?.dataset.jejak === 'ready');
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    server.close();
    await page.context().close();
  });
});
