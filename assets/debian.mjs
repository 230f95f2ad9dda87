// Files out of Debian packages, without installing the packages.
//
//   const folder = await fetchDebianPackage('hunspell-id', {'usr/share/hunspell/id_ID.dic': '8b1f…'});
//   // folder/usr/share/hunspell/id_ID.dic is there and has that SHA-256
//
// The package comes through apt-get (whatever source the machine is set up with), and is unpacked into
// the cache folder ${JEJAK_CACHE:-${XDG_CACHE_HOME:-~/.cache}/jejak}/debian/NAME. Only the files that are asked
// for are kept. A file whose hash is another is never handed out: the error says both hashes.

import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The folder that everything fetched and unpacked is kept in, between builds and between checkouts. */
export function cacheFolder() {
  if (process.env.JEJAK_CACHE) return process.env.JEJAK_CACHE;
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'jejak');
}

/** The SHA-256 of a file in hexadecimal, or null where there is none. */
export async function sha256OfFile(path) {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

/**
 * Makes sure that `files` ({path inside the package: SHA-256}) of Debian package `name` are unpacked.
 * Returns the folder that the paths are relative to. `say` is called with a line when something is downloaded.
 * Fails with a sentence that says what is missing and what to do.
 */
export async function fetchDebianPackage(name, files, say = () => {}) {
  const folder = join(cacheFolder(), 'debian', name);
  if ((await wrongFiles(folder, files)).length === 0) return folder;

  say(`downloading Debian package ${name}`);
  await mkdir(join(cacheFolder(), 'debian'), {recursive: true});
  const download = await mkdtemp(join(cacheFolder(), 'debian', `.${name}-`));
  try {
    const archive = await downloadArchive(name, download);
    const unpacked = join(download, 'unpacked');
    await mkdir(unpacked);
    await unpack(archive, unpacked, Object.keys(files));
    const wrong = await wrongFiles(unpacked, files);
    if (wrong.length > 0) throw new Error(`Debian package ${name} is not the one expected:\n  ${wrong.join('\n  ')}`);
    for (const path of Object.keys(files)) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await rename(join(unpacked, path), join(folder, path));
    }
  } finally {
    await rm(download, {recursive: true, force: true});
  }
  return folder;
}

async function wrongFiles(folder, files) {
  const wrong = [];
  for (const [path, expected] of Object.entries(files)) {
    const found = await sha256OfFile(join(folder, path));
    if (found !== expected) wrong.push(`${path}: expected SHA-256 ${expected}, found ${found ?? 'no such file'}`);
  }
  return wrong;
}

async function downloadArchive(name, folder) {
  const download = () => run('apt-get', ['-o', 'APT::Sandbox::User=', 'download', name], {cwd: folder});
  try {
    await download().catch(async (error) => {
      if (error.code === 'ENOENT' || process.getuid?.() !== 0) throw error;
      await run('apt-get', ['update']);  // a fresh machine has no package lists yet
      return download();
    });
  } catch (error) {
    const reason = error.code === 'ENOENT' ? 'apt-get was not found' : (error.stderr || error.message).trim();
    throw new Error(`Debian package ${name} could not be downloaded (${reason}). ` +
                    `Needed: a Debian system whose apt-get reaches its packages; try "apt-get update" first.`);
  }
  const archive = (await readdir(folder)).find((file) => file.endsWith('.deb'));
  if (!archive) throw new Error(`apt-get download ${name} left no .deb file`);
  return join(folder, archive);
}

async function unpack(archive, folder, paths) {
  const script = 'dpkg-deb --fsys-tarfile "$0" | tar -x -C "$1" "${@:2}"';
  await run('bash', ['-o', 'pipefail', '-c', script, archive, folder, ...paths.map((path) => `./${path}`)]);
}
