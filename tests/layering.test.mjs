// The house's directions (core <- wasm <- web): who may include whom, and where ImGui, Emscripten and OpenGL may appear.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {test} from 'node:test';

// Ranks of core/, lowest first, by a file's name without its ending. A file includes lower ranks only, never its own
// rank (annotators take each other's results as arguments). A file that isn't listed is a part of those that include it:
// they answer for what it includes.
const coreRanks = [
  ['bytes', 'civil_time', 'geo', 'result', 'span', 'stem', 'utf8', 'vocabulary', 'word_class'],
  ['block', 'entity', 'json', 'pattern'],
  ['article', 'mention', 'tokens'],
  ['event', 'matcher', 'names_found'],
  ['document', 'gazetteer', 'lexicon'],
  ['analysis_json', 'anatomy', 'numbers', 'resources'],
  ['figures', 'organizations', 'people', 'place_roles', 'quotes', 'timex', 'toponyms'],
  ['events', 'framing'],
  ['digest', 'explain', 'extract'],
  ['collection'],
  ['collection_json', 'prepared'],
  ['prepare'],
];

// What only some files of wasm/ may include: everything they share with browser, graphics card and ImGui goes through them.
const reserved = [
  {what: /^imgui/, in: /^(panel_.*|theme|app|platform_.*)$/},
  {what: /^emscripten(\/|\.h)/, in: /^(bridge|workshop_bridge|platform_web.*)$/},
  {what: /^(GLES3|GLES2|EGL|webgl)\//, in: /^(gl|map_renderer|platform_web.*)$/},
];

// Library calls that throw (exceptions are off: a throw ends the program), or that one of our three libraries lacks.
// TokenCover's own at() answers for any token; its objects are called ..._cover.
const banned = [/(?<!cover_?)\.at\(/, /\bsto(i|l|ll|ul|ull|f|d|ld)\(/, /\bstd::(regex|filesystem|format|any_cast)\b/];
const bannedHeaders = /^(regex|filesystem|fstream|iostream|format)$/;

const isSource = (name) => ['.h', '.cpp', '.inc'].includes(extname(name));
const stem = (path) => basename(path, extname(path));
const sources = (folder) => readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isFile() && isSource(entry.name)).map((entry) => join(folder, entry.name)).sort();
const includesOf = (text) => [...text.matchAll(/^\s*#\s*include\s+[<"]([^>"]+)[>"]/gm)].map((match) => match[1]);
const codeOf = (text) => text.replace(/"(\\.|[^"\\\n])*"/g, '""').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');

// name without ending -> names of the core files that its header and source include
function unitsOf(files) {
  const units = new Map();
  for (const [path, text] of files) {
    const unit = units.get(stem(path)) ?? new Set();
    includesOf(text).filter((include) => include.startsWith('core/')).forEach((include) => unit.add(stem(include)));
    unit.delete(stem(path));
    units.set(stem(path), unit);
  }
  return units;
}

// One line for each ranked file that reaches its own rank or a higher one, directly or through unranked parts.
function rankFaults(files, ranks) {
  const rankOf = new Map(ranks.flatMap((names, rank) => names.map((name) => [name, rank])));
  const units = unitsOf(files);
  const faults = [];
  const visit = (start, name, way) => {
    for (const next of units.get(name) ?? []) {
      const path = [...way, next].join(' -> ');
      if (way.includes(next)) faults.push(`${path}: a circle`);
      else if (!rankOf.has(next)) visit(start, next, [...way, next]);
      else if (rankOf.has(start) && rankOf.get(next) >= rankOf.get(start)) faults.push(`${path}: rank ${rankOf.get(start)} to ${rankOf.get(next)}`);
    }
  };
  for (const name of units.keys()) visit(name, name, [name]);
  return [...new Set(faults)];
}

function coreFaults(path, text) {
  return includesOf(text).flatMap((include) => {
    if (/^(imgui|emscripten|GLES|EGL|wasm\/|web\/|core\/cli\/)/.test(include)) return [`${path} includes ${include}: above the core`];
    return bannedHeaders.test(include) ? [`${path} includes <${include}>`] : [];
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

const withText = (paths) => paths.map((path) => [path, readFileSync(path, 'utf8')]);

test('core/ includes lower ranks only', () => {
  assert.deepEqual(rankFaults(withText(sources('core')), coreRanks), []);
});

test('core/ includes nothing of Emscripten, ImGui, wasm/ or the program', () => {
  assert.deepEqual(withText(sources('core')).flatMap(([path, text]) => coreFaults(path, text)), []);
});

test('every rank names files that exist', () => {
  const present = new Set(sources('core').map(stem));
  assert.deepEqual(coreRanks.flat().filter((name) => !present.has(name)), []);
});

test('ImGui, Emscripten and OpenGL appear only in the files made for them', () => {
  assert.deepEqual(withText(sources('wasm')).flatMap(([path, text]) => wasmFaults(path, text)), []);
});

test('code that reaches WebAssembly uses nothing that throws', () => {
  assert.deepEqual(withText([...sources('core'), ...sources('wasm')]).flatMap(([path, text]) => bannedFaults(path, text)), []);
});

test('the checks find what they look for', () => {
  const ranks = [['low'], ['middle', 'sibling'], ['high']];
  const faults = (...files) => rankFaults(files, ranks);
  assert.deepEqual(faults(['core/middle.cpp', '#include "core/middle.h"\n#include "core/low.h"\n#include <vector>\n']), []);
  assert.equal(faults(['core/middle.cpp', '#include "core/sibling.h"\n']).length, 1);
  assert.equal(faults(['core/middle.h', '#include "core/high.h"\n']).length, 1);
  assert.deepEqual(faults(['core/middle.h', '#include "core/part.h"\n'], ['core/part.cpp', '#include "core/low.h"\n']), []);
  assert.equal(faults(['core/middle.h', '#include "core/part.h"\n'], ['core/part.cpp', '#include "core/sibling.h"\n']).length, 1);
  assert.equal(faults(['core/one.h', '#include "core/two.h"\n'], ['core/two.h', '#include "core/one.h"\n']).length, 2);
  assert.equal(coreFaults('core/low.h', '#include <emscripten.h>\n  # include "imgui.h"\n#include <regex>\n').length, 3);
  assert.equal(wasmFaults('wasm/state.h', '#include <imgui.h>\n').length, 1);
  assert.equal(wasmFaults('wasm/panel_map.cpp', '#include <imgui.h>\n').length, 0);
  assert.equal(wasmFaults('wasm/panel_map.cpp', '#include <emscripten/html5.h>\n').length, 1);
  assert.equal(bannedFaults('core/x.cpp', 'int a = values.at(3);  // ok').length, 1);
  assert.equal(bannedFaults('core/x.cpp', '// never .at(1)\nauto s = "text.at(";').length, 0);
});
