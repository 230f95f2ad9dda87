// `npm test`: sets up what is missing, builds, and runs every test. The last line sums up: "N passed, N failed".
//   npm test                           all
//   npm test -- native wasm fuzz node only these groups
//   npm test -- tests/cli.test.mjs     only this file of Node tests
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {compileSteps, packSteps} from './build.mjs';
import {runFuzzDriver} from './fuzz.mjs';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError, fail, runSteps, say} from './report.mjs';
import {checkNode, setupSteps} from './setup.mjs';

const limitMs = 45 * 60_000;  // for one group, on a busy machine too; a hanging browser must not hang the run

const groups = {
  native: {title: 'doctest, native', run: () => runDoctest([join(buildDir, 'native/jejak_tests')])},
  wasm: {title: 'doctest, WebAssembly under Node', run: () => runDoctest([process.execPath, join(buildDir, 'wasm/jejak_tests.cjs')])},
  fuzz: {title: 'fuzz targets, a short run', run: runFuzz},
  node: {title: 'Node tests', run: () => runNodeTests(nodeTestFiles())},
};

try {
  checkNode();
  const chosen = chooseGroups(process.argv.slice(2));
  await runSteps([...setupSteps({browser: true}), ...compileSteps({tests: true}), ...packSteps()]);
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const {title, run} of chosen) {
    say(`\n${title}`);
    const counts = await run();
    if (counts.passed + counts.failed === 0) counts.failed = 1;  // a group that ran nothing has not passed
    say(`${title}: ${sumUp(counts)}`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  say(`\n${sumUp(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
} catch (error) {
  fail(error);
}

function sumUp({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function chooseGroups(words) {
  if (words.length === 0) return Object.values(groups);
  const files = words.filter((word) => !(word in groups));
  const absent = files.find((file) => !existsSync(join(projectDir, file)));
  if (absent) throw new SetupError(`no group and no file of tests is called ${absent}`, `npm test [-- ${Object.keys(groups).join(' | ')} | tests/FILE.test.mjs ...]`);
  const chosen = words.filter((word) => word in groups).map((word) => groups[word]);
  if (files.length > 0) chosen.push({title: 'Node tests', run: () => runNodeTests(files)});
  return chosen;
}

// A program made by doctest: what it printed last counts, and a crash is a failure.
async function runDoctest(command) {
  const {status, output} = await show(command);
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '');
  const match = /test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed(?: \|\s*(\d+) skipped)?/.exec(plain);
  const counts = match ? {passed: Number(match[2]), failed: Number(match[3]), skipped: Number(match[4] ?? 0)} : {passed: 0, failed: 0, skipped: 0};
  if (status !== 0 && counts.failed === 0) {
    say(`${command.at(-1)} ended with ${status}`);
    counts.failed = 1;
  }
  return counts;
}

// The driver of our own: the same inputs each time. It ends at the first law that breaks; that input is then kept.
async function runFuzz() {
  try {
    const {targets, line} = await runFuzzDriver('native', {runs: 1000});
    say(line);
    return {passed: targets, failed: 0, skipped: 0};
  } catch (error) {
    say(error.message);
    return {passed: 0, failed: 1, skipped: 0};
  }
}

async function runNodeTests(files) {
  const report = join(buildDir, 'logs/node-tests.tap');
  mkdirSync(join(report, '..'), {recursive: true});
  rmSync(report, {force: true});
  const reporters = ['spec', 'stdout', 'tap', report];
  const {status} = await show([process.execPath, '--test',
    ...reporters.map((value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`), ...files]);
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const counts = {passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo')};
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

// tests/**/*.test.mjs, those of the page last.
function nodeTestFiles() {
  const files = readdirSync(join(projectDir, 'tests'), {recursive: true}).filter((name) => name.endsWith('.test.mjs'));
  const isBrowser = (name) => name.startsWith('browser');
  return files.sort((a, b) => isBrowser(a) - isBrowser(b) || a.localeCompare(b)).map((name) => join('tests', name));
}

// Runs a command with its output on the terminal and kept. Ends it, and everything it started, at the limit.
function show(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), {cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'], detached: true});
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    const endAll = () => process.kill(-child.pid, 'SIGKILL');
    const interrupted = () => {
      endAll();
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
    const timer = setTimeout(() => {
      say(`${command.at(-1)} took longer than ${limitMs / 60_000} minutes and was ended`);
      endAll();
    }, limitMs);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, interrupted);
      resolve({status: status ?? signal, output});
    });
  });
}
