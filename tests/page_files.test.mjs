// What packing writes to dist/ and how it is served: names, policies, and nothing that asks for more than it may.
// Requires a build (npm test makes one first).
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {distDir} from '../web/build/paths.mjs';
import {serveFolder} from '../web/build/serve.mjs';

const read = (name) => readFileSync(join(distDir, name), 'utf8');
const policyOf = (html) => new Map(/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1].split('; ')
    .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inlineScripts = (html) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
const inlineAssets = (html) => new Map([...html.matchAll(/<script type="application\/octet-stream" id="asset-([^"]+)">([^<]*)<\/script>/g)]
    .map((match) => [match[1], Buffer.from(match[2], 'base64')]));

test('every hashed file is named by its own content, and nothing else lies in dist/', () => {
  const names = readdirSync(distDir);
  const plain = ['index.html', 'jejak-offline.html', 'service_worker.js', 'jejak.js', 'embed-demo.html', 'oembed.json'];
  const hashed = names.filter((name) => !plain.includes(name));
  for (const name of hashed) {
    const hash = createHash('sha256').update(readFileSync(join(distDir, name))).digest('hex').slice(0, 10);
    assert.equal(name.split('.').at(-2), hash, name);
  }
  const page = read('index.html');
  assert.deepEqual(hashed.filter((name) => !page.includes(name)), [], 'files that the page never asks for');
});

test('the manifest names files that exist, the program and the articles among them', () => {
  const manifest = JSON.parse(/id="jejak-manifest">([^<]*)</.exec(read('index.html'))[1]);
  for (const file of Object.values(manifest)) assert.ok(readdirSync(distDir).includes(file), file);
  for (const name of ['wasm', 'articles.json', 'lexicon.json', 'gazetteer.json', 'basemap.json', 'noto-sans.ttf', 'noto-serif.ttf']) {
    assert.ok(name in manifest, name);
  }
});

test('the offline file holds the same assets as the hosted page, byte for byte', () => {
  const manifest = JSON.parse(/id="jejak-manifest">([^<]*)</.exec(read('index.html'))[1]);
  const assets = inlineAssets(read('jejak-offline.html'));
  assert.deepEqual([...assets.keys()].sort(), Object.keys(manifest).sort());
  for (const [name, file] of Object.entries(manifest)) assert.ok(assets.get(name).equals(readFileSync(join(distDir, file))), name);
});

test('the offline file refers to nothing outside itself', () => {
  const html = read('jejak-offline.html').replace(/<script[\s\S]*?<\/script>/g, '');
  assert.doesNotMatch(html, /<(script|link|img|iframe)[^>]*\b(src|href)="(?!data:)/);
  assert.doesNotMatch(html, /@import|url\((?!['"]?data:)/);
});

test('both pages allow what they contain, and nothing by default', () => {
  for (const name of ['index.html', 'jejak-offline.html']) {
    const html = read(name);
    const policy = policyOf(html);
    assert.deepEqual(policy.get('default-src'), ["'none'"]);
    assert.deepEqual(policy.get('style-src'), [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => hashOf(match[1])));
    assert.ok(policy.get('script-src').includes("'wasm-unsafe-eval'"));
    assert.ok(!policy.get('script-src').some((source) => /unsafe-(inline|eval)'$/.test(source) && source !== "'wasm-unsafe-eval'"));
    assert.doesNotMatch(html.replace(/<script[\s\S]*?<\/script>/g, ''), /\sstyle="|\son[a-z]+="/, `${name}: inline styles and handlers are refused`);
  }
  const offline = policyOf(read('jejak-offline.html'));
  assert.deepEqual(offline.get('script-src').filter((source) => source.startsWith("'sha256")), inlineScripts(read('jejak-offline.html')).map(hashOf));
  assert.equal(offline.has('connect-src'), false);
  assert.equal(inlineScripts(read('index.html')).length, 0);
});

test('the server sends files with their types, caches hashed ones, and stays in its folder', async () => {
  const server = await serveFolder(distDir, 0);
  try {
    const page = await fetch(server.address);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(page.headers.get('cache-control'), 'no-cache');
    assert.equal(await page.text(), read('index.html'));
    const wasm = await fetch(server.address + readdirSync(distDir).find((name) => name.endsWith('.wasm')), {method: 'HEAD'});
    assert.equal(wasm.headers.get('content-type'), 'application/wasm');
    assert.match(wasm.headers.get('cache-control'), /immutable/);
    for (const path of ['missing.js', '..%2fpackage.json', '%2e%2e/package.json', '%00', '%']) {
      assert.equal((await fetch(server.address + path)).status, 404, path);
    }
    assert.equal((await fetch(server.address, {method: 'POST'})).status, 405);
    await assert.rejects(serveFolder(distDir, Number(new URL(server.address).port)), {code: 'EADDRINUSE'});
  } finally {
    await server.close();
  }
});
