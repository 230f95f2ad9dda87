// `npm run repeat`: builds dist/ twice from what git has of this folder, in two other folders whose names, time zone,
// language and umask differ, and compares the two byte for byte. Takes twice the time of a build; the cache and
// node_modules are shared. Files that are not committed are left out.
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {projectDir} from './paths.mjs';
import {SetupError, fail, runSteps, say} from './report.mjs';
import {run} from './run.mjs';
import {checkNode, setupSteps} from './setup.mjs';

const builds = [
  {folder: 'a', umask: '022', env: {TZ: 'UTC', LC_ALL: 'C', LANG: 'C'}},
  {folder: 'another-folder/of a longer name', umask: '077', env: {TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8', LANG: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1'}},
];

const quiet = {CCACHE_DISABLE: '1', CMAKE_CXX_COMPILER_LAUNCHER: '', CMAKE_C_COMPILER_LAUNCHER: ''};  // a compiler's cache would compare one build with itself

async function build(root, {folder, umask, env}) {
  const copy = join(root, folder);
  mkdirSync(copy, {recursive: true});
  await run('bash', ['-o', 'pipefail', '-c', 'git archive HEAD | tar -x -C "$0"', copy], {cwd: projectDir, log: 'repeat-copy'});
  symlinkSync(join(projectDir, 'node_modules'), join(copy, 'node_modules'));
  await run('bash', ['-c', `umask ${umask} && exec "$0" web/build/build.mjs`, process.execPath], {cwd: copy, env: {...quiet, ...env}, log: `repeat-${umask}`});
}

const contents = (folder) => new Map(readdirSync(folder).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));

function compare(root) {
  const [one, other] = builds.map(({folder}) => contents(join(root, folder, 'dist')));
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const differ = names.filter((name) => one.get(name) !== other.get(name));
  if (differ.length > 0) throw new SetupError(`two builds of one commit differ in ${differ.join(', ')}`, `Compare ${builds.map(({folder}) => join(root, folder, 'dist')).join(' and ')}.`);
  return `${names.length} files, byte for byte the same`;
}

try {
  checkNode();
  const root = mkdtempSync(join(tmpdir(), 'jejak-repeat-'));
  let outcome = '';
  await runSteps([...setupSteps(), ...builds.map((one, i) => ({title: `Build ${i + 1} (${one.env.TZ}, umask ${one.umask})`, run: () => build(root, one)})),
    {title: 'Comparing', run: () => (outcome = compare(root))}]);
  rmSync(root, {recursive: true});
  say(`\n${outcome}`);
} catch (error) {
  fail(error);
}
