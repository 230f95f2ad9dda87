// A real Chromium on the packed page, for the tests of this folder. SwiftShader draws: pictures are for looking at, and no
// test here measures time.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, extname, join, normalize, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const distDir = resolve(process.env.JEJAK_DIST || join(projectDir, 'dist'));
const screenshotDir = join(projectDir, 'build/screenshots');

const contentTypes = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg', '.ttf': 'font/ttf',
};

/** The offline file's address. */
export const offlineUrl = () => pathToFileURL(join(distDir, 'jejak-offline.html')).href;

/**
 * Serves dist/ on a free port of this machine.
 * `change`: (path, bytes) -> bytes to send instead, or null for "404 Not Found". `headers`: sent with each answer.
 * A changed file gets the name that its content gives it, as if it had been packed so; with `onTheWay` it keeps its own.
 * `files`: {name: bytes} that lie beside those of dist/.
 */
export async function serve(change = (path, bytes) => bytes, headers = {}, {onTheWay = false, files = {}} = {}) {
  const names = onTheWay ? new Map() : renamed(change);  // new -> old
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/\/$/, '/index.html');
    const path = names.get(asked) ?? asked;
    const file = join(distDir, path);
    let bytes = files[path.slice(1)] ?? (existsSync(file) ? change(path, readFileSync(file)) : null);
    if (bytes && path === '/index.html') for (const [now, before] of names) bytes = bytes.toString().replaceAll(before.slice(1), now.slice(1));
    response.writeHead(bytes ? 200 : 404, {'content-type': contentTypes[extname(path)] || 'application/octet-stream', ...headers});
    response.end(bytes ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()};
}

/** What `jejak bundle` makes of these articles: the bytes of a prepared collection. */
export function bundled(articles) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-bundle-'));
  try {
    writeFileSync(join(folder, 'articles.json'), JSON.stringify(articles));
    spawnSync(join(projectDir, 'build/native/jejak'), ['bundle', '-o', 'articles.jejak', 'articles.json'], {cwd: folder});
    return readFileSync(join(folder, 'articles.jejak'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function renamed(change) {
  const names = new Map();
  for (const name of readdirSync(distDir)) {
    const [, stem, , ending] = /^(.+)\.([0-9a-f]{10})(\.\w+)$/.exec(name) ?? [];
    const before = stem && readFileSync(join(distDir, name));
    const now = stem && change(`/${name}`, before);
    if (now && !before.equals(now)) names.set(`/${stem}.${createHash('sha256').update(now).digest('hex').slice(0, 10)}${ending}`, `/${name}`);
  }
  return names;
}

export function launch(extra = []) {
  return chromium.launch({
    executablePath: process.env.JEJAK_CHROMIUM || '/usr/bin/chromium',
    headless: true,
    timeout: 60000,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...extra],
  });
}

/** A page of its own, with what it says on the console kept in `page.said`. */
export async function newPage(browser, {width = 1280, height = 800, dpr = 1, dark = false, touch = false, first = false, zone, locale} = {}) {
  const context = await browser.newContext({
    viewport: {width, height}, deviceScaleFactor: dpr, colorScheme: dark ? 'dark' : 'light', hasTouch: touch,
    isMobile: touch, reducedMotion: 'reduce', timezoneId: zone, locale,
  });
  // The first visit's card lies over the map: only tests about it want it.
  if (!first) await context.addInitScript(() => { try { localStorage.setItem('jejak.welcomed', '1'); } catch { /* file:// */ } });
  const page = await context.newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(`error: ${error.message}`));
  return page;
}

/** Goes there and waits until the page says what became of it: "ready", then with all that follows soon, or "failed". */
export async function open(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.jejak !== 'loading', null, {timeout: 60000});
  const state = await page.evaluate(() => document.documentElement.dataset.jejak);
  if (state === 'ready') {
    await page.waitForFunction(() => 'complete' in document.documentElement.dataset, null, {timeout: 60000});
    await settle(page);
  }
  return state;
}

/** Waits until no frame has been drawn for a while. A frame that was asked for comes first, however busy the machine. */
export async function settle(page) {
  let before = -1;
  for (let i = 0; i < 100; ++i) {
    const now = await page.evaluate(() => new Promise((done) => {
      const later = (frames) => requestAnimationFrame(() => (frames ? later(frames - 1) : done(window.jejak.framesDrawn())));
      later(2);
    }));
    if (now === before) return;
    before = now;
    await page.waitForTimeout(150);
  }
  throw new Error('the page never comes to rest');
}

export const inspect = (page, subject) => page.evaluate((what) => window.jejak.inspect(what), subject);
export const press = (page, id) => page.evaluate((what) => window.jejak.press(what), id).then(() => settle(page));

/** Moves the pointer there (CSS pixels) and waits for the page to answer. */
export async function point(page, {x, y}) {
  await page.mouse.move(x, y);
  await settle(page);
}

export async function screenshot(page, name) {
  mkdirSync(screenshotDir, {recursive: true});
  await page.screenshot({path: join(screenshotDir, `${name}.png`)});
}

/** Scrolls the open article from top to end; gives every byte that was drawn as a line of text, and all highlights. */
export async function readThrough(page) {
  const drawn = new Set();
  const highlights = new Map();
  let last = -1;
  await page.evaluate(() => document.querySelector('canvas').focus());  // keys are the canvas's only while it has the focus
  for (let i = 0; i < 200; ++i) {
    const reader = await inspect(page, 'reader');
    for (const [begin, end] of reader.lines) {
      for (let byte = begin; byte < end; ++byte) drawn.add(byte);
    }
    for (const highlight of reader.highlights) highlights.set(highlight.id, highlight);
    if (reader.scroll === last) return {article: reader.article, drawn, highlights};
    last = reader.scroll;
    await page.keyboard.press('PageDown');
    await settle(page);
  }
  throw new Error('the article has no end');
}

/** The bytes of a text that are not blank. */
export function inkBytes(text) {
  const bytes = new TextEncoder().encode(text);
  const ink = [];
  let at = 0;
  for (const character of text) {
    const size = new TextEncoder().encode(character).length;
    if (!/\s/.test(character)) for (let i = 0; i < size; ++i) ink.push(at + i);
    at += size;
  }
  if (at !== bytes.length) throw new Error('lone surrogates in the text');
  return ink;
}
