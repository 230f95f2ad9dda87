#!/usr/bin/env node
// Makes the data files of the page and of the program from packages and from our own tables.
//
//   node assets/generate.mjs --out build/assets               everything
//   node assets/generate.mjs --out build/assets --only gazetteer,basemap
//
// A step whose inputs (packages, tables, generators) are as they were last time is skipped; `--force` makes it anyway.
// The same inputs give the same bytes.

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, constants} from 'node:zlib';
import {buildLexicon} from './lexicon.mjs';
import {makeRelief, reliefPackages} from './relief.mjs';
import {assetsFolder, keyOf, npmVersion, ownTables} from './sources.mjs';
import {creditedPackages, makeAttributions} from './attributions.mjs';
import {basemapPackages, makeBasemap} from './basemap.mjs';
import {fontFiles, fontPackages, makeFonts} from './fonts.mjs';
import {gazetteerPackages, makeGazetteer} from './gazetteer.mjs';

// name -> {files: outputs, module: its generator, packages: npm packages read, tables: folders of our own tables read,
//          own: single files of ours, make(say): {file name: bytes or text}}
// Debian files need no mention: they are pinned by hash in the generators, which are inputs too.
export const steps = {
  gazetteer: {
    module: 'gazetteer.mjs', files: ['gazetteer.json'], packages: gazetteerPackages, tables: ['places'],
    make: async () => ({'gazetteer.json': await makeGazetteer()}),
  },
  basemap: {
    module: 'basemap.mjs', files: ['basemap.json'], packages: basemapPackages, tables: ['map'],
    own: ['places/countries.json', 'places/districts.json'],
    make: async (say) => ({'basemap.json': await makeBasemap(say)}),
  },
  relief: {module: 'relief.mjs', files: ['relief.jpg', 'relief.json'], packages: reliefPackages, tables: [], make: makeRelief},
  lexicon: {module: 'lexicon.mjs', files: ['lexicon.json'], packages: [], tables: ['lexicon'], make: () => ({'lexicon.json': `${JSON.stringify(buildLexicon())}\n`})},
  fonts: {module: 'fonts.mjs', files: fontFiles, packages: fontPackages, tables: [], make: makeFonts},
  attributions: {
    module: 'attributions.mjs', files: ['attributions.json', 'licences.txt'], packages: creditedPackages, tables: [], own: ['credits.json', '../LICENSE'], make: makeAttributions,
  },
};

async function main() {
  const {values} = parseArgs({options: {out: {type: 'string'}, only: {type: 'string'}, force: {type: 'boolean'}, sizes: {type: 'boolean'}}});
  if (!values.out) throw new Error('usage: node assets/generate.mjs --out FOLDER [--only STEP,STEP] [--force] [--sizes]');
  const names = values.only ? values.only.split(',') : Object.keys(steps);
  for (const name of names) {
    if (!steps[name]) throw new Error(`no step "${name}"; there are: ${Object.keys(steps).join(', ')}`);
  }
  await generate(names, values);
}

/** Brings the outputs of the named steps in folder `out` up to date. */
export async function generate(names, {out, force = false, sizes = false, report = console.log}) {
  mkdirSync(out, {recursive: true});
  for (const [index, name] of names.entries()) {
    await runStep(name, {out, force, sizes, say: (line) => report(`[${index + 1}/${names.length}] ${name}: ${line}`)});
  }
}

async function runStep(name, {out, force, sizes, say}) {
  const step = steps[name];
  const started = performance.now();
  const generators = [...generatorSources(step.module)].map((file) => join(assetsFolder, file));
  const own = (step.own ?? []).map((file) => join(assetsFolder, file));
  const key = keyOf([...step.tables.flatMap(ownTables), ...own, ...generators], step.packages.map((name) => `${name}@${npmVersion(name)}`));
  const stamp = join(out, `.${name}.key`);
  const fresh = !force && existsSync(stamp) && readFileSync(stamp, 'utf8') === key && step.files.every((file) => existsSync(join(out, file)));
  if (fresh) return say('unchanged');
  const files = await step.make(say);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(out, file), content);
  writeFileSync(stamp, key);
  say(`${Object.entries(files).map(([file, content]) => `${file} ${sizeOf(content, sizes)}`).join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** A generator and what it imports of this folder are inputs too: a changed rule remakes what it makes. */
function generatorSources(module, seen = new Set()) {
  if (seen.has(module)) return seen;
  seen.add(module);
  for (const [, imported] of readFileSync(join(assetsFolder, module), 'utf8').matchAll(/ from '\.\/([^']+)'/g)) generatorSources(imported, seen);
  return seen;
}

function sizeOf(content, withBrotli) {
  const bytes = Buffer.from(content);
  const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
  if (!withBrotli) return kilobytes(bytes.length);
  const packed = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}});
  return `${kilobytes(bytes.length)} (brotli ${kilobytes(packed.length)})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(`assets: ${error.message}`);
    process.exitCode = 1;
  });
}
