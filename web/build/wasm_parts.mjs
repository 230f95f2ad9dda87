// Whose code a WebAssembly module is made of: each function's bytes are counted to the library, or the file of ours, that its
// name comes from. Names: emcc's --emit-symbol-map beside the module; files: llvm-nm on the objects it was linked from.
// A function that the linker put into another counts there; constants of all are one line.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';

const libraries = [
  [/^(void |bool |int )?jejak::|\bjejak(_\w+)?[:(]|^workshop_|^jejak_/, 'ours'],
  [/\bre2::/, 'RE2'],
  [/\babsl::|Absl/, 'Abseil'],
  [/nlohmann::/, 'nlohmann/json'],
  [/^Im[A-Z]\w*|^ImGui|^stb(tt|rp)_|^stb_|^STB|\bIm(Gui|Font|Draw|Vector|Pool|Bit|Text|Rect|Stb)/, 'Dear ImGui'],
  [/^std::|\bstd::__2::|^operator (new|delete)|^__cxa|^__cxxabi/, 'C++ library'],
];

const libraryOf = (name) => (/jejak::/.test(name) ? 'ours' : libraries.find(([pattern]) => pattern.test(name))?.[1] ?? 'C library and runtime');

// {total, libraries: [[name, bytes]], ours: [[file, bytes]]}, the largest first. `folder`: where the module was linked.
export function partsOfModule(folder, module) {
  const wasm = readFileSync(join(folder, `${module}.wasm`));
  const names = new Map(readFileSync(join(folder, `${module}.js.symbols`), 'utf8').split('\n').filter(Boolean).map((line) => {
    const colon = line.indexOf(':');
    return [Number(line.slice(0, colon)), line.slice(colon + 1).replace(/\\([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))];
  }));
  const files = filesOfFunctions(folder);
  const sums = new Map(), ours = new Map();
  const add = (map, key, bytes) => map.set(key, (map.get(key) ?? 0) + bytes);
  const {functions, data, rest} = sectionsOf(wasm);
  for (const [index, bytes] of functions) {
    const name = names.get(index) ?? '';
    const library = libraryOf(name);
    add(sums, library, bytes);
    if (library === 'ours') add(ours, files.get(name) ?? '(made from templates)', bytes);
  }
  add(sums, 'constants', data);
  add(sums, 'types, tables, exports', rest);
  const sorted = (map) => [...map].sort((a, b) => b[1] - a[1]);
  return {total: wasm.length, libraries: sorted(sums), ours: sorted(ours)};
}

// Sizes of the code of each function, by its index; of the data section; of all others.
function sectionsOf(wasm) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const functions = new Map();
  let imported = 0, data = 0, rest = 8;
  while (at < wasm.length) {
    const begin = at;
    const id = wasm[at++];
    const size = number();
    const end = at + size;
    if (id === 2) imported = countImportedFunctions(number, wasm, () => at, (to) => { at = to; });
    if (id === 10) {
      const count = number();
      for (let i = 0; i < count; i++) {
        const length = number();
        functions.set(imported + i, length);
        at += length;
      }
    } else if (id === 11) {
      data += end - begin;
    } else {
      rest += end - begin;
    }
    at = end;
  }
  return {functions, data, rest};
}

function countImportedFunctions(number, wasm, where, goTo) {
  let functions = 0;
  for (let left = number(); left > 0; left--) {
    for (const _ of ['module', 'field']) {
      const length = number();
      goTo(where() + length);
    }
    const kind = wasm[where()];
    goTo(where() + 1);
    if (kind === 0) {
      functions++;
      number();
    } else if (kind === 1) {
      goTo(where() + 1);
      if (number() & 1) number(), number();
      else number();
    } else if (kind === 2) {
      if (number() & 1) number(), number();
      else number();
    } else {
      goTo(where() + 2);
    }
  }
  return functions;
}

// A function's name -> the source file whose object defines it.
function filesOfFunctions(folder) {
  const nm = ['llvm-nm-19', 'llvm-nm'].find((program) => spawnSync(program, ['--version']).status === 0);
  const files = new Map();
  if (!nm) return files;
  for (const library of ['jejak_core', 'jejak_app', 'jejak_page', 'jejak_workshop']) {
    const objects = join(folder, `CMakeFiles/${library}.dir`);
    if (!existsSync(objects)) continue;
    for (const object of readdirSync(objects, {recursive: true}).filter((name) => name.endsWith('.o'))) {
      const {stdout} = spawnSync(nm, ['--defined-only', '--demangle', '--format=just-symbols', join(objects, object)], {encoding: 'utf8', maxBuffer: 1 << 26});
      const source = object.replace(/\.o$/, '');
      for (const name of stdout.split('\n')) if (name && !files.has(name)) files.set(name, join(source.includes('core/') ? 'core' : 'wasm', basename(source)));
    }
  }
  return files;
}
