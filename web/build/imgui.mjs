// Dear ImGui's sources, 1.92 or later, in the cache: from Debian testing's source package.
// Testing's version moves, so any 1.92 or later serves; a version already in the cache is kept.
// core/third_party.cmake compiles the newest one it finds there.
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {downloadSource, sourceVersion} from './debian.mjs';
import {makeFolder, withLock} from './lock.mjs';
import {cacheDir} from './paths.mjs';
import {checkFolder} from './pinned.mjs';
import {SetupError} from './report.mjs';
import {run} from './run.mjs';

const oldestUsable = '1.92';

// Returns the folder that holds imgui.h.
export async function ensureImgui() {
  const folder = findImgui() ?? await withLock('imgui', async () => findImgui() ?? fetchImgui());
  checkFolder(folder, basename(folder));
  return folder;
}

export function findImgui() {
  if (!existsSync(cacheDir())) return null;
  const names = readdirSync(cacheDir()).filter(name => /^imgui-[\d.]+[a-z]?$/.test(name));
  const newest = names.sort((a, b) => a.localeCompare(b, 'en', {numeric: true})).pop();
  return newest ? join(cacheDir(), newest) : null;
}

async function fetchImgui() {
  const version = (await sourceVersion('testing', 'imgui')).replace(/[+~-].*$/, '');  // "1.92.2b+ds-1" -> "1.92.2b"
  if (version.localeCompare(oldestUsable, 'en', {numeric: true}) < 0) {
    throw new SetupError(`Debian testing has Dear ImGui ${version}; ${oldestUsable} or later is needed`, 'Check the archive that apt uses.');
  }
  const target = join(cacheDir(), `imgui-${version}`);
  await makeFolder(target, async folder => {
    const scratch = join(folder, 'download');
    mkdirSync(scratch);
    await downloadSource('testing', 'imgui', scratch);
    const archive = readdirSync(scratch).find(name => /\.orig\.tar\./.test(name));
    await run('tar', ['-xf', join(scratch, archive), '-C', scratch], {log: 'unpack'});
    const top = readdirSync(scratch, {withFileTypes: true}).find(entry => entry.isDirectory()).name;
    for (const name of readdirSync(join(scratch, top))) {
      if (/^im.*\.(h|cpp)$|^LICENSE|^backends$|^misc$/.test(name)) renameSync(join(scratch, top, name), join(folder, name));
    }
    rmSync(scratch, {recursive: true});
  });
  return target;
}
