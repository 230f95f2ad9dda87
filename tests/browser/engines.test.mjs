// Gecko and WebKit as Debian ships them: the page from a server, the one file from file://, and the element in another
// page. Skipped, with what to install, where a browser is missing (npm test does not fetch them: README).
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {after, before, describe, test} from 'node:test';
import {offlineUrl, serve} from './explorer.mjs';
import {absent, launchFirefox, launchWebKit} from './engines.mjs';

const screenshots = resolve(dirname(fileURLToPath(import.meta.url)), '../../build/screenshots');

async function until(page, expression, evaluate = page.evaluate) {
  for (let i = 0; i < 300; ++i) {
    const value = await evaluate(expression).catch(() => null);
    if (value) return value;
    await sleep(200);
  }
  throw new Error(`never came: ${expression}`);
}

async function picture(page, name) {
  mkdirSync(screenshots, {recursive: true});
  writeFileSync(join(screenshots, `${name}.png`), await page.screenshot());
}

const state = 'window.jejak && window.jejak.inspect("state")';
const done = 'document.documentElement.dataset.jejak !== "loading" && (document.documentElement.dataset.jejakReason || document.documentElement.dataset.jejak)';

for (const [name, launch] of [['firefox', launchFirefox], ['webkit', launchWebKit]]) {
  describe(name, {skip: absent[name]}, () => {
    let server;
    let page;
    before(async () => {
      server = await serve();
      page = await launch();
    });
    after(async () => {
      await page?.close();
      server?.close();
    });

    for (const [where, url] of [['a server', () => server.url], ['file://', offlineUrl]]) {
      test(`shows map and article from ${where}, and answers a press`, async () => {
        await page.goto(url());
        assert.equal(await until(page, done), 'ready');
        const {lines, article} = await until(page, 'window.jejak.inspect("reader").lines.length > 5 && window.jejak.inspect("reader")');
        assert.equal(article, 'k0');
        assert.ok(lines.length > 5);
        const marks = await page.evaluate('window.jejak.inspect("map").marks.filter((mark) => !mark.far)');
        assert.ok(marks.length > 4);
        await picture(page, `${name}-${where === 'a server' ? 'http' : 'file'}`);
        const mark = marks.find(({key}) => key === 'yevlakh') ?? marks[0];
        await page.click(mark.x, mark.y);
        await until(page, `${state}.selected !== ""`);
        assert.match(await page.evaluate(`${state}.selected`), /^place:/);
        assert.ok(await page.evaluate('document.querySelector("#live").textContent.length > 3'));
      });
    }

    test('has the text beside the explorer', async () => {
      await page.goto(`${server.url}#a=k1`);
      await until(page, `${done} === "ready" && document.querySelector('[data-id="page:text"]')`);
      await page.evaluate(`document.querySelector('[data-id="page:text"]').click()`);
      assert.equal(await page.evaluate('document.documentElement.dataset.view'), 'both');
      assert.ok(await page.evaluate('document.querySelector("#text article h2").getBoundingClientRect().height > 10'));
      await picture(page, `${name}-text`);
    });

    test('runs inside another page, in a sandboxed frame', async () => {
      await page.goto(`${server.url}embed-demo.html`);
      await until(page, 'document.querySelector("jejak-explorer").shadowRoot.querySelector("iframe")?.title');
      assert.equal(await until(page, done, page.evaluateInFrame), 'ready');
      assert.equal(await page.evaluateInFrame('origin'), 'null');
      await page.evaluate('document.querySelector("#peta").scrollIntoView({block: "center"})');
      await sleep(500);
      const box = await page.evaluate('(({x, y, width, height}) => ({x, y, width, height}))(document.querySelector("jejak-explorer").getBoundingClientRect())');
      const before = await page.evaluate('scrollY');
      await page.wheel(box.x + box.width / 2, box.y + box.height / 2, 120);
      await until(page, `scrollY > ${before}`);
      await picture(page, `${name}-embed`);
    });
  });
}
