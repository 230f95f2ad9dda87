// For a file of tests that all need a browser and dist/ from a server: both are there once this is imported, and gone after
// its last test. Hooks of the file itself can count on them.
//   import {browser, server} from './served.mjs';
//   import {openForEachTest, page} from './served.mjs';    and a page of its own for each test
import assert from 'node:assert/strict';
import {after, afterEach, beforeEach} from 'node:test';
import {launch, newPage, open, serve} from './explorer.mjs';

export const browser = await launch();
export const server = await serve();
export let page;  // once openForEachTest() was called

after(async () => {
  await browser.close();
  server.close();
});

export function openForEachTest() {
  beforeEach(async () => {
    page = await newPage(browser);
    assert.equal(await open(page, server.url), 'ready');
  });
  afterEach(() => page.context().close());
}
