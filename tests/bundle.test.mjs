// The five articles of the bundle against the articles that they restate: what can be placed, dated, counted or
// attributed must not get lost. Prints what differs. Skipped where the originals are not at hand.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, '../shared/seeds');
const bundle = join(root, 'assets/articles.json');

function extract(files) {
  const {stdout, stderr, status} = spawnSync(join(root, 'build/native/jejak'), ['extract', ...files], {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

const of = (analysis, kind) => analysis.mentions.filter((m) => m.kind === kind);
const sorted = (values) => [...new Set(values)].sort();

/** What an article tells, as sets of strings that can be compared whatever the sentences. */
function told(analysis) {
  return {
    places: sorted(of(analysis, 'place').map((m) => m.entity)),
    days: sorted(of(analysis, 'time').filter((m) => m.value).map((m) => m.value)),
    figures: sorted(of(analysis, 'figure').map((m) => `${m.value} ${m.bound}`)),
    counted: sorted(of(analysis, 'figure').map((m) => `${m.value} ${m.measure} ${m.group}`)),
    people: sorted(of(analysis, 'person').map((m) => m.entity)),
  };
}

test('the bundle is well formed and ours', () => {
  const articles = JSON.parse(readFileSync(bundle, 'utf8'));
  assert.deepEqual(articles.map((a) => a['@id']), ['k0', 'k1', 'k2', 'k3', 'k4']);
  for (const article of articles) {
    assert.equal(article['@type'], 'NewsArticle');
    assert.equal(article.inLanguage, 'id');
    for (const [key, least] of [['headline', 20], ['articleBody', 1000], ['isBasedOn', 4]]) assert.ok(article[key].length >= least, `${article['@id']}.${key}`);
  }
});

test('the bundle shares no sentence with the originals', {skip: !existsSync(seeds)}, () => {
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  const runs = (text, n) => { const w = words(text); return w.map((_, i) => w.slice(i, i + n).join(' ')).slice(0, w.length - n + 1); };
  const articles = JSON.parse(readFileSync(bundle, 'utf8'));
  articles.forEach((article, i) => {
    const original = new Set(runs(readFileSync(join(seeds, `${i}.txt`), 'utf8'), 10));
    assert.deepEqual(runs(article.articleBody, 10).filter((run) => original.has(run)), [], article['@id']);
  });
});

test('each bundled article tells what its original tells', {skip: !existsSync(seeds)}, (t) => {
  const ours = extract([bundle]);
  const theirs = extract([0, 1, 2, 3, 4].map((i) => join(seeds, `${i}.txt`)));
  const lost = [];
  ours.forEach((analysis, i) => {
    const [here, there] = [told(analysis), told(theirs[i])];
    for (const kind of Object.keys(here)) {
      const missing = there[kind].filter((v) => !here[kind].includes(v));
      const added = here[kind].filter((v) => !there[kind].includes(v));
      if (missing.length + added.length) t.diagnostic(`k${i} ${kind}: missing [${missing.join('; ')}], added [${added.join('; ')}]`);
      // How a number is counted is read from the sentence's own words: told, but no loss of the article.
      if (kind !== 'counted') lost.push(...missing.map((v) => `k${i} ${kind} ${v}`));
    }
  });
  assert.deepEqual(lost, []);
});
