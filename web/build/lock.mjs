// One run at a time works on a part of the cache; and what it makes appears there whole or not at all.
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {cacheDir} from './paths.mjs';
import {detail} from './report.mjs';

// Runs `work` while this process holds the lock `name`; a lock left by a process that has died is taken over.
export async function withLock(name, work) {
  const path = join(cacheDir(), `${name}.lock`);
  mkdirSync(dirname(path), {recursive: true});
  while (!take(path)) {
    detail(`another run is working on ${name}: waiting (${path})`);
    await sleep(500);
  }
  try {
    return await work();
  } finally {
    rmSync(path, {force: true});
  }
}

// Calls `fill(temporary folder)` and then moves that folder to `target`: an interrupted run leaves no half of it there.
// Requires: the caller holds the lock of that part of the cache.
export async function makeFolder(target, fill) {
  mkdirSync(dirname(target), {recursive: true});
  for (const name of readdirSync(dirname(target))) {
    if (name.startsWith(`${basename(target)}.part-`)) rmSync(join(dirname(target), name), {recursive: true, force: true});
  }
  const temporary = mkdtempSync(`${target}.part-`);
  chmodSync(temporary, 0o755);
  try {
    await fill(temporary);
    rmSync(target, {recursive: true, force: true});
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), {flag: 'wx'});
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!holderLives(path)) rmSync(path, {force: true});
  return false;
}

function holderLives(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!pid) return Date.now() - statSync(path).mtimeMs < 5000;  // just being written, or cut off while it was
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
