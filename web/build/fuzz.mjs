// `npm run fuzz`: libFuzzer with AddressSanitizer and UndefinedBehaviorSanitizer on one target after the other. Sets
// Clang's fuzzer up where it is missing. What it finds interesting is kept in build/fuzz-inputs for the next run; an
// input that breaks a law is kept as build/fuzz-inputs/TARGET-crash-….
//   npm run fuzz                              every target, a minute each
//   npm run fuzz -- link bridge --seconds 600
import {mkdirSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {assetsStep} from './build.mjs';
import {buildPreset} from './cmake.mjs';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError, detail, fail, runSteps, say} from './report.mjs';
import {CommandError, run} from './run.mjs';
import {checkNode, setupSteps} from './setup.mjs';
import {ensureSystemPackages} from './system_packages.mjs';

const inputs = join(buildDir, 'fuzz-inputs');

async function makeInputs() {
  mkdirSync(inputs, {recursive: true});
  await run(process.execPath, ['tests/fuzz/inputs.mjs', inputs], {cwd: projectDir, log: 'fuzz-inputs'});
}

// The targets under the driver of our own, as `preset` built it: {targets: how many, line: what was run}.
export async function runFuzzDriver(preset, {runs, env = {}}) {
  await makeInputs();
  const output = await run(join(buildDir, preset, 'jejak_fuzz_run'), [inputs, '--runs', String(runs)], {env, log: `fuzz-${preset}`});
  const counts = [...output.matchAll(/: (\d+) executions/g)].map((match) => Number(match[1]));
  return {targets: counts.length, line: `${counts.length} targets, ${counts.reduce((sum, count) => sum + count, 0)} executions`};
}

async function fuzz(target, seconds) {
  const args = [`--target=${target}`, join(inputs, target), `-dict=${join(inputs, `${target}.dict`)}`, `-max_total_time=${seconds}`,
    '-max_len=8192', '-timeout=20', '-rss_limit_mb=3000', `-artifact_prefix=${join(inputs, `${target}-`)}`, '-print_final_stats=1', '-close_fd_mask=1'];
  let everything = '';
  const progress = (line) => {
    everything += `${line}\n`;
    return /^#\d+/.test(line) ? line : null;
  };
  try {
    await run(join(buildDir, 'asan/jejak_fuzz'), args, {progress, log: `fuzz-${target}`, env: {UBSAN_OPTIONS: 'print_stacktrace=1'}});
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new SetupError(`the target ${target} broke\n${error.message}`, `The input is kept beside ${join(inputs, target)}; make it a case of the tests.`);
  }
  detail('');
  const executions = /number_of_executed_units:\s*(\d+)/.exec(everything)?.[1] ?? /^#(\d+)\s+DONE/m.exec(everything)?.[1] ?? '?';
  return `${executions} executions, nothing broke`;
}

async function main() {
  checkNode();
  const {targetNames} = await import('../../tests/fuzz/inputs.mjs');
  const words = process.argv.slice(2);
  const at = words.indexOf('--seconds');
  const seconds = at < 0 ? 60 : Number(words.splice(at, 2)[1]);
  const unknown = words.find((word) => !targetNames.includes(word));
  if (unknown || !(seconds > 0)) throw new SetupError(unknown ? `there is no target ${unknown}` : '--seconds wants a number', `npm run fuzz [-- ${targetNames.join(' | ')}] [--seconds N]`);
  const targets = words.length > 0 ? words : targetNames;
  await runSteps([...setupSteps(), assetsStep, {title: 'Clang\'s fuzzer', run: () => ensureSystemPackages(['fuzz'])},
    {title: 'Compiling for it', run: () => buildPreset('asan', ['jejak_fuzz'])}, {title: 'Seeds and dictionaries', run: makeInputs},
    ...targets.map((target) => ({title: `Fuzzing ${target} for ${seconds} s`, run: () => fuzz(target, seconds)}))]);
  say('\nNothing found.');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main().catch(fail);
