// `npm run sanitize`: the C++ tests and every fuzz target under AddressSanitizer and UndefinedBehaviorSanitizer (Clang's, the
// build of `npm run fuzz`), the program with several jobs under ThreadSanitizer (nothing else has threads).
//   npm run sanitize [-- asan | tsan]
import {createHash} from 'node:crypto';
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {assetsStep} from './build.mjs';
import {buildPreset} from './cmake.mjs';
import {runFuzzDriver} from './fuzz.mjs';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError, fail, runSteps, say} from './report.mjs';
import {run} from './run.mjs';
import {checkNode, setupSteps} from './setup.mjs';
import {ensureSystemPackages} from './system_packages.mjs';

const environment = {
  ASAN_OPTIONS: 'detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1',
  UBSAN_OPTIONS: 'print_stacktrace=1', TSAN_OPTIONS: 'halt_on_error=1',
};

// Where addresses are laid out too randomly for ThreadSanitizer of g++ 12, it needs them fixed.
const fixedAddresses = () => (spawnSync('setarch', ['-R', 'true']).status === 0 ? ['setarch', '-R'] : []);

const doctest = async (preset) => {
  const output = await run(join(buildDir, preset, 'jejak_tests'), [], {cwd: projectDir, env: environment, log: `${preset}-tests`});
  return /test cases:.*/.exec(output.replace(/\x1b\[[0-9;]*m/g, ''))?.[0] ?? 'no summary';
};

// Our own articles many times over, enough for several batches on several threads; their output is that of one.
async function jobs() {
  const folder = join(projectDir, 'tests/data/articles');
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const articles = Array.from({length: 20}, (_, round) => texts.map((text, i) => JSON.stringify({'@id': `${round}-${i}`, articleBody: text}))).flat();
  const source = join(buildDir, 'tsan/articles.jsonl');
  writeFileSync(source, articles.join('\n'));
  const prepared = join(buildDir, 'tsan/articles.jejak');
  for (const command of [['extract'], ['link'], ['bundle', '-o', prepared]]) {
    const hashes = [];
    for (const count of ['1', '2', '8']) {
      const [program, ...args] = [...fixedAddresses(), join(buildDir, 'tsan/jejak'), ...command, source, '--jobs', count];
      const output = await run(program, args, {env: environment, log: `tsan-${command[0]}-${count}`});
      hashes.push(createHash('sha256').update(command[0] === 'bundle' ? readFileSync(prepared) : output).digest('hex'));
    }
    if (new Set(hashes).size !== 1) throw new SetupError(`what ${command[0]} says depends on the number of jobs`, 'See build/logs.');
  }
  return `${articles.length} articles, the same bytes of extract, link and bundle with 1, 2 and 8 jobs`;
}

const steps = {
  asan: [
    {title: 'Clang\'s sanitizers', run: () => ensureSystemPackages(['fuzz'])},
    {title: 'Compiling with address and undefined', run: () => buildPreset('asan', ['jejak_tests', 'jejak_fuzz_run'])},
    {title: 'Tests under them', run: () => doctest('asan')},
    {title: 'Fuzz targets under them', run: async () => (await runFuzzDriver('asan', {runs: 3000, env: environment})).line},
  ],
  tsan: [
    {title: 'Compiling with thread', run: () => buildPreset('tsan', ['jejak'])},
    {title: 'The program with several jobs', run: jobs},
  ],
};

try {
  checkNode();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in steps));
  if (unknown) throw new SetupError(`${unknown} is no group`, 'npm run sanitize [-- asan | tsan]');
  await runSteps([...setupSteps(), assetsStep, ...(names.length ? names : Object.keys(steps)).flatMap((name) => steps[name])]);
  say('\nNothing found.');
} catch (error) {
  fail(error);
}
