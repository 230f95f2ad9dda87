// The module's exports and the types of web/bridge.d.ts say the same.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {newPage, open} from './explorer.mjs';
import {browser, server} from './served.mjs';

const types = readFileSync(new URL('../../web/bridge.d.ts', import.meta.url), 'utf8');
const header = (name) => readFileSync(new URL(`../../wasm/${name}.h`, import.meta.url), 'utf8');
const membersOf = (name) => {
  const body = new RegExp(`interface ${name} {([^]*?)\n}`).exec(types)[1];
  return new Set([...body.matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1]));
};

for (const [file, interfaceName, prefix] of [['bridge', 'JejakModule', 'jejak'], ['workshop_bridge', 'JejakWorkshopModule', 'workshop']]) {
  test(`every function of ${file}.h is in bridge.d.ts, and no other`, () => {
    const declared = [...header(file).matchAll(new RegExp(`^[\\w* ]*?\\*?(${prefix}_\\w+)\\(`, 'gm'))].map((match) => `_${match[1]}`);
    assert.ok(declared.length >= 10);
    const typed = [...membersOf(interfaceName)].filter((name) => name.startsWith(`_${prefix}_`));
    assert.deepEqual(typed.sort(), declared.sort());
  });
}

test('the page offers the calls that the types promise', async () => {
  const page = await newPage(browser);
  await open(page, server.url);
  const offered = await page.evaluate(() => Object.keys(window.jejak));
  assert.deepEqual(offered.sort(), [...membersOf('JejakBridge')].sort());
  await page.context().close();
});
