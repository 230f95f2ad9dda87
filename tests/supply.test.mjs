// What ships says where it comes from: licences and a bill of materials in dist/; what is fetched: pinned.test.mjs.
// Requires a build (npm test makes one first).
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {distDir, projectDir} from '../web/build/paths.mjs';

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
