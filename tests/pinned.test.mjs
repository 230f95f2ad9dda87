// What set-up fetches is refused where its content is not the pinned one; npm's packages carry a hash each.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {projectDir} from '../web/build/paths.mjs';
import {checkArchive, checkFolder, pinned} from '../web/build/pinned.mjs';

test('another content under a pinned name is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-pinned-'));
  try {
    const [name] = [...pinned.keys()].filter((key) => key.endsWith('.deb'));
    writeFileSync(join(folder, name), 'something else');
    assert.throws(() => checkArchive(join(folder, name)), /has SHA-256 [0-9a-f]{64}, not [0-9a-f]{64}/);
    mkdirSync(join(folder, 'imgui-1.92.2b'));
    assert.throws(() => checkFolder(join(folder, 'imgui-1.92.2b'), 'imgui-1.92.2b'), /is missing or not the pinned one/);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('every npm package is one version with a hash', () => {
  const {packages} = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  const bare = Object.entries(packages).filter(([path, entry]) => path && !entry.link && !/^sha512-/.test(entry.integrity ?? ''));
  assert.deepEqual(bare.map(([path]) => path), []);
  const {devDependencies} = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('every Debian package that set-up unpacks is pinned', () => {
  for (const name of ['emscripten', 'binaryen', 'libc6', 'libstdc++6', 'libgcc-s1', 'node-acorn', 'hunspell-id', 'libgnudatalanguage0', 'qgis-common', 'imgui']) {
    assert.ok([...pinned.keys()].some((key) => key.startsWith(`${name}_`)), name);
  }
  assert.ok([...pinned.keys()].filter((key) => key.startsWith('imgui-1.92.2b/')).length >= 13);
});
