// The cut-down fonts: which characters each has, that they are plain TrueType, and that they are small.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeFonts} from '../../assets/fonts.mjs';

const fonts = await makeFonts(() => {});

/** The tables of a TrueType file: {tag: DataView}. */
function tablesOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    tables[tag] = new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12));
  }
  return tables;
}

/** The characters of a font that have a glyph, from the format 4 subtable of its cmap. */
function charactersOf(bytes) {
  const cmap = tablesOf(bytes).cmap;
  const characters = new Set();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + 8 * i + 4);
    if (cmap.getUint16(at) !== 4) continue;
    const segments = cmap.getUint16(at + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = cmap.getUint16(at + 14 + 2 * segment);
      const start = cmap.getUint16(at + 16 + 2 * (segments + segment));
      for (let code = start; code <= end && code < 0xffff; code++) characters.add(String.fromCodePoint(code));
    }
  }
  return characters;
}

const missing = (file, text) => [...text].filter((letter) => !charactersOf(fonts[file]).has(letter)).join('');

test('every face is TrueType without layout tables', () => {
  for (const [file, bytes] of Object.entries(fonts)) {
    const tables = tablesOf(bytes);
    assert.ok(tables.glyf && tables.cmap && tables.hmtx, file);
    assert.equal(tables.GSUB ?? tables.GPOS ?? tables.GDEF, undefined, file);
  }
});

test('text faces have the letters of Indonesian, Turkish, Azerbaijani and Russian, and news punctuation', () => {
  for (const file of ['noto-sans.ttf', 'noto-sans-semibold.ttf', 'noto-serif.ttf', 'noto-serif-bold.ttf']) {
    assert.equal(missing(file, 'AZaz09 Xankəndi Əhmədbəyli Şuşa Ağdam İstanbul ığüöç Çankırı Łódź Genève España Århus'), '', file);
    assert.equal(missing(file, 'Шуша Ходжалы Степанакерт ЁёЪъЙй'), '', file);
    assert.equal(missing(file, '“”‘’„–—…·•€°×%‰′″«»½'), '', file);
  }
});

test('Armenian names and arrows have a face', () => {
  assert.equal(missing('noto-sans-armenian.ttf', 'ՇուշիՍտեփանակերտԵրևանՔարվաճառ'), '');
  assert.equal(missing('noto-sans-symbols.ttf', '←↑→↓▲▶▼●◆'), '');
});

test('the faces together are small', () => {
  const total = Object.values(fonts).reduce((sum, bytes) => sum + bytes.length, 0);
  assert.ok(total < 220_000, `${total} bytes`);
});

test('the same packages give the same bytes', async () => {
  const again = await makeFonts(() => {});
  for (const [file, bytes] of Object.entries(fonts)) assert.deepEqual(Buffer.from(again[file]), Buffer.from(bytes), file);
});
