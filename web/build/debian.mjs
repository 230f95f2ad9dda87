// Debian packages, fetched and unpacked into the cache without installing them and without root.
//
//   const folder = await fetchDebianPackage('hunspell-id');     // folder/usr/share/hunspell/id_ID.dic
//   const folder = await fetchDebianPackage('qgis-common', {only: ['./usr/share/qgis/resources/data/*']});
//
// apt does it, through an apt root of our own: its own list of sources, lists and cache, beside the system's and never
// touching it. So the suite is the one asked for whatever the system has, and apt checks each file's hash and Debian's
// signature. The archive's address is the one that the system's apt uses: none is written here.
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {makeFolder, withLock} from './lock.mjs';
import {cacheDir} from './paths.mjs';
import {checkArchive} from './pinned.mjs';
import {SetupError, detail} from './report.mjs';
import {findProgram, progressFd, run, tryRun} from './run.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const completeMark = '.complete';

// Unpacks a binary package and returns the folder. A second call finds it in the cache and asks nobody.
//   suite    whose version is taken
//   version  exactly this one; else the suite's
//   only     tar patterns of the paths to keep (they begin with "./"), for packages with much that we don't need
//   except   tar patterns of the paths to leave out
export async function fetchDebianPackage(name, {suite = 'bookworm', version, only = [], except = []} = {}) {
  const key = createHash('sha256').update(JSON.stringify([suite, version ?? null, only, except])).digest('hex').slice(0, 8);
  const target = join(cacheDir(), 'debian', `${name}-${key}`);
  if (existsSync(join(target, completeMark))) return target;
  return withLock(`debian-${name}`, async () => {
    if (existsSync(join(target, completeMark))) return target;
    await makeFolder(target, async folder => {
      const deb = await downloadPackage(suite, name, version, folder);
      detail(`unpacking ${name}`);
      await unpackDeb(deb, folder, {only, except});
      rmSync(deb);
      writeFileSync(join(folder, completeMark), '');
    });
    return target;
  });
}

// Downloads a package's source (.dsc and tar files) of a suite into `folder`, unpacking nothing.
export async function downloadSource(suite, name, folder) {
  const apt = await privateApt(suite, 'deb-src');
  await runApt('apt-get', [...apt, 'source', '--download-only', name], folder, `source package ${name}`);
  for (const file of readdirSync(folder)) if (/\.orig\.tar\./.test(file)) checkArchive(join(folder, file));
}

// The version of a source package in a suite.
export async function sourceVersion(suite, name) {
  const apt = await privateApt(suite, 'deb-src');
  const listing = tryRun('apt-cache', [...apt, 'showsrc', name]) ?? '';
  const versions = [...listing.matchAll(/^Version: (.+)$/gm)].map(match => match[1]);
  if (versions.length === 0) throw new SetupError(`Debian ${suite} has no source package ${name}`, 'Check the archive that apt uses: it must hold sources.');
  return versions.pop();
}

// Downloads one .deb of a suite into `folder` and returns its path.
export async function downloadPackage(suite, name, version, folder) {
  const apt = await privateApt(suite, 'deb');
  await runApt('apt-get', [...apt, 'download', version ? `${name}=${version}` : name], folder, `package ${name}${version ? ` ${version}` : ''}`);
  const file = readdirSync(folder).find(entry => entry.startsWith(`${name}_`) && entry.endsWith('.deb'));
  checkArchive(join(folder, file));
  return join(folder, file);
}

// The suite's version of a binary package, or null.
export async function packageVersion(suite, name) {
  const apt = await privateApt(suite, 'deb');
  return /^Version: (.+)$/m.exec(tryRun('apt-cache', [...apt, 'show', '--no-all-versions', name]) ?? '')?.[1] ?? null;
}

export async function unpackDeb(deb, folder, {only = [], except = []} = {}) {
  const quote = text => `'${text.replaceAll("'", "'\\''")}'`;
  const patterns = [...except.map(pattern => `--exclude=${quote(pattern)}`), ...only.map(quote)].join(' ');
  const command = `dpkg-deb --fsys-tarfile ${quote(deb)} | tar -x --no-same-owner --wildcards -C ${quote(folder)} ${patterns}`;
  await run('bash', ['-o', 'pipefail', '-c', command], {log: 'unpack'});
}

// The apt options that select a private root for one suite; its lists are fetched the first time.
async function privateApt(suite, kind) {
  requireDebian();
  const root = join(cacheDir(), 'apt', `${suite}-${kind}`);
  const options = [
    `Dir::Etc::SourceList=${root}/sources.list`, 'Dir::Etc::SourceParts=/dev/null', `Dir::State::Lists=${root}/lists`,
    `Dir::Cache=${root}/cache`, 'Dir::State::status=/dev/null', 'APT::Sandbox::User=', 'APT::Update::Post-Invoke::=',
    'Acquire::Languages=none', 'Acquire::Check-Valid-Until=false',  // a mirror's testing may be weeks old; the signature counts
    aptStatus, 'quiet=1',
  ].flatMap(option => ['-o', option]);
  if (existsSync(join(root, completeMark))) return options;
  await withLock(`apt-${suite}-${kind}`, async () => {
    if (existsSync(join(root, completeMark))) return;
    await fetchLists(root, suite, kind, options);
    writeFileSync(join(root, completeMark), '');
  });
  return options;
}

async function fetchLists(root, suite, kind, options) {
  mkdirSync(join(root, 'lists/partial'), {recursive: true});
  mkdirSync(join(root, 'cache/archives/partial'), {recursive: true});
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  let lastError = null;
  for (const address of archiveAddresses()) {
    writeFileSync(join(root, 'sources.list'), `${kind} ${signed}${address} ${suite} main\n`);
    try {
      detail(`package lists of Debian ${suite}`);
      await run('apt-get', [...options, '-o', 'APT::Update::Error-Mode=any', 'update'], {progress: aptProgress, log: 'apt-update'});
      return;
    } catch (error) {
      lastError = error;
    }
  }
  throw new SetupError(`the package lists of Debian ${suite} could not be fetched\n${lastError?.message ?? "apt's sources name no Debian archive"}`,
      'Check the network and /etc/apt/sources.list, then run the same command again: it goes on where it stopped.');
}

// Addresses of Debian's main archive as the system's apt has them, likeliest first.
function archiveAddresses() {
  const listing = tryRun('apt-get', ['indextargets', '--format', '$(REPO_URI)|$(ORIGIN)|$(RELEASE)', 'Created-By: Packages']) ?? '';
  const rows = listing.split('\n').filter(Boolean).map(line => line.split('|'));
  const rank = ([address, origin, release]) => (origin === 'Debian' ? 0 : 2) + (/-(security|updates|backports)$/.test(release) ? 1 : 0) +
      (/\/debian\/?$/.test(address) ? 0 : 3);
  rows.sort((a, b) => rank(a) - rank(b));
  return [...new Set(rows.map(row => row[0]))].slice(0, 3);
}

async function runApt(program, args, cwd, what) {
  try {
    await run(program, args, {cwd, progress: aptProgress, log: 'apt'});
  } catch (error) {
    // The list may name a version that the archive has replaced: fetch it anew next time.
    rmSync(join(cacheDir(), 'apt'), {recursive: true, force: true});
    throw new SetupError(`${what} could not be fetched\n${error.message}`, 'Check the network, then run the same command again: it goes on where it stopped.');
  }
}

// Not on standard output: apt closes that descriptor before it runs dpkg, and packages' own scripts fail when they print.
export const aptStatus = `APT::Status-Fd=${progressFd}`;

// apt's machine-readable progress: "dlstatus:1:42.1:Retrieving file 1 of 5 (3s remaining)".
export function aptProgress(line) {
  const status = /^(?:dlstatus|pmstatus):[^:]*:([\d.]+):(.*)$/.exec(line);
  if (status) return `${Math.round(Number(status[1]))} % ${status[2]}`;
  return /^Get:/.test(line) ? line.replace(/https?:\S+\s/, '') : null;
}

function requireDebian() {
  const missing = ['apt-get', 'dpkg-deb', 'tar', 'bash'].filter(name => !findProgram(name));
  if (missing.length === 0) return;
  let system = '';
  try {
    system = /^PRETTY_NAME="(.*)"/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch { /* not a Linux that says what it is */ }
  throw new SetupError(`set-up takes files from Debian's archive and needs ${missing.join(', ')} for it${system ? ` (this is ${system})` : ''}`,
      'Use Debian 12 or later, or a container of it (for example the image "debian:12" with Node.js 20).');
}
