// npm packages as package-lock.json pins them: `npm ci --ignore-scripts` when node_modules is missing or differs.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectDir} from './paths.mjs';
import {SetupError, detail} from './report.mjs';
import {findProgram, run} from './run.mjs';

export async function ensureNodePackages() {
  if (nodePackagesFit()) return 'up to date';
  if (!findProgram('npm')) throw new SetupError('npm is not on the PATH', 'Install Node.js 20 or later together with npm.');
  detail('npm ci');
  try {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: projectDir, progress: () => null, log: 'npm-ci'});
  } catch (error) {
    throw new SetupError(`npm's packages could not be installed\n${error.message}`, 'Check the network and npm\'s registry (npm ping), then run the same command again.');
  }
  return 'installed';
}

// npm keeps what it installed in node_modules/.package-lock.json: the same versions as in package-lock.json?
export function nodePackagesFit() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version) &&
      Object.keys(present).every(path => path in wanted);
}

function readLock(name) {
  try {
    return JSON.parse(readFileSync(join(projectDir, name), 'utf8')).packages;
  } catch {
    return null;
  }
}
