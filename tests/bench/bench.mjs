// `npm run bench`: how fast the core reads, natively and as WebAssembly, how its cost grows, and how it compares with
// Debian's python3-dateparser on times. Everything is measured in this one run and printed as ratios with the counts
// of what was found; nothing here passes or fails by a clock, because machines are busy.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectDir} from '../../web/build/paths.mjs';
import {fail, runSteps} from '../../web/build/report.mjs';
import {run} from '../../web/build/run.mjs';
import {setupSteps} from '../../web/build/setup.mjs';
import {ensureSystemPackages} from '../../web/build/system_packages.mjs';

const at = (path) => join(projectDir, path);

async function build(preset) {
  await run('cmake', ['--preset', preset], {cwd: projectDir, log: `cmake-${preset}`});
  await run('cmake', ['--build', '--preset', preset, '--target', 'jejak_bench'], {cwd: projectDir, log: `build-${preset}`});
}

function measured(command, args, input) {
  const {stdout, stderr, status} = spawnSync(command, args, {encoding: 'utf8', input, maxBuffer: 1 << 26});
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.slice(-800)}`);
  return JSON.parse(stdout);
}

/** Peak memory of a native extraction, in KiB, as the kernel counted it. */
function peakMemory(bodies) {
  const lines = bodies.map((articleBody) => JSON.stringify({articleBody})).join('\n');
  const script = 'import resource,subprocess,sys\nsubprocess.run(sys.argv[1:],stdin=sys.stdin,stdout=subprocess.DEVNULL,check=True)\nprint(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
  return measured('/usr/bin/python3', ['-c', script, at('build/native/jejak'), 'extract', '-'], lines);
}

const number = (value, digits = 1) => value.toLocaleString('en-US', {maximumFractionDigits: digits, minimumFractionDigits: digits});
const row = (cells, widths) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i]))).join('  '));

function printSpeed(native, wasm) {
  console.log('\nWhole extraction with its JSON, one core (the bundle, 100 times over)');
  const widths = [14, 10, 12, 14];
  row(['', 'MB/s', 'mentions', 'of native'], widths);
  row(['native', number(native.many.mb_per_s), native.many.mentions, '1.00'], widths);
  row(['WebAssembly', number(wasm.many.mb_per_s), wasm.many.mentions, number(wasm.many.mb_per_s / native.many.mb_per_s, 2)], widths);
  console.log(`one article of ${native.article.bytes} bytes: ${number(native.article.seconds * 1e3, 3)} ms natively, ` +
      `${number(wasm.article.seconds * 1e3, 3)} ms as WebAssembly; loading the word lists once: ` +
      `${number(native.load_seconds * 1e3, 0)} ms and ${number(wasm.load_seconds * 1e3, 0)} ms`);
}

function printGrowth(native, bodies) {
  console.log('\nGrowth with the length of one article (1.0 is linear)');
  const widths = [14, 12, 12, 12, 14];
  row(['', 'bytes', 'seconds', 'per byte', 'peak memory'], widths);
  for (const [name, times] of [['long1', 1], ['long10', 10], ['long100', 100]]) {
    const m = native[name];
    const memory = peakMemory([Array(times).fill(bodies.join('\n')).join('\n')]);
    const ratio = (m.seconds / m.bytes) / (native.long1.seconds / native.long1.bytes);
    row([`${times} x`, m.bytes, number(m.seconds, 5), number(ratio, 2), `${number(memory / 1024)} MiB`], widths);
  }
}

function printOpponent(native, opponent) {
  console.log('\nTimes only, on the bundle: python3-dateparser\'s search_dates with languages=["id"]');
  const widths = [26, 12, 12];
  row(['', 'seconds', 'times found'], widths);
  row(['dateparser', number(opponent.seconds, 3), opponent.found], widths);
  row(['jejak, whole extraction', number(native.bundle.seconds, 5), native.bundle.times], widths);
  console.log(`jejak reads everything ${number(opponent.seconds / native.bundle.seconds, 0)} times as fast as dateparser searches for dates`);
}

try {
  let native, wasm, opponent;
  const bodies = JSON.parse(readFileSync(at('assets/articles.json'), 'utf8')).map((article) => article.articleBody);
  await runSteps([
    ...setupSteps(),
    {title: 'the opponent', run: () => ensureSystemPackages(['opponents'])},
    {title: 'assets', run: () => run('node', ['assets/generate.mjs', '--out', 'build/assets'], {cwd: projectDir, log: 'assets'}).then(() => '')},
    {title: 'native benchmark', run: () => build('native').then(() => run('cmake', ['--build', '--preset', 'native', '--target', 'jejak'], {cwd: projectDir})).then(() => '')},
    {title: 'WebAssembly benchmark', run: () => build('wasm').then(() => '')},
    {title: 'measuring', run: () => {
      native = measured(at('build/native/jejak_bench'), []);
      wasm = measured(process.execPath, [at('build/wasm/jejak_bench.cjs')]);
      opponent = measured('/usr/bin/python3', [at('tests/bench/dateparser_opponent.py')], JSON.stringify(bodies));
      return '';
    }},
  ]);
  printSpeed(native, wasm);
  printGrowth(native, bodies);
  printOpponent(native, opponent);
} catch (error) {
  fail(error);
}
