// How each cost grows with the archive: 100, 1,000 and 10,000 articles of generate.mjs (and 100,000 where it is asked for),
// read, linked and bundled by the program, and the bundle opened in a real Chromium with software rendering. Prints a
// Markdown table; a growth is how many times the step before, for ten times the articles.
//   node tests/bench/growth.mjs [--most 100000]      needs build/native/jejak and dist/ (npm run build)
import {spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildDir} from '../../web/build/paths.mjs';
import {launch, newPage, open, serve, settle} from '../browser/explorer.mjs';
import {articles} from './generate.mjs';

const program = join(buildDir, 'native/jejak');
const MiB = 2 ** 20;

function writeArchive(count, path) {
  const file = openSync(path, 'w');
  let text = '';
  const flush = () => { writeSync(file, text); text = ''; };
  for (const article of articles(count)) {
    text += `${JSON.stringify(article)}\n`;
    if (text.length > MiB) flush();
  }
  flush();
  closeSync(file);
}

// Processor time and peak memory, as the kernel counted them.
function run(args) {
  const script = 'import resource,subprocess,sys\nsubprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True)\nr=resource.getrusage(resource.RUSAGE_CHILDREN)\nprint(r.ru_utime+r.ru_stime,r.ru_maxrss)';
  const {status, stdout, stderr} = spawnSync('/usr/bin/python3', ['-c', script, program, ...args], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`jejak ${args.join(' ')}: ${stderr.slice(-800)}`);
  const [seconds, kib] = stdout.split(' ').map(Number);
  return {seconds, bytes: kib * 1024};
}

// Notes the program's memory, and what each frame costs.
const watch = () => {
  window.memories = [];
  window.frames = [];
  const {instantiate} = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const result = await instantiate.apply(WebAssembly, given);
    window.memories.push(...Object.values((result.instance ?? result).exports).filter((one) => one instanceof WebAssembly.Memory));
    return result;
  };
  const {requestAnimationFrame: next} = window;
  window.requestAnimationFrame = (draw) => next.call(window, (now) => {
    const begin = performance.now();
    draw(now);
    window.frames.push(performance.now() - begin);
  });
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// What a call of the page's program takes, the best of three: it is the same work each time.
const timed = (page, links) => page.evaluate((all) => Math.min(...[1, 2, 3].map(() => {
  window.jejak.follow(`whole&${all.before}`);
  const begin = performance.now();
  window.jejak.follow(`whole&${all.link}`);
  return performance.now() - begin;
})), links);

async function framesWhile(page, act) {
  await settle(page);
  await page.evaluate(() => { window.frames.length = 0; });
  await act();
  await settle(page);
  return page.evaluate(() => window.frames.filter((took) => took > 0.05));
}

async function measurePage(browser, bundle) {
  const bytes = readFileSync(bundle);
  const server = await serve(undefined, {}, {files: {'archive.jejak': bytes}});
  const page = await newPage(browser);
  await page.addInitScript(watch);
  try {
    const state = await open(page, `${server.url}?articles=archive.jejak`);
    if (state !== 'ready') return {failed: await page.evaluate(() => document.documentElement.dataset.jejakReason)};
    const ready = await page.evaluate(() => performance.getEntriesByName('jejak-ready')[0].startTime);
    await page.waitForTimeout(1000);
    const wasm = await page.evaluate(() => Math.max(...window.memories.map((memory) => memory.buffer.byteLength)));
    const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
    await timed(page, {before: '', link: 'q=jalan'});  // reads what is left of the words
    const search = await timed(page, {before: '', link: 'q=shusha'});
    const rare = await timed(page, {before: '', link: 'q=vanadzor%20jalan'});
    const filter = await timed(page, {before: '', link: 'd=2020-09-01..2020-12-31'});
    const hold = await timed(page, {before: '', link: 's=place:khankendi'});
    await page.evaluate(() => window.jejak.follow('whole&'));
    await settle(page);
    const marks = (await page.evaluate(() => window.jejak.inspect('map'))).marks.filter(({far, folded}) => !far && !folded).slice(0, 12);
    const hover = await framesWhile(page, async () => { for (const {x, y} of marks) await page.mouse.move(x, y, {steps: 2}); });
    const pan = await framesWhile(page, async () => {
      await page.mouse.move(300, 300);
      await page.mouse.down();
      await page.mouse.move(420, 340, {steps: 30});
      await page.mouse.up();
    });
    return {ready, wasm, heap, search, rare, filter, hold, hover: Math.max(...hover), pan: median(pan)};
  } finally {
    await page.context().close();
    server.close();
  }
}

// The same articles as they are, read in the browser: when the first of them show, and when all do.
async function measureReading(browser, archive) {
  const server = await serve(undefined, {}, {files: {'archive.jsonl': readFileSync(archive)}});
  const page = await newPage(browser);
  try {
    await page.goto(`${server.url}?articles=archive.jsonl`);
    await page.waitForFunction(() => document.documentElement.dataset.jejak !== 'loading', null, {timeout: 120000});
    const first = await page.evaluate(() => performance.getEntriesByName('jejak-ready')[0]?.startTime);
    await page.waitForFunction(() => document.getElementById('own').hidden, null, {timeout: 1200000, polling: 200});
    return {first, all: await page.evaluate(() => performance.now())};
  } finally {
    await page.context().close();
    server.close();
  }
}

export async function measureGrowth(counts) {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-growth-'));
  const browser = await launch(['--enable-precise-memory-info']);
  try {
    const results = [];
    for (const count of counts) {
      const archive = join(folder, 'archive.jsonl'), bundle = join(folder, 'archive.jejak');
      writeArchive(count, archive);
      const result = {count, text: statSync(archive).size, extract: run(['extract', archive]), link: run(['link', archive]), bundle: run(['bundle', '-o', bundle, archive])};
      result.size = statSync(bundle).size;
      result.page = await measurePage(browser, bundle).catch((error) => ({failed: error.message.split('\n')[0]}));
      result.reading = await measureReading(browser, archive).catch(() => ({}));
      results.push(result);
    }
    return results;
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true});
  }
}

const rows = [
  ['JSON lines, MB', ({text}) => text / 1e6, 1],
  ['extract: processor, s', ({extract}) => extract.seconds, 2],
  ['extract: peak memory, MiB', ({extract}) => extract.bytes / MiB, 0],
  ['link: processor, s', ({link}) => link.seconds, 2],
  ['link: peak memory, MiB', ({link}) => link.bytes / MiB, 0],
  ['bundle: processor, s', ({bundle}) => bundle.seconds, 2],
  ['bundle: peak memory, MiB', ({bundle}) => bundle.bytes / MiB, 0],
  ['prepared collection, MB', ({size}) => size / 1e6, 1],
  ['page: ready after, ms', ({page}) => page.ready, 0],
  ['page: WebAssembly memory, MiB', ({page}) => page.wasm / MiB, 0],
  ['page: JavaScript heap, MiB', ({page}) => page.heap / MiB, 0],
  ['page: raw articles, the first show after, ms', ({reading}) => reading.first, 0],
  ['page: raw articles, all are read after, ms', ({reading}) => reading.all, 0],
  ['page: search for a frequent word, ms', ({page}) => page.search, 1],
  ['page: search for a rare and a frequent word, ms', ({page}) => page.rare, 1],
  ['page: narrowed to some months, ms', ({page}) => page.filter, 1],
  ['page: the most frequent place held, ms', ({page}) => page.hold, 1],
  ['page: slowest frame of pointing at places, ms', ({page}) => page.hover, 1],
  ['page: frame of moving the map, ms', ({page}) => page.pan, 1],
];

export function growthTable(results) {
  const number = (value, digits) => (Number.isFinite(value) ? value.toLocaleString('en-US', {maximumFractionDigits: digits, minimumFractionDigits: digits}) : '–');
  const lines = [`| | ${results.map(({count}) => `${count.toLocaleString('en-US')} articles`).join(' | ')} | growth |`, `| --- |${' ---: |'.repeat(results.length + 1)}`];
  for (const [name, value, digits] of rows) {
    const values = results.map(value);
    const growth = values.slice(1).map((now, i) => number(now / values[i], 1)).join(', ');
    lines.push(`| ${name} | ${values.map((one) => number(one, digits)).join(' | ')} | ${growth} |`);
  }
  const failures = results.filter(({page}) => page.failed).map(({count, page}) => `\nThe page does not open ${count.toLocaleString('en-US')}: ${page.failed}`);
  return [...lines, ...failures].join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const most = Number(process.argv[process.argv.indexOf('--most') + 1]) || 10000;
  const results = await measureGrowth([100, 1000, 10000, 100000].filter((count) => count <= most));
  console.log(`${cpus().length} cores; Chromium with software rendering (SwiftShader)\n\n${growthTable(results)}`);
}
