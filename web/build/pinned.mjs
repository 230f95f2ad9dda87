// What set-up fetches, checked against pinned.sha256.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {SetupError, say} from './report.mjs';

const list = new URL('pinned.sha256', import.meta.url);

// name -> SHA-256
export const pinned = new Map(readFileSync(list, 'utf8').split('\n').filter((line) => /^[0-9a-f]{64} {2}\S/.test(line))
    .map((line) => [line.slice(66), line.slice(0, 64)]));

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Refuses a fetched archive whose content is not the pinned one; says where its version is not pinned. */
export function checkArchive(path) {
  const name = decodeURIComponent(basename(path));
  const wanted = pinned.get(name);
  const found = sha256(path);
  if (wanted === undefined) return say(`      ${name} is not among web/build/pinned.sha256: taken on Debian's signature (SHA-256 ${found})`);
  if (found !== wanted) throw new SetupError(`${name} has SHA-256 ${found}, not ${wanted}`, 'Do not use it. Find out what the archive has changed before you change web/build/pinned.sha256.');
}

/** Refuses an unpacked folder of which a pinned file is missing or has another content. `name`: as the list has it. */
export function checkFolder(folder, name) {
  for (const [path, wanted] of pinned) {
    if (!path.startsWith(`${name}/`)) continue;
    const file = join(folder, path.slice(name.length + 1));
    if (existsSync(file) && sha256(file) === wanted) continue;
    throw new SetupError(`${file} is missing or not the pinned one`, `Remove ${folder} and run the same command again.`);
  }
}
