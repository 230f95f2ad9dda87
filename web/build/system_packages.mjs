// Debian packages that must be installed: compilers and libraries for building, a browser for the tests.
// Installs only what is missing, only as root, and only for the command that needs it; else says what to run.
import {existsSync} from 'node:fs';
import {SetupError, detail, say} from './report.mjs';
import {findProgram, run, tryRun} from './run.mjs';
import {aptProgress, aptStatus} from './debian.mjs';

const program = name => () => findProgram(name) !== null;
const file = path => () => existsSync(path);

// package -> how to tell that what it brings is there, whoever brought it
const groups = {
  unpack: {'xz-utils': program('xz')},
  native: {
    'g++': program('g++'), cmake: program('cmake'), 'ninja-build': program('ninja'),
    'nlohmann-json3-dev': file('/usr/include/nlohmann/json.hpp'), 'doctest-dev': file('/usr/include/doctest/doctest.h'),
  },
  wasm: {'clang-19': program('clang-19'), 'lld-19': program('wasm-ld-19'), 'llvm-19': program('llvm-ar-19'), python3: program('python3')},
  fuzz: {'clang-19': program('clang-19'), 'libclang-rt-19-dev': file('/usr/share/doc/libclang-rt-19-dev')},  // for npm run fuzz and sanitize
  opponents: {'python3-dateparser': file('/usr/lib/python3/dist-packages/dateparser')},  // for npm run bench
  browser: {
    chromium: program('chromium'), 'libgl1-mesa-dri': file('/usr/share/doc/libgl1-mesa-dri'), libegl1: file('/usr/share/doc/libegl1'),
    libgles2: file('/usr/share/doc/libgles2'), 'fonts-dejavu-core': file('/usr/share/doc/fonts-dejavu-core'),
  },
};

// Every package that any group names.
export const knownPackages = () => [...new Set(Object.values(groups).flatMap(Object.keys))];

// Requires: names of groups above.
export function missingPackages(names) {
  return names.flatMap(name => Object.entries(groups[name]).filter(([, isThere]) => !isThere()).map(([debianName]) => debianName));
}

export async function ensureSystemPackages(names) {
  const missing = missingPackages(names);
  if (missing.length === 0) return 'nothing missing';
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) {
    throw new SetupError(`not installed: ${missing.join(', ')}`, installCommand(missing));
  }
  say(`      installing ${missing.join(' ')}`);
  if (missing.some(name => !hasCandidate(name))) await refreshLists();
  try {
    await install(missing);
  } catch {
    await refreshLists();  // old lists name files that the archive has replaced
    try {
      await install(missing);
    } catch (error) {
      throw new SetupError(`Debian's packages could not be installed\n${error.message}`,
          `Try it by hand and see what apt says:\n${installCommand(missing)}`);
    }
  }
  const left = missingPackages(names);
  if (left.length > 0) throw new SetupError(`still not there after apt-get install: ${left.join(', ')}`, installCommand(left));
  return `${missing.length} installed`;
}

function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

function hasCandidate(name) {
  return /Candidate: (?!\(none\))/.test(tryRun('apt-cache', ['policy', name], {env: {...process.env, LC_ALL: 'C'}}) ?? '');
}

async function refreshLists() {
  detail('apt-get update');
  await run('apt-get', ['-q', '-o', aptStatus, 'update'], {progress: aptProgress, log: 'apt-update'});
}

async function install(packages) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', '-o', aptStatus, '-q', '-y', '--no-install-recommends'];
  const progress = (line) => {
    if (/^(Need to get|After this)/.test(line)) say(`      ${line}`);
    return aptProgress(line);
  };
  await run('apt-get', [...options, 'install', ...packages],
      {env: {DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C'}, progress, log: 'apt-install'});
}
