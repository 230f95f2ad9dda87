// What packing writes to dist/ and how it is served: names, policies, and nothing that asks for more than it may.
// Requires a build (npm test makes one first).
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {bundleAt} from '../web/build/build.mjs';
import {packPage} from '../web/build/pack.mjs';
import {buildDir, distDir} from '../web/build/paths.mjs';
import {serveFolder} from '../web/build/serve.mjs';
import {budgets, sizesOf, totalsOf} from '../web/build/size.mjs';

const read = (name) => readFileSync(join(distDir, name), 'utf8');
const policyOf = (html) => new Map(/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1].split('; ')
    .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inlineScripts = (html) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
const inlineAssets = (html) => new Map([...html.matchAll(/<script type="application\/octet-stream" id="asset-([^"]+)" data-when="\w+">([^<]*)<\/script>/g)]
    .map((match) => [match[1], Buffer.from(match[2], 'base64')]));

test('every hashed file is named by its own content, and nothing else lies in dist/', () => {
  const names = readdirSync(distDir);
  const plain = ['index.html', 'jejak-offline.html', 'service_worker.js', 'jejak.js', 'embed-demo.html', 'oembed.json', 'licences.txt', 'sbom.cdx.json'];
  const hashed = names.filter((name) => !plain.includes(name));
  for (const name of hashed) {
    const hash = createHash('sha256').update(readFileSync(join(distDir, name))).digest('hex').slice(0, 10);
    assert.equal(name.split('.').at(-2), hash, name);
  }
  const page = read('index.html');
  assert.deepEqual(hashed.filter((name) => !page.includes(name)), [], 'files that the page never asks for');
});

const listIn = (html, id) => JSON.parse(new RegExp(`id="${id}">([^<]*)<`).exec(html)[1]);
const manifests = () => ({now: listIn(read('index.html'), 'jejak-manifest'), soon: listIn(read('index.html'), 'jejak-soon'), later: listIn(read('index.html'), 'jejak-later')});

test('the manifests name files that exist; what reads own articles is not fetched at once', () => {
  const {now, soon, later} = manifests();
  for (const file of [now, soon, later].flatMap(Object.values)) assert.ok(readdirSync(distDir).includes(file), file);
  for (const name of ['wasm', 'articles.jejak', 'basemap.json', 'noto-sans.ttf', 'noto-serif.ttf']) assert.ok(name in now, name);
  for (const name of ['reading.js', 'workshop.wasm', 'workshop_worker.js', 'text.js', 'lexicon.json', 'gazetteer.json']) {
    assert.ok(name in later && !(name in now), name);
    assert.equal(read('index.html').split(later[name]).length, 2, `${name} is named once: nothing preloads it`);
  }
});

test('the offline file holds the same assets as the hosted page, byte for byte', () => {
  const all = Object.assign({}, ...Object.values(manifests()));
  const assets = inlineAssets(read('jejak-offline.html'));
  assert.deepEqual([...assets.keys()].sort(), Object.keys(all).sort());
  for (const [name, file] of Object.entries(all)) assert.ok(assets.get(name).equals(readFileSync(join(distDir, file))), name);
});

test('a first visit keeps to its budgets', () => {
  const totals = totalsOf(sizesOf(distDir));
  for (const [when, most] of Object.entries(budgets)) assert.ok(totals[when] <= most, `${when}: ${totals[when]} of ${most}`);
  assert.ok(totals['first frame'] > 100_000);
});

test('a page that knows where it will lie gives oEmbed whole addresses, and changes in nothing else', () => {
  const into = mkdtempSync(join(tmpdir(), 'jejak-site-'));
  try {
    packPage({...bundleAt(join(buildDir, 'bundle/articles')), into, site: 'https://koran.example/jejak/'});
    const answer = JSON.parse(readFileSync(join(into, 'oembed.json'), 'utf8'));
    assert.match(answer.html, /^<iframe src="https:\/\/koran\.example\/jejak\/jejak-offline\.html" /);
    assert.equal(answer.provider_url, 'https://koran.example/jejak/');
    for (const name of ['index.html', 'embed-demo.html', 'jejak-offline.html']) assert.equal(readFileSync(join(into, name), 'utf8') === read(name), true, name);
    assert.match(read('index.html'), /<link rel="alternate" type="application\/json\+oembed" href="oembed\.json"/);
  } finally {
    rmSync(into, {recursive: true});
  }
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
  const laterScripts = ['workshop_worker.js', 'reading.js', 'text.js'].map((name) => inlineAssets(read('jejak-offline.html')).get(name).toString());
  assert.deepEqual(offline.get('script-src').filter((source) => source.startsWith("'sha256")), [...inlineScripts(read('jejak-offline.html')), ...laterScripts].map(hashOf));
  assert.deepEqual(offline.get('worker-src'), ['blob:']);
  assert.deepEqual(policyOf(read('index.html')).get('worker-src'), ["'self'"]);
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
