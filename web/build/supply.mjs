// What ships beside the page about where it comes from: licences.txt, every licence text that the parts ask for, and
// sbom.cdx.json, a bill of materials (CycloneDX 1.5): each part with version, licence and hash, each file with its hash.
// Neither holds a time or a random number: the same parts give the same bytes.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {findEmscripten} from './emscripten.mjs';
import {findImgui} from './imgui.mjs';
import {buildDir, projectDir} from './paths.mjs';
import {pinned} from './pinned.mjs';

const read = (...path) => readFileSync(join(...path), 'utf8');
const readOr = (fallback, ...path) => {
  try {
    return read(...path);
  } catch {
    return fallback;
  }
};
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export const licences = () => read(buildDir, 'assets/licences.txt');

/** The bill of materials. `files`: name -> bytes, of all that dist/ holds beside it. */
export function billOfMaterials(files) {
  const own = JSON.parse(read(projectDir, 'package.json'));
  const parts = shippedParts();
  const inside = [...files].map(([name, bytes]) => ({type: 'file', 'bom-ref': `file:${name}`, name, hashes: [{alg: 'SHA-256', content: sha256(bytes)}]}));
  const bill = {
    bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
    metadata: {component: {type: 'application', 'bom-ref': 'jejak', name: own.name, version: own.version, description: own.description, licenses: [{license: {id: own.license}}]}},
    components: [...parts, ...inside],
    dependencies: [{ref: 'jejak', dependsOn: parts.map((part) => part['bom-ref'])}, ...parts.map((part) => ({ref: part['bom-ref'], dependsOn: []}))],
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

// Each credit (assets/credits.json) with what it came in: npm packages with their hashes, or the versions of what was
// compiled. A credit without a version of its own is part of another.
function shippedParts() {
  const lock = JSON.parse(read(projectDir, 'package-lock.json')).packages;
  return JSON.parse(read(projectDir, 'assets/credits.json')).flatMap(({name, licence, credit, url, via = []}) => {
    const compiled = compiledParts()[name];
    const common = {copyright: credit, licenses: licence.includes(' ') && !/ WITH /.test(licence) ? [{license: {name: licence}}] :
      / WITH /.test(licence) ? [{expression: licence}] : [{license: {id: licence}}], externalReferences: [{type: 'website', url}]};
    if (compiled) {
      const {version, purl, hashes} = compiled;
      return [{type: 'library', 'bom-ref': purl, name, version, purl, ...(hashes ? {hashes} : {}), ...common}];
    }
    return [...debianData(name, common), ...via.map((packageName) => {
      const {version, integrity} = lock[`node_modules/${packageName}`];
      const purl = `pkg:npm/${packageName.replace('@', '%40')}@${version}`;
      return {type: 'data', 'bom-ref': `${purl}#${name}`, name: `${name} (${packageName})`, version, purl,
        hashes: [{alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')}], ...common};
    })];
  });
}

// What a credit's data come in besides: Debian packages (assets/debian_files.mjs).
const debianPackages = {'Natural Earth': ['libgnudatalanguage0', 'qgis-common']};

function debianData(credit, common) {
  return (debianPackages[credit] ?? []).flatMap((packageName) => [...pinned].filter(([file]) => file.startsWith(`${packageName}_`)).map(([file, content]) => {
    const [, version] = file.split('_');
    const purl = `pkg:deb/debian/${packageName}@${encodeURIComponent(version)}`;
    return {type: 'data', 'bom-ref': purl, name: `${credit} (${packageName})`, version, purl, hashes: [{alg: 'SHA-256', content}], ...common};
  }));
}

const match = (text, pattern) => pattern.exec(text)?.[1] ?? 'unknown';

// name in credits.json -> version, package URL, hashes of what was fetched
function compiledParts() {
  const emscripten = findEmscripten()?.root ?? '';
  const imgui = basename(findImgui() ?? 'imgui-unknown').replace('imgui-', '');
  const vendor = join(projectDir, 'node_modules/re2/vendor');
  const json = readOr('', '/usr/include/nlohmann/detail/abi_macros.hpp');
  const jsonVersion = ['MAJOR', 'MINOR', 'PATCH'].map((part) => match(json, new RegExp(`define NLOHMANN_JSON_VERSION_${part} (\\d+)`))).join('.');
  const libcxx = Number(match(readOr('', emscripten, 'cache/sysroot/include/c++/v1/__config'), /define _LIBCPP_VERSION (\d+)/));
  const archive = (pattern) => [...pinned].filter(([name]) => pattern.test(name)).map(([, content]) => ({alg: 'SHA-256', content}));
  const part = (version, purl, hashes) => ({version, purl: `${purl}@${encodeURIComponent(version)}`, ...(hashes?.length ? {hashes} : {})});
  const emscriptenVersion = readOr('unknown', emscripten, 'emscripten-version.txt').trim().replaceAll('"', '');
  return {
    'Dear ImGui': part(imgui, 'pkg:github/ocornut/imgui', archive(/^imgui_.*orig/)),
    'RE2': part(match(readOr('', vendor, 're2/MODULE.bazel'), /^ {4}version = "([^"]+)"/m), 'pkg:github/google/re2'),
    'Abseil': part(match(readOr('', vendor, 'abseil-cpp/MODULE.bazel'), /^ {4}version = "([^"]+)"/m), 'pkg:github/abseil/abseil-cpp'),
    'JSON for Modern C++': part(jsonVersion, 'pkg:github/nlohmann/json'),
    'Emscripten': part(emscriptenVersion, 'pkg:github/emscripten-core/emscripten', archive(/^emscripten_/)),
    'musl': part(readOr('unknown', emscripten, 'system/lib/libc/musl/VERSION').trim(), 'pkg:generic/musl'),
    'LLVM libc++': part(libcxx ? `${Math.floor(libcxx / 10000)}.${Math.floor(libcxx / 100) % 100}.${libcxx % 100}` : 'unknown', 'pkg:github/llvm/llvm-project'),
    'stb': part(imgui, 'pkg:github/nothings/stb'),
    'Proggy Clean': part(imgui, 'pkg:generic/proggy-clean'),
    'Plan 9 UTF': part(match(readOr('', vendor, 're2/MODULE.bazel'), /^ {4}version = "([^"]+)"/m), 'pkg:generic/plan9-libutf'),
  };
}
