// The WebAssembly compiler: an `emcc` on the PATH where it is new enough, else Debian 13's package in the cache.
//
// Debian 12's own emscripten (3.1.6) is too old. Debian 13's 3.1.69 runs on Debian 12 with Debian 12's LLVM 19; only the
// programs of its binaryen need a newer libc, so they are started through a loader and libraries of their own.
// The folder that comes out is a plain Emscripten root with its `.emscripten` inside: no environment variable is needed,
// neither for `emcc` nor for wasm/toolchain.cmake, which looks for it at the same place.
import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {downloadPackage, packageVersion, unpackDeb} from './debian.mjs';
import {makeFolder, withLock} from './lock.mjs';
import {cacheDir} from './paths.mjs';
import {SetupError, detail, say} from './report.mjs';
import {findProgram, run} from './run.mjs';

const oldestUsable = [3, 1, 69];
const suite = 'trixie';
const pinned = {emscripten: '3.1.69+dfsg-3', binaryen: '120-4'};
const binaryenNeeds = ['libc6', 'libstdc++6', 'libgcc-s1'];

// Of the package's 1.6 GB, the libraries that we never link: threads, dynamic linking, sanitizers; and its test suite.
const leaveOut = [
  './usr/share/emscripten/test', './usr/share/doc', './usr/share/man', './usr/share/emscripten/cache/sysroot/lib/*/pic',
  './usr/share/emscripten/cache/sysroot/lib/*/lto-pic', '*-mt.a', '*-mt-*.a', '*-ww.a', '*-ww-*.a', '*-asan*.a',
  '*/lib[al]san_rt*.a', '*/libsanitizer_common_rt*.a',
];

// Where Emscripten is: {root, own}; `own` says that it is the one in the cache. Null: neither there nor on the PATH.
export function findEmscripten() {
  const onPath = findProgram('emcc');
  if (onPath) {
    const root = dirname(realpathSync(onPath));
    if (isUsable(versionOf(root))) return {root, own: false};
  }
  const root = join(cacheDir(), 'emscripten-3.1.69', 'emscripten');
  return existsSync(join(root, '.emscripten')) ? {root, own: true} : null;
}

// Finds it, or fetches and unpacks it (246 MB). Returns {root, own}.
export async function ensureEmscripten() {
  return findEmscripten() ?? withLock('emscripten', async () => {
    if (!findEmscripten()) await makeFolder(join(cacheDir(), 'emscripten-3.1.69'), unpackEmscripten);
    const found = findEmscripten();
    await run(join(found.root, 'emcc'), ['--version'], {log: 'emcc'});
    return found;
  });
}

async function unpackEmscripten(folder) {
  say('      246 MB to download, 250 MB on disk, kept for all clones');
  const tools = join(folder, 'binaryen');
  await unpackInto(folder, 'emscripten', await nearestVersion('emscripten'));
  await unpackInto(tools, 'binaryen', await nearestVersion('binaryen'));
  for (const name of binaryenNeeds) await unpackInto(tools, name);
  await unpackInto(folder, 'node-acorn');
  renameSync(join(folder, 'usr/share/emscripten'), join(folder, 'emscripten'));
  mkdirSync(join(folder, 'node_modules'));  // beside it: Node's modules look there, not at NODE_PATH
  renameSync(join(folder, 'usr/share/nodejs/acorn'), join(folder, 'node_modules/acorn'));
  rmSync(join(folder, 'usr'), {recursive: true});
  writeWrappers(tools);
  writeConfiguration(folder, join(cacheDir(), 'emscripten-3.1.69'));
}

async function unpackInto(folder, name, version) {
  mkdirSync(folder, {recursive: true});
  const deb = await downloadPackage(suite, name, version, folder);
  detail(`unpacking ${name}`);
  await unpackDeb(deb, folder, {except: leaveOut});
  rmSync(deb);
}

// The pinned version, or the suite's where a security or point release has replaced that one by the same upstream version.
async function nearestVersion(name) {
  const version = pinned[name];
  const offered = await packageVersion(suite, name);
  const upstream = text => text.split('-')[0];
  if (offered === version) return version;
  if (offered && upstream(offered) === upstream(version)) return offered;
  throw new SetupError(`Debian ${suite} has ${name} ${offered ?? '(none)'} instead of ${version}`,
      'Install Emscripten 3.1.69 or later yourself (emcc on the PATH), then run the same command again.');
}

// binaryen/bin/wasm-opt and its siblings: each starts the program of binaryen/usr/bin with the newer libc beside it.
function writeWrappers(tools) {
  mkdirSync(join(tools, 'bin'));
  for (const name of readdirSync(join(tools, 'usr/bin')).filter(entry => entry.startsWith('wasm'))) {
    const wrapper = join(tools, 'bin', name);
    writeFileSync(wrapper, `#!/bin/sh
tools=$(dirname "$0")/..
for loader in "$tools"/usr/lib/*/ld-linux-*.so.*; do
  exec "$loader" --library-path "$(dirname "$loader")" "$tools/usr/bin/${name}" "$@"
done
`);
    chmodSync(wrapper, 0o755);
  }
}

function writeConfiguration(folder, finalFolder) {
  writeFileSync(join(folder, 'emscripten/.emscripten'), `import shutil
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = ${JSON.stringify(join(finalFolder, 'binaryen'))}
NODE_JS = shutil.which('node') or shutil.which('nodejs')
FROZEN_CACHE = True
`);
}

function versionOf(root) {
  try {
    return /(\d+)\.(\d+)\.(\d+)/.exec(readFileSync(join(root, 'emscripten-version.txt'), 'utf8')).slice(1, 4).map(Number);
  } catch {
    return null;
  }
}

function isUsable(version) {
  if (!version) return false;
  for (let i = 0; i < 3; i++) if (version[i] !== oldestUsable[i]) return version[i] > oldestUsable[i];
  return true;
}
