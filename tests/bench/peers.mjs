// The explorer beside what newsrooms would otherwise take: Leaflet with vis-timeline, MapLibre GL with TimelineJS. The same
// places and dates, in the same browser, one after the other in one run. A part of `npm run bench`; alone:
//   node tests/bench/peers.mjs [--sizes 100,10000,100000] [--openings 3]      needs dist/ and build/native/jejak
// The peers show the place mentions as marks and the dated mentions as items, and nothing else; the explorer shows the
// articles themselves as well. Their map is the world in 1:110 million, ours our own. Columns:
//   bytes     brotli -q 11 of the page without the articles
//   usable    milliseconds after navigation, cold, median; text: when something was painted
//   memory    MB of the page's process beyond an empty page's, once it rests
//   pan       milliseconds that the main thread was busy for each of 40 moves of a drag over the map
import {spawnSync} from 'node:child_process';
import {copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants} from 'node:zlib';
import {feature} from 'topojson-client';
import {buildDir, distDir, projectDir} from '../../web/build/paths.mjs';
import {run} from '../../web/build/run.mjs';
import {serveFolder} from '../../web/build/serve.mjs';
import {totalsOf, sizesOf} from '../../web/build/size.mjs';
import {launch} from '../browser/explorer.mjs';
import {articles} from './generate.mjs';

const here = join(projectDir, 'tests/bench/peers');
const workDir = join(buildDir, 'peers');
const siteDir = join(workDir, 'site');
const patience_ms = 120000;
const program = join(buildDir, 'native/jejak');

const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const libraries = {
  'leaflet.js': 'leaflet/dist/leaflet.js', 'leaflet.css': 'leaflet/dist/leaflet.css',
  'vis-timeline.js': 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js', 'vis-timeline.css': 'vis-timeline/styles/vis-timeline-graph2d.min.css',
  'maplibre-gl.js': 'maplibre-gl/dist/maplibre-gl.js', 'maplibre-gl.css': 'maplibre-gl/dist/maplibre-gl.css',
  'timeline.js': '@knight-lab/timelinejs/dist/js/timeline.js', 'timeline.css': '@knight-lab/timelinejs/dist/css/timeline.css',
};

// The peers' packages, as their lock file pins them, outside of the project's own.
export async function installPeers() {
  mkdirSync(workDir, {recursive: true});
  const lock = readFileSync(join(here, 'package-lock.json'));
  const installed = join(workDir, 'node_modules/.package-lock.json');
  if (existsSync(installed) && existsSync(join(workDir, 'package-lock.json')) && readFileSync(join(workDir, 'package-lock.json')).equals(lock)) return 'there';
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(here, name), join(workDir, name));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: workDir, progress: () => null, log: 'npm-ci-peers'});
  return 'installed';
}

function makeSite() {
  rmSync(siteDir, {recursive: true, force: true});
  mkdirSync(join(siteDir, 'lib'), {recursive: true});
  for (const name of readdirSync(here)) if (/\.(html|css|js)$/.test(name)) copyFileSync(join(here, name), join(siteDir, name));
  for (const [name, path] of Object.entries(libraries)) copyFileSync(join(workDir, 'node_modules', path), join(siteDir, 'lib', name));
  const world = JSON.parse(readFileSync(join(projectDir, 'node_modules/world-atlas/countries-110m.json'), 'utf8'));
  writeFileSync(join(siteDir, 'ground.json'), JSON.stringify(feature(world, world.objects.countries)));
  cpSync(distDir, join(siteDir, 'jejak'), {recursive: true});
}

// As many generated articles as hold `size` place mentions; for the peers the first so many places and dates of them.
function makeData(size) {
  const source = join(workDir, `${size}.jsonl`);
  const some = [...articles(Math.ceil(size / 25) + 5)];
  const places = [], times = [];
  const lines = [];
  for (let at = 0; at < some.length && (places.length < size || times.length < size); at += 500) {
    const text = some.slice(at, at + 500).map((article) => JSON.stringify(article)).join('\n');
    const {stdout} = spawnSync(program, ['extract', '-'], {input: text, encoding: 'utf8', maxBuffer: 2 ** 31 - 1});
    lines.push(text);
    for (const analysis of stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line))) {
      for (const mention of analysis.mentions) {
        const entity = analysis.entities[mention.entity];
        if (mention.kind === 'place' && entity?.lat !== undefined) places.push([entity.lat, entity.lon, entity.name]);
        if (mention.kind === 'time' && /^\d{4}-\d\d-\d\d$/.test(mention.begin ?? '')) times.push([mention.begin, mention.text]);
      }
    }
  }
  writeFileSync(source, lines.join('\n'));
  spawnSync(program, ['bundle', '-o', join(siteDir, 'jejak', `${size}.jejak`), '--jobs', '2', source]);
  writeFileSync(join(siteDir, `${size}.json`), JSON.stringify({places: places.slice(0, size), times: times.slice(0, size)}));
  return {places: places.length, times: times.length, articles: lines.join('\n').split('\n').length};
}

const peers = [
  {name: 'Jejak', url: (size) => `jejak/index.html?articles=${size}.jejak`, ready: 'jejak-ready', map: '#canvas', bytes: () => totalsOf(sizesOf(distDir))['first visit']},
  {name: 'Leaflet + vis-timeline', url: (size) => `leaflet.html?data=${size}.json`, ready: 'ready', map: '#map',
    bytes: () => bytesOf(['leaflet.html', 'peers.css', 'data.js', 'leaflet_page.js', 'ground.json', 'lib/leaflet.js', 'lib/leaflet.css', 'lib/vis-timeline.js', 'lib/vis-timeline.css'])},
  {name: 'MapLibre GL + TimelineJS', url: (size) => `maplibre.html?data=${size}.json`, ready: 'ready', map: '#map',
    bytes: () => bytesOf(['maplibre.html', 'peers.css', 'data.js', 'maplibre_page.js', 'ground.json', 'lib/maplibre-gl.js', 'lib/maplibre-gl.css', 'lib/timeline.js', 'lib/timeline.css'])},
];
const bytesOf = (names) => names.reduce((sum, name) => sum + brotli(readFileSync(join(siteDir, name))), 0);

// The memory of the process that shows the page, in MB: what is its own and not shared.
async function memoryOf(browser, marker) {
  const devtools = await browser.newBrowserCDPSession();
  const {processInfo} = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const own = processInfo.filter(({type}) => type === 'renderer').map(({id}) => {
    try {
      const lines = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return [...lines.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, match) => sum + Number(match[1]), 0) / 1000;
    } catch {
      return 0;  // it has ended
    }
  });
  return Math.max(...own, marker ?? 0);
}

async function openOnce(url, peer, {deep}) {
  const browser = await launch();  // a browser of its own: its largest process is the page's
  try {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    await context.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto('about:blank');
    const empty = deep ? await memoryOf(browser) : 0;
    const started = Date.now();
    await page.goto(url, {timeout: patience_ms});
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, peer.ready, {timeout: patience_ms - (Date.now() - started)});
    const times = await page.evaluate((name) => ({usable: performance.getEntriesByName(name)[0].startTime, text: performance.getEntriesByName('first-contentful-paint')[0]?.startTime}), peer.ready);
    if (!deep) return times;
    await page.waitForTimeout(2500);
    return {...times, memory: await memoryOf(browser) - empty, pan: await panOf(page, peer)};
  } finally {
    await browser.close();
  }
}

async function panOf(page, peer) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const busy = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  const box = await page.locator(peer.map).boundingBox();
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.3];
  const frame = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y);
  await frame();
  const idle = await busy();
  for (let i = 0; i < 40; i++) await frame();
  const before = await busy();
  for (let i = 0; i < 40; i++) {
    await page.mouse.move(x + 10 + 3 * i, y + i);
    await frame();
  }
  const after = await busy();
  await page.mouse.up();
  return Math.max(0, (after - before) - (before - idle)) / 40;  // without what asking for a frame costs by itself
}

export async function comparePeers({sizes, openings}) {
  makeSite();
  const server = await serveFolder(siteDir, 0);
  const rows = [];
  try {
    for (const size of sizes) {
      const counts = makeData(size);
      for (const peer of peers) {
        const url = server.address + peer.url(size);
        try {
          const first = await openOnce(url, peer, {deep: true});
          const runs = [first];
          for (let i = 1; i < openings; i++) runs.push(await openOnce(url, peer, {deep: false}));
          rows.push({size, articles: counts.articles, name: peer.name, bytes: peer.bytes(), text: median(runs.map(({text}) => text)), usable: median(runs.map(({usable}) => usable)), memory: first.memory, pan: first.pan});
        } catch (error) {
          rows.push({size, articles: counts.articles, name: peer.name, bytes: peer.bytes(), gaveUp: error.message.split('\n')[0]});
        }
        console.error(JSON.stringify(rows.at(-1)));
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}

export function peersTable(rows) {
  const number = (value, digits = 0) => (value === undefined ? '–' : value.toLocaleString('en-US', {maximumFractionDigits: digits, minimumFractionDigits: digits}));
  return ['| places and dates | page | bytes | text, ms | usable, ms | memory, MB | pan, ms a move |', '| ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${number(row.size)} | ${row.name} | ${number(row.bytes / 1000)} KB | ${row.gaveUp ? `not usable within ${patience_ms / 1000} s | – | –  | –` :
      `${number(row.text)} | ${number(row.usable)} | ${number(row.memory)} | ${number(row.pan, 1)}`} |`)].join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({options: {sizes: {type: 'string', default: '100,10000,100000'}, openings: {type: 'string', default: '3'}}});
  await installPeers();
  console.log(peersTable(await comparePeers({sizes: values.sizes.split(',').map(Number), openings: Number(values.openings)})));
}
