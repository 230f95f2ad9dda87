// The house's directions (core <- wasm <- web): who may include whom, and where ImGui, Emscripten and OpenGL may appear.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {test} from 'node:test';

// Ranks of core/, lowest first, by a file's name without its ending. A file includes lower ranks only, never its own
// rank (annotators take each other's results as arguments). A new file of core/ gets its place here.
const coreRanks = [
  ['civil_time', 'geo', 'result', 'span', 'utf8', 'vocabulary', 'word_class'],
  ['block', 'entity', 'json'],
  ['article', 'mention', 'tokens'],
  ['event', 'matcher', 'names_found'],
  ['document', 'gazetteer', 'lexicon'],
  ['analysis_json', 'anatomy', 'numbers', 'resources'],
  ['figures', 'organizations', 'people', 'place_roles', 'quotes', 'timex', 'toponyms'],
  ['events'],
  ['explain', 'extract'],
];

// What only some files of wasm/ may include: everything they share with browser, graphics card and ImGui goes through them.
const reserved = [
  {what: /^imgui/, in: /^(panel_.*|theme|app|platform_.*)$/},
  {what: /^emscripten(\/|\.h)/, in: /^(bridge|platform_web.*)$/},
  {what: /^(GLES3|GLES2|EGL|webgl)\//, in: /^(gl|map_renderer|platform_web.*)$/},
];

// Library calls that throw (exceptions are off: a throw ends the program), or that one of our three libraries lacks.
const banned = [/\.at\(/, /\bsto(i|l|ll|ul|ull|f|d|ld)\(/, /\bstd::(regex|filesystem|format|any_cast)\b/];
const bannedHeaders = /^(regex|filesystem|fstream|iostream|format)$/;

const isSource = (name) => ['.h', '.cpp', '.inc'].includes(extname(name));
const stem = (path) => basename(path, extname(path));
const sources = (folder) => readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isFile() && isSource(entry.name)).map((entry) => join(folder, entry.name)).sort();
const includesOf = (text) => [...text.matchAll(/^\s*#\s*include\s+[<"]([^>"]+)[>"]/gm)].map((match) => match[1]);
const codeOf = (text) => text.replace(/"(\\.|[^"\\\n])*"/g, '""').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');

// One line for each include of a core file that its rank forbids.
function coreFaults(path, text, ranks) {
  const rankOf = new Map(ranks.flatMap((names, rank) => names.map((name) => [name, rank])));
  const own = rankOf.get(stem(path));
  if (own === undefined) return [`${path} has no rank: add it to coreRanks`];
  return includesOf(text).flatMap((include) => {
    if (/^(imgui|emscripten|GLES|EGL|wasm\/|web\/|core\/cli\/)/.test(include)) return [`${path} includes ${include}: above the core`];
    if (bannedHeaders.test(include)) return [`${path} includes <${include}>`];
    if (!include.startsWith('core/') || stem(include) === stem(path)) return [];
    const other = rankOf.get(stem(include));
    return other !== undefined && other < own ? [] : [`${path} (rank ${own}) includes ${include} (rank ${other})`];
  });
}

function wasmFaults(path, text) {
  return includesOf(text).flatMap((include) => {
    if (include.startsWith('core/cli/')) return [`${path} includes ${include}: the program's own`];
    if (bannedHeaders.test(include)) return [`${path} includes <${include}>`];
    return reserved.filter(({what, in: allowed}) => what.test(include) && !allowed.test(stem(path)))
        .map(() => `${path} includes ${include}`);
  });
}

function bannedFaults(path, text) {
  const code = codeOf(text);
  return banned.filter((pattern) => pattern.test(code)).map((pattern) => `${path} uses ${code.match(pattern)[0]}`);
}

test('core/ includes lower ranks only, and nothing of Emscripten, ImGui or wasm/', () => {
  assert.deepEqual(sources('core').flatMap((path) => coreFaults(path, readFileSync(path, 'utf8'), coreRanks)), []);
});

test('every rank names files that exist', () => {
  const present = new Set(sources('core').map(stem));
  assert.deepEqual(coreRanks.flat().filter((name) => !present.has(name)), []);
});

test('ImGui, Emscripten and OpenGL appear only in the files made for them', () => {
  assert.deepEqual(sources('wasm').flatMap((path) => wasmFaults(path, readFileSync(path, 'utf8'))), []);
});

test('code that reaches WebAssembly uses nothing that throws', () => {
  assert.deepEqual([...sources('core'), ...sources('wasm')].flatMap((path) => bannedFaults(path, readFileSync(path, 'utf8'))), []);
});

test('the checks find what they look for', () => {
  const ranks = [['low'], ['middle', 'sibling'], ['high']];
  const faults = (text) => coreFaults('core/middle.cpp', text, ranks).length;
  assert.equal(faults('#include "core/middle.h"\n#include "core/low.h"\n#include <vector>\n'), 0);
  assert.equal(faults('#include "core/sibling.h"\n'), 1);
  assert.equal(faults('#include "core/high.h"\n'), 1);
  assert.equal(faults('#include <emscripten.h>\n  # include "imgui.h"\n'), 2);
  assert.equal(coreFaults('core/stranger.h', '', ranks).length, 1);
  assert.equal(wasmFaults('wasm/state.h', '#include <imgui.h>\n').length, 1);
  assert.equal(wasmFaults('wasm/panel_map.cpp', '#include <imgui.h>\n').length, 0);
  assert.equal(wasmFaults('wasm/panel_map.cpp', '#include <emscripten/html5.h>\n').length, 1);
  assert.equal(bannedFaults('core/x.cpp', 'int a = values.at(3);  // ok').length, 1);
  assert.equal(bannedFaults('core/x.cpp', '// never .at(1)\nauto s = "text.at(";').length, 0);
});
