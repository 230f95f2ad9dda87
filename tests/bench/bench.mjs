// `npm run bench`: everything that is measured, in one run, as Markdown: bytes against their budgets, the start of the page,
// how fast the core reads natively and as WebAssembly, how its costs grow, and what the same takes with other programs.
// Ratios are of this one run; nothing here passes or fails by a clock, because machines are busy.
//   npm run bench                          all of it
//   npm run bench -- --write               and into tests/bench/RESULTS.md
//   npm run bench -- --only core,page      parts: core, page, growth, peers
//   npm run bench -- --most 100000         archives of up to so many articles; else 10,000
import {spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {compileSteps, packSteps} from '../../web/build/build.mjs';
import {distDir, projectDir} from '../../web/build/paths.mjs';
import {SetupError, fail, runSteps} from '../../web/build/report.mjs';
import {run} from '../../web/build/run.mjs';
import {setupSteps} from '../../web/build/setup.mjs';
import {budgets, sizesOf, totalsOf} from '../../web/build/size.mjs';
import {ensureSystemPackages} from '../../web/build/system_packages.mjs';
import {launch, serve} from '../browser/explorer.mjs';
import {growthTable, measureGrowth} from './growth.mjs';
import {measureOpening} from './page.mjs';
import {comparePeers, installPeers, peersTable} from './peers.mjs';

const at = (path) => join(projectDir, path);
const bodies = JSON.parse(readFileSync(at('assets/articles.json'), 'utf8')).map((article) => article.articleBody);

const number = (value, digits = 1) => value.toLocaleString('en-US', {maximumFractionDigits: digits, minimumFractionDigits: digits});
const table = (head, rows) => [head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

async function buildBench(preset) {
  await run('cmake', ['--build', '--preset', preset, '--target', 'jejak_bench'], {cwd: projectDir, log: `build-${preset}-bench`});
}

function measured(command, args, input) {
  const {stdout, stderr, status} = spawnSync(command, args, {encoding: 'utf8', input, maxBuffer: 1 << 26});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.slice(-800)}`);
  return JSON.parse(stdout);
}

/** Peak memory of a native extraction, in KiB, as the kernel counted it. */
function peakMemory(texts) {
  const lines = texts.map((articleBody) => JSON.stringify({articleBody})).join('\n');
  const script = 'import resource,subprocess,sys\nsubprocess.run(sys.argv[1:],stdin=sys.stdin,stdout=subprocess.DEVNULL,check=True)\nprint(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
  return measured('/usr/bin/python3', ['-c', script, at('build/native/jejak'), 'extract', '-'], lines);
}

function bytesSection() {
  const totals = totalsOf(sizesOf(distDir));
  return `## Bytes, brotli -q 11\n\n${table(['', 'KB', 'budget'], Object.entries(totals).map(([when, bytes]) => [when, number(bytes / 1000), when in budgets ? number(budgets[when] / 1000, 0) : '–']))}`;
}

async function startSection() {
  const server = await serve();
  const rows = [];
  try {
    // As Chromium does where there is no graphics processor, and with the page itself drawn by the emulated one.
    for (const [name, flags] of [['page drawn by the processor', ['--disable-gpu-compositing', '--disable-gpu-rasterization']], ['page drawn by the emulated graphics too', []]]) {
      const browser = await launch(flags);
      try {
        const {text_ms, ready_ms, longest_ms, long_tasks} = await measureOpening(browser, server.url, 7);
        rows.push([name, number(text_ms, 0), number(ready_ms, 0), number(longest_ms, 0), long_tasks]);
      } finally {
        await browser.close();
      }
    }
  } finally {
    server.close();
  }
  return `## Start, cold, medians of 7\n\n${table(['', 'text painted, ms', 'first frame of the explorer, ms', 'longest task, ms', 'tasks over 50 ms'], rows)}\n\nBudget: 500 ms, no task over 50 ms.`;
}

function coreSection() {
  const native = measured(at('build/native/jejak_bench'), []);
  const wasm = measured(process.execPath, [at('build/wasm/jejak_bench.cjs')]);
  const opponent = measured('/usr/bin/python3', [at('tests/bench/dateparser_opponent.py')], JSON.stringify(bodies));
  const speed = table(['whole extraction with its JSON, one core', 'MB/s', 'of native', 'mentions'],
      [['native', number(native.many.mb_per_s), '1.00', native.many.mentions], ['WebAssembly', number(wasm.many.mb_per_s), number(wasm.many.mb_per_s / native.many.mb_per_s, 2), wasm.many.mentions]]);
  const lengths = [['long1', 1], ['long10', 10], ['long100', 100]].map(([name, times]) => {
    const m = native[name];
    const memory = peakMemory([Array(times).fill(bodies.join('\n')).join('\n')]);
    return [`${times} x`, number(m.bytes / 1000), number(m.seconds * 1000), number((m.seconds / m.bytes) / (native.long1.seconds / native.long1.bytes), 2), number(memory / 1024, 0)];
  });
  return `## Reading\n\n${speed}\n\nOne article of ${native.article.bytes} bytes: ${number(native.article.seconds * 1e3, 2)} ms natively, ` +
    `${number(wasm.article.seconds * 1e3, 2)} ms as WebAssembly; loading the word lists once: ${number(native.load_seconds * 1e3, 0)} and ${number(wasm.load_seconds * 1e3, 0)} ms.\n\n` +
    `${table(['length of one article', 'KB', 'ms', 'per byte', 'peak memory, MiB'], lengths)}\n\n` +
    `${table(['times only', 'seconds', 'times found'], [['python3-dateparser, search_dates, languages=["id"]', number(opponent.seconds, 3), opponent.found], ['jejak, whole extraction', number(native.bundle.seconds, 5), native.bundle.times]])}\n\n` +
    `Jejak reads everything ${number(opponent.seconds / native.bundle.seconds, 0)} times as fast as dateparser searches for dates.`;
}

const parts = {
  core: () => coreSection(),
  page: async () => `${bytesSection()}\n\n${await startSection()}`,
  growth: async ({most}) => `## Growth with the archive\n\n${growthTable(await measureGrowth([100, 1000, 10000, 100000].filter((count) => count <= most)))}`,
  peers: async ({sizes}) => `## Beside others\n\n${peersTable(await comparePeers({sizes, openings: 3}))}`,
};

function readOptions() {
  const usage = `npm run bench [-- --only ${Object.keys(parts).join(',')}] [--most 100000] [--write]`;
  try {
    const {values} = parseArgs({options: {only: {type: 'string'}, most: {type: 'string', default: '10000'}, write: {type: 'boolean', default: false}}});
    const only = values.only?.split(',') ?? Object.keys(parts);
    const unknown = only.find((name) => !(name in parts));
    if (unknown) throw new Error(`there is no part ${unknown}`);
    return {...values, only, most: Number(values.most), sizes: [100, 10000, 100000].filter((size) => size <= 10 * Number(values.most))};
  } catch (error) {
    throw new SetupError(error.message, usage);
  }
}

try {
  const options = readOptions();
  const sections = [];
  await runSteps([
    ...setupSteps(),
    ...(options.only.includes('core') ? [{title: 'Other programs', run: () => ensureSystemPackages(['opponents'])}] : []),
    ...(options.only.includes('peers') ? [{title: 'Other pages', run: installPeers}] : []),
    ...compileSteps(), ...packSteps(),
    ...(options.only.includes('core') ? ['native', 'wasm'].map((preset) => ({title: `Benchmark (${preset})`, run: () => buildBench(preset).then(() => '')})) : []),
    ...options.only.map((name) => ({title: `Measuring: ${name}`, run: async () => {
      sections.push(await parts[name](options));
      return '';
    }})),
  ]);
  const where = `${cpus().length} cores (${cpus()[0].model.trim()}), Chromium with software rendering; load of the machine at the end ${number(loadavg()[0])}.`;
  const text = `# What \`npm run bench${process.argv.slice(2).filter((word) => word !== '--write').length ? ` -- ${process.argv.slice(2).filter((word) => word !== '--write').join(' ')}` : ''}\` measured\n\n${where}\n\n${sections.join('\n\n')}\n`;
  console.log(`\n${text}`);
  if (options.write) writeFileSync(at('tests/bench/RESULTS.md'), text);
} catch (error) {
  fail(error);
}
