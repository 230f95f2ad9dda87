// Where things are: the project's own folders, and the cache that is kept between clones.
// The cache holds what takes long to fetch or build and is the same for every clone:
//   emscripten-3.1.69/   the WebAssembly compiler            (emscripten.mjs)
//   imgui-VERSION/       Dear ImGui's sources                 (imgui.mjs)
//   debian/NAME_VERSION/ unpacked Debian packages             (debian.mjs)
//   libs/TARGET-KEY/     RE2, Abseil and Dear ImGui, compiled (core/third_party.cmake)
// It may be deleted at any time: the next run fetches it again.
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const buildDir = join(projectDir, 'build');
export const distDir = join(projectDir, 'dist');

// The same order is written in core/cache.cmake.
export function cacheDir(environment = process.env) {
  if (environment.JEJAK_CACHE) return resolve(environment.JEJAK_CACHE);
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'jejak');
}
