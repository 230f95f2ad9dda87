// For a file of tests that all need a browser and dist/ from a server: both are there before its first test and gone
// after its last.
//   import {browser, server} from './served.mjs';
//   import {openForEachTest, page} from './served.mjs';    and a page of its own for each test
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach} from 'node:test';
import {launch, newPage, open, serve} from './explorer.mjs';

export let browser;
export let server;
export let page;  // once openForEachTest() was called

before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  server?.close();
});

export function openForEachTest() {
  beforeEach(async () => {
    page = await newPage(browser);
    assert.equal(await open(page, server.url), 'ready');
  });
  afterEach(() => page.context().close());
}
