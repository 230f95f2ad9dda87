// What the page may and what it does: served under its own strict policy by header, it violates nothing, asks nobody else
// and keeps nothing, whatever is pressed.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {serveFolder} from '../../web/build/serve.mjs';
import {distDir, launch, newPage, offlineUrl, open, press, serve, settle} from './explorer.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

const policyOf = (name) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(distDir, name), 'utf8'))[1];

// Opens the page with everything that happens on record, and uses it.
async function use(page, url) {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
  });
  assert.equal(await open(page, url), 'ready');
  await press(page, 'place:yevlakh');
  await press(page, 'about');
  await page.keyboard.press('Escape');
  await page.locator('[data-id="page:text"]').click();
  await settle(page);
  await page.locator('#text mark').first().click();
  await page.locator('#bar-copy-link').click();
  await page.locator('#bar-language').click();
  await settle(page);
  return asked;
}

const kept = (page) => page.evaluate(async () => ({
  cookies: document.cookie, local: {...localStorage}, session: {...sessionStorage}, databases: await indexedDB.databases(),
  caches: (await caches.keys()).length,
}));

describe('under its own policy, as a header too', () => {
  test('the hosted page violates nothing, asks only its own server and keeps only itself', async () => {
    const policy = policyOf('index.html');
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
    const server = await serve(undefined, {'content-security-policy': policy, 'x-content-type-options': 'nosniff'});
    const page = await newPage(browser);
    const asked = await use(page, server.url);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual(page.said, []);
    assert.deepEqual(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')), []);
    // What it keeps: the service worker's copy of itself, and that the first visit's card was put away.
    assert.deepEqual(await kept(page), {cookies: '', local: {'jejak.welcomed': '1'}, session: {}, databases: [], caches: 1});
    server.close();
    await page.context().close();
  });

  test('works from any folder of a host', async () => {
    const root = mkdtempSync(join(tmpdir(), 'jejak-host-'));
    mkdirSync(join(root, 'arsip/2023'), {recursive: true});
    symlinkSync(distDir, join(root, 'arsip/2023/jejak'));
    const server = await serveFolder(root, 0);
    const page = await newPage(browser);
    try {
      assert.equal(await open(page, `${server.address}arsip/2023/jejak/`), 'ready');
      assert.deepEqual(page.said, []);
    } finally {
      await page.context().close();
      await server.close();
      rmSync(root, {recursive: true});
    }
  });

  for (const [where, address] of [['a server', (server) => `${server.url}jejak-offline.html`], ['file://', offlineUrl]]) {
    test(`the one file asks for nothing at all, from ${where}`, async () => {
      const policy = policyOf('jejak-offline.html');
      assert.doesNotMatch(policy, /connect-src|unsafe-inline|'unsafe-eval'|'self'/);
      const server = await serve(undefined, {'content-security-policy': policy});
      const page = await newPage(browser);
      const asked = await use(page, address(server));
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.deepEqual(page.said, []);
      assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [address(server)]);
      if (where === 'a server') assert.deepEqual(await kept(page), {cookies: '', local: {'jejak.welcomed': '1'}, session: {}, databases: [], caches: 0});
      server.close();
      await page.context().close();
    });
  }
});
