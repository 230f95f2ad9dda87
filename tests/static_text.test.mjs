// The articles as HTML (web/text/): every byte of an article is there, as text, whatever it holds and however its
// mentions lie; and a large collection is cut, with a word about it.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {articleHtml} from '../web/text/article.mjs';
import {staticText} from '../web/build/static_page.mjs';

const unescaped = (html) => html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const bodyOf = (html) => /<div class="body"[^>]*>\n([\s\S]*?)\n<\/div>\n<div class="tables">/.exec(html)[1];

const analysisOf = (text, spans, blocks = [{kind: 'paragraph', span: [0, Buffer.byteLength(text)]}]) => ({
  article: {id: 'x', headline: null, publisher: null, published: null, published_basis: null}, blocks, entities: {},
  mentions: spans.map((span) => ({kind: 'place', span, text: '', entity: 'shusha', role: 'location'})),
});

// Random texts with markup, scripts of several directions and mentions that nest and cross, seeded.
test('every byte of a text is written once, as text, however its mentions nest and cross', () => {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const pieces = ['Şuşa ', '<b>', '</p>', '&amp;', '"', "'", '\u202e', '\u200b', '🙂', '<!--', '-->', ']]>', '<script>', 'kata ', '\u0000', '\u0085'];
  for (let round = 0; round < 400; ++round) {
    const parts = Array.from({length: 1 + random(12)}, () => pieces[random(pieces.length)]);
    const text = parts.join('');
    const edges = [0];
    for (const part of parts) edges.push(edges.at(-1) + Buffer.byteLength(part));
    const spans = Array.from({length: random(6)}, () => [edges[random(edges.length)], edges[random(edges.length)]].sort((a, b) => a - b));
    const html = articleHtml({articleBody: text}, analysisOf(text, spans));
    const shown = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
    if (!text.trim()) continue;
    assert.equal(unescaped(bodyOf(html)), shown, JSON.stringify({text, spans}));
    const marks = (name) => html.split(name).length;
    assert.equal(marks('<mark'), marks('</mark>'));
    assert.doesNotMatch(html, /<(script|b|img)\b|<!--/);
  }
});

test('text that no block covers is there too', () => {
  const text = 'Sebelum. Di tengah. Sesudah.';
  const html = articleHtml({articleBody: text}, analysisOf(text, [], [{kind: 'paragraph', span: [9, 19]}]));
  assert.equal(unescaped(bodyOf(html)).replace(/\s+/g, ' '), text);
});

test('a large collection is cut at five hundred articles, and says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-static-'));
  try {
    const bundle = join(folder, 'articles.json');
    writeFileSync(bundle, JSON.stringify(Array.from({length: 700}, (_, i) => ({'@type': 'NewsArticle', '@id': `n${i}`, articleBody: `Kabar ${i} dari Shusha.`}))));
    const {html, shown, title} = staticText(bundle);
    assert.equal(shown, 500);
    assert.equal(html.split('<article ').length - 1, 500);
    assert.match(html, /Dan 200 artikel lagi/);
    assert.match(title[0], /700 berita/);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
