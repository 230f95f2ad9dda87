// The native program as its users call it (contract §2). Needs build/native/jejak.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'build/native/jejak');
const folder = mkdtempSync(join(tmpdir(), 'jejak-cli-'));
after(() => rmSync(folder, {recursive: true, force: true}));

function jejak(args, input = '') {
  return spawnSync(program, args, {cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28});
}

function write(name, bytes) {
  writeFileSync(join(folder, name), bytes);
  return name;
}

const analyses = (stdout) => stdout.trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line));

test('a text file gives one analysis, its id is the stem', () => {
  write('kabar.txt', 'JAKARTA -- Hujan turun di Baku pada 3 Februari 2020.\n');
  const {status, stdout, stderr} = jejak(['extract', 'kabar.txt']);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const [analysis] = analyses(stdout);
  assert.equal(analysis.schema, 'jejak/analysis@1');
  assert.equal(analysis.article.id, 'kabar');
  const bytes = readFileSync(join(folder, 'kabar.txt'));
  for (const {span, text} of analysis.mentions) assert.equal(bytes.subarray(...span).toString(), text);
});

test('standard input is JSON lines, output keeps their order', () => {
  const lines = Array.from({length: 300}, (_, i) => JSON.stringify({'@id': `a${i}`, articleBody: `Hujan turun di Baku, kabar ${i}.`}));
  const {status, stdout} = jejak(['extract', '--jobs', '4', '-'], lines.join('\n'));
  assert.equal(status, 0);
  assert.deepEqual(analyses(stdout).map((a) => a.article.id), lines.map((_, i) => `a${i}`));
});

test('the number of jobs does not change a byte', () => {
  const articles = join(root, 'assets/articles.json');
  const one = jejak(['extract', articles]).stdout;
  assert.ok(one.length > 1000);
  assert.equal(jejak(['extract', '--jobs', '8', articles]).stdout, one);
});

test('wrong usage says so and exits with 2', () => {
  for (const args of [[], ['extrakt'], ['extract', '--jobs', '0'], ['bundle', '--prepared', '--jobs', '2', 'x.txt'], ['extract', '--published', '2023-02-30', 'x.txt'], ['bundle']]) {
    const {status, stderr} = jejak(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /usage: jejak extract/);
  }
});

test('a file that is missing is said, and the others are written', () => {
  write('baik.txt', 'Hujan turun di Baku.');
  const {status, stdout, stderr} = jejak(['extract', 'tiada.txt', 'baik.txt']);
  assert.equal(status, 1);
  assert.match(stderr, /tiada\.txt: byte 0: cannot be opened/);
  assert.equal(analyses(stdout).length, 1);
});

test('each bad file of a folder has its message, and the good articles come through', () => {
  const bad = 'campur';
  mkdirSync(join(folder, bad));
  write(join(bad, '1-baik.txt'), 'Hujan turun di Baku.');
  write(join(bad, '2-kosong.txt'), '');
  write(join(bad, '3-bukan-utf8.txt'), Buffer.from([0x42, 0x61, 0x6b, 0x75, 0x20, 0xe9, 0x20]));
  const large = openSync(join(folder, bad, '4-besar.txt'), 'w');
  ftruncateSync(large, 200 << 20);  // a sparse file: 200 MB without writing them
  closeSync(large);
  write(join(bad, '5-tipe.json'), '[{"articleBody": "Salju turun di Goris."}, {"articleBody": {"x": 1}}]');
  write(join(bad, 'anotasi.json'), '{"keterangan": "bukan artikel"}');
  write(join(bad, '6-terpotong.json'), '[{"articleBody": "Kabut di Sochi."}, {"articleBo');
  const {status, stderr} = jejak(['bundle', '-o', 'bundel.json', '--notices', 'catatan.json', bad]);
  assert.equal(status, 1);
  const messages = stderr.trimEnd().split('\n');
  assert.equal(messages.length, 6, stderr);
  assert.match(messages.shift(), /anotasi\.json: holds no article, left out/);
  assert.match(messages[0], /2-kosong\.txt: byte 0: the text is empty/);
  assert.match(messages[1], /3-bukan-utf8\.txt: byte 5: this byte is not valid UTF-8/);
  assert.match(messages[2], /4-besar\.txt: byte 16777216: the file has 200 MiB, over the limit of 16 MiB/);
  assert.match(messages[3], /5-tipe\.json: byte 59: at \[1\]\.articleBody: expected a string, found an object/);
  assert.match(messages[4], /6-terpotong\.json: byte 4\d: at \[1\]: not valid JSON/);
  const bundle = JSON.parse(readFileSync(join(folder, 'bundel.json'), 'utf8'));
  assert.deepEqual(bundle.map((a) => a.articleBody), ['Hujan turun di Baku.', 'Salju turun di Goris.', 'Kabut di Sochi.']);
  assert.match(jejak(['bundle', '-o', 'bundel.json', join(bad, 'anotasi.json')]).stderr, /anotasi\.json: byte 0: at articleBody: the key is missing/);
  const notices = JSON.parse(readFileSync(join(folder, 'catatan.json'), 'utf8'));
  assert.deepEqual(notices.map((n) => n.source), ['2-kosong.txt', '3-bukan-utf8.txt', '4-besar.txt', '5-tipe.json', '6-terpotong.json'].map((name) => join(bad, name)));
  assert.deepEqual([notices[3].offset, notices[3].path, notices[3].message], [59, '[1].articleBody', 'expected a string, found an object']);
});

test('a prepared collection is written beside the bundle or alone, the same with any number of jobs', () => {
  write('kabar.json', JSON.stringify([{articleBody: 'Hujan turun di Baku.'}, {articleBody: 17}, {articleBody: 'Kabut di Sochi pada 3 Mei 2021.'}]));
  const both = jejak(['bundle', '-o', 'b.json', '--prepared', 'b.jejak', '--jobs', '3', 'kabar.json']);
  assert.equal(both.status, 1);
  assert.equal(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).length, 2);
  jejak(['bundle', '-o', 'sendiri.jejak', join(folder, 'kabar.json')]);
  const bytes = readFileSync(join(folder, 'b.jejak'));
  assert.ok(bytes.subarray(0, 8).equals(Buffer.from('JEJAK\r\n\x1a')));
  assert.ok(bytes.equals(readFileSync(join(folder, 'sendiri.jejak'))), 'no path of this machine is in it');
  assert.equal(jejak(['bundle', '--prepared', 'x/y/z.jejak', 'kabar.json']).status, 1);
});

test('a file\'s name that is not UTF-8 becomes an id that is, and so do the messages', () => {
  const named = (name) => Buffer.concat([Buffer.from(`${folder}/bytes/`), Buffer.from(name, 'latin1')]);
  mkdirSync(join(folder, 'bytes'));
  writeFileSync(named('kabar\xe9.txt'), 'Hujan turun di Baku.');
  writeFileSync(named('\xff\xfe\xc3.txt'), 'Kabut di Sochi.');
  writeFileSync(named('\xed\xa0\x80.txt'), '');
  writeFileSync(named('salah\xe9.json'), '[{"articleBody": 17}]');
  const ids = ['%ED%A0%80', '%FF%FE%C3', 'kabar%E9'];
  const both = jejak(['bundle', '-o', 'bytes.json', '--prepared', 'bytes.jejak', '--notices', 'bytes-notices.json', 'bytes']);
  assert.equal(both.status, 1);
  const utf8 = (name) => new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(join(folder, name)));
  assert.deepEqual(JSON.parse(utf8('bytes.json')).map((article) => article['@id']).sort(), ids.slice(1));
  assert.deepEqual(JSON.parse(utf8('bytes-notices.json')).map(({source}) => source).sort(), ['bytes/%ED%A0%80.txt', 'bytes/salah%E9.json']);
  const prepared = readFileSync(join(folder, 'bytes.jejak')).toString('latin1');
  for (const name of [ids[1], ids[2], 'bytes/%ED%A0%80.txt']) assert.ok(prepared.includes(name), name);
  assert.ok(!/\xff\xfe\xc3|kabar\xe9/.test(prepared));
  // A shell gives the name's bytes, which Node.js cannot.
  const extracted = spawnSync('sh', ['-c', `"${program}" extract bytes/*.txt`], {cwd: folder});
  assert.deepEqual(analyses(new TextDecoder('utf-8', {fatal: true}).decode(extracted.stdout)).map(({article}) => article.id).sort(), ids.slice(1));
  assert.deepEqual(analyses(spawnSync('sh', ['-c', `"${program}" link bytes/*.txt`], {cwd: folder, encoding: 'utf8'}).stdout).length, 1);
});

test('reasons are printed in plain words', () => {
  write('alasan.txt', 'Pasukan Armenia mundur.');
  const {stdout} = jejak(['extract', '--explain', 'alasan.txt']);
  assert.match(stdout, /“Armenia” = armenia \(actor\)\n {4}“Pasukan” before “Armenia”/);
});

assert.ok(existsSync(program), 'build/native/jejak is missing: npm run build');
