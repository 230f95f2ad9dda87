// What ships says where it comes from: licences and a bill of materials in dist/; what is fetched: pinned.test.mjs.
// Requires a build (npm test makes one first).
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, realpathSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {advisoriesOf, updateOf} from '../web/build/advisories.mjs';
import {cacheDir, distDir, projectDir} from '../web/build/paths.mjs';

const read = (name) => readFileSync(join(distDir, name), 'utf8');
const credits = JSON.parse(readFileSync(join(projectDir, 'assets/credits.json'), 'utf8'));

describe('the bill of materials', () => {
  const bill = JSON.parse(read('sbom.cdx.json'));

  // CycloneDX 1.5, as far as we use it: https://cyclonedx.org/docs/1.5/json/
  test('has the form of CycloneDX 1.5', () => {
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.equal(bill.specVersion, '1.5');
    assert.ok(Number.isInteger(bill.version) && bill.version >= 1);
    const allowed = new Set(['type', 'bom-ref', 'name', 'version', 'description', 'hashes', 'licenses', 'copyright', 'purl', 'externalReferences']);
    const sizes = {'SHA-256': 64, 'SHA-512': 128};
    for (const part of [bill.metadata.component, ...bill.components]) {
      for (const key of Object.keys(part)) assert.ok(allowed.has(key), `${part.name}: ${key}`);
      assert.ok(['application', 'library', 'data', 'file'].includes(part.type), part.name);
      assert.ok(typeof part.name === 'string' && part.name);
      for (const {alg, content} of part.hashes ?? []) assert.match(content, new RegExp(`^[0-9a-f]{${sizes[alg]}}$`), part.name);
      for (const licence of part.licenses ?? []) {
        assert.ok(licence.expression || licence.license.id || licence.license.name, part.name);
        assert.equal(Object.keys(licence).length, 1);
      }
      if (part.purl) assert.match(part.purl, /^pkg:(npm|github|generic|deb)\/[^ ]+@[^ ]+$/, part.name);
      for (const {type, url} of part.externalReferences ?? []) assert.ok(type === 'website' && /^https:/.test(url));
    }
    const refs = bill.components.map((part) => part['bom-ref']);
    assert.equal(new Set(refs).size, refs.length, 'every reference names one part');
    for (const {ref, dependsOn} of bill.dependencies) for (const name of [ref, ...dependsOn]) assert.ok(name === 'jejak' || refs.includes(name), name);
    assert.ok(!('serialNumber' in bill) && !('timestamp' in bill.metadata), 'nothing that differs between two builds');
  });

  test('names every credit with a known version, and every file with its hash', () => {
    for (const {name} of credits) assert.ok(bill.components.some((part) => part.name === name || part.name.startsWith(`${name} (`)), name);
    for (const part of bill.components) if (part.type !== 'file') assert.match(part.version, /\d/, part.name);
    const files = new Map(bill.components.filter(({type}) => type === 'file').map(({name, hashes}) => [name, hashes[0].content]));
    const there = readdirSync(distDir).filter((name) => name !== 'sbom.cdx.json');
    assert.deepEqual([...files.keys()].sort(), there.sort());
    for (const name of there) assert.equal(createHash('sha256').update(readFileSync(join(distDir, name))).digest('hex'), files.get(name), name);
  });
});

describe('licences', () => {
  test('of everything that ships lie beside the page and inside the one file', () => {
    const text = read('licences.txt');
    for (const {name, licence} of credits) assert.ok(text.includes(`${name}: ${licence}\n`), name);
    for (const phrase of ['SIL OPEN FONT LICENSE', 'Apache License', 'Lucent Technologies', 'Sean Barrett', 'Rich Felker', 'Niels Lohmann', 'Omar Cornut']) assert.ok(text.includes(phrase), phrase);
    assert.match(read('index.html'), /<a href="licences\.txt">/);
    const offline = read('jejak-offline.html');
    for (const phrase of ['SIL OPEN FONT LICENSE', 'Lucent Technologies', 'Omar Cornut']) assert.ok(offline.includes(phrase), phrase);
  });
});

describe('what ships', () => {
  test('names no folder of the machine that built it', () => {
    const folders = [...new Set([projectDir, cacheDir(), homedir()].flatMap((path) => [path, realpathSync(path)]))].filter((path) => path.length > 1);
    for (const name of readdirSync(distDir)) {
      const bytes = readFileSync(join(distDir, name)).toString('latin1');
      for (const folder of folders) assert.ok(!bytes.includes(`${folder}/`), `${name} names ${folder}`);
      assert.equal(/\/node_modules\/re2\/|\/imgui-[\d.]+[a-z]?\/imgui/.exec(bytes)?.[0], undefined, name);
    }
  });
});

describe('advisories', () => {
  test('of npm are told one by one, and no answer is no clean bill', () => {
    const report = {vulnerabilities: {
      alpha: {name: 'alpha', severity: 'high', range: '<1.2.3', via: [{title: 'Reads too much', url: 'https://x.example/1'}]},
      beta: {name: 'beta', severity: 'high', range: '*', via: ['alpha']}}};
    assert.deepEqual(advisoriesOf(JSON.stringify(report)), ['alpha <1.2.3: high: Reads too much (https://x.example/1)']);
    assert.deepEqual(advisoriesOf('{"vulnerabilities": {}}'), []);
    for (const none of ['', 'oops', '{"message": "405 Method Not Allowed", "error": {}}']) assert.equal(advisoriesOf(none), null);
  });

  test('of Debian are the updates that it offers', () => {
    const policy = (installed, candidate) => `cmake:\n  Installed: ${installed}\n  Candidate: ${candidate}\n`;
    assert.equal(updateOf('cmake', policy('3.25.1-1', '3.25.1-1+deb12u1')), 'cmake 3.25.1-1 -> 3.25.1-1+deb12u1');
    assert.equal(updateOf('cmake', policy('3.25.1-1', '3.25.1-1')), null);
    assert.equal(updateOf('cmake', policy('(none)', '3.25.1-1')), null);
  });
});
