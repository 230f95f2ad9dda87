// `npm run advisories`: what is known against the packages that this is built from. npm's by the registry's own list
// (npm audit), Debian's by the updates that its package lists offer for what is installed. Whatever cannot be asked here is
// said as not asked: that is no clean bill. Exit status: 0 nothing known; 1 something is; 2 not all could be asked.
import {spawnSync} from 'node:child_process';
import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {projectDir} from './paths.mjs';
import {say} from './report.mjs';
import {tryRun} from './run.mjs';
import {knownPackages} from './system_packages.mjs';

/** The lines of a report of `npm audit --json`; null where it holds no answer. */
export function advisoriesOf(json) {
  let report;
  try {
    report = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof report?.vulnerabilities !== 'object') return null;
  return Object.values(report.vulnerabilities).flatMap(({name, severity, range, via}) =>
    via.filter((cause) => typeof cause === 'object').map(({title, url}) => `${name} ${range}: ${severity}: ${title} (${url})`)).sort();
}

/** Of `apt-cache policy` for one package: "NAME INSTALLED -> CANDIDATE", or null where it is not there or the newest. */
export function updateOf(name, policy) {
  const [, installed] = /Installed: (\S+)/.exec(policy) ?? [];
  const [, candidate] = /Candidate: (\S+)/.exec(policy) ?? [];
  return !installed || installed === '(none)' || installed === candidate ? null : `${name} ${installed} -> ${candidate}`;
}

function askNpm() {
  const {stdout} = spawnSync('npm', ['audit', '--json'], {cwd: projectDir, encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 26});
  const found = advisoriesOf(stdout);
  if (!found) say(`npm: not asked: ${/"message":\s*"([^"]*)"/.exec(stdout)?.[1] ?? 'no answer'}`);
  return found;
}

function askDebian() {
  const names = knownPackages();
  const policies = names.map((name) => [name, tryRun('apt-cache', ['policy', name], {env: {...process.env, LC_ALL: 'C'}})]);
  if (policies.some(([, policy]) => policy === null)) {
    say('Debian: not asked: there is no apt');
    return null;
  }
  return policies.map(([name, policy]) => updateOf(name, policy)).filter(Boolean);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const answers = {npm: askNpm(), Debian: askDebian()};
  for (const [who, found] of Object.entries(answers)) {
    if (found) say([`${who}: ${found.length === 0 ? 'nothing known' : `${found.length} to look at`}`, ...found].join('\n  '));
  }
  const found = Object.values(answers);
  process.exitCode = found.some((list) => list?.length > 0) ? 1 : found.includes(null) ? 2 : 0;
}
