// What the generators read: files of npm packages (pinned by package-lock.json) and our own tables in this folder.
// Nothing of the packages is in the repository.

import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the generators and of our own tables. */
export const assetsFolder = dirname(fileURLToPath(import.meta.url));

/** The path of a file inside an npm package; fails with what to do where the package is not installed. */
export function npmFile(packageName, path) {
  for (let folder = assetsFolder; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', packageName, path);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) break;
  }
  throw new Error(`npm package ${packageName} is not installed, or has no ${path}: run "npm ci --ignore-scripts" first`);
}

/** The version of an npm package as installed. */
export function npmVersion(packageName) {
  return readJson(npmFile(packageName, 'package.json')).version;
}

/** Parsed JSON of one file. An error names the file. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${error.message}`);
  }
}

/** The paths of our own tables `assets/FOLDER/*.json`, in alphabetical order. */
export function ownTables(folder) {
  const path = join(assetsFolder, folder);
  return readdirSync(path).filter((name) => name.endsWith('.json')).sort().map((name) => join(path, name));
}

/** One hash over files and strings: equal inputs, equal key. */
export function keyOf(paths, strings = []) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(basename(path)).update('\0').update(readFileSync(path)).update('\0');
  for (const text of strings) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** `value` as JSON with one array element of `rowsOf` keys a line: small, yet readable and diffable. */
export function jsonWithRows(value, rowsKey) {
  const {[rowsKey]: rows, ...rest} = value;
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head}${head.length > 1 ? ',' : ''}${JSON.stringify(rowsKey)}:[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}
