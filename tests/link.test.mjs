// `jejak link` on the bundled articles: what must be found across them (contract §4). Needs build/native/jejak.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, '../shared/seeds');

function link(files) {
  const {status, stdout, stderr} = spawnSync(join(root, 'build/native/jejak'), ['link', ...files], {encoding: 'utf8', maxBuffer: 1 << 26});
  assert.equal(status, 0, stderr);
  const collection = JSON.parse(stdout);
  assert.equal(collection.schema, 'jejak/collection@1');
  return collection;
}

// By article and in text order: which one is free, as the two collections name theirs differently.
const answers = (comparison) => comparison.claims.map(({value, group}) => `${value} ${group}`);

function comparisonOf({comparisons}, question, words) {
  const found = comparisons.find((c) => c.question === question && words.every((word) => c.subject.includes(word)));
  assert.ok(found, `nothing is compared about ${question} ${words.join(' ')}`);
  return found;
}

function tellings({events}, type, date) {
  const counts = events.filter((e) => e.type === type && e.date === date).map((e) => new Set(e.members.map((m) => m.article)).size);
  return Math.max(0, ...counts);
}

function assertFiveComparisons(collection) {
  const blast = comparisonOf(collection, 'killed', ['mine blast', '19 September 2023']);
  assert.deepEqual(answers(blast), ['2 people', '4 police', '4 soldiers', '2 civilians']);
  assert.equal(blast.verdict, 'contradict');

  const losses = comparisonOf(collection, 'killed', ['on the side of Armenia', '2020']);
  for (const answer of ['5000 people', '1166 soldiers']) assert.ok(answers(losses).includes(answer), answer);
  assert.equal(answers(losses).filter((answer) => answer === '5000 people').length, 2);
  assert.deepEqual([...new Set(losses.claims.map((claim) => claim.article))].length, 2);
  assert.equal(losses.verdict, 'different_scope');

  const length = comparisonOf(collection, 'length', ['2020']);
  for (const answer of ['44 days', '6 weeks']) assert.ok(answers(length).includes(answer), answer);
  assert.equal(length.verdict, 'compatible');

  assert.ok(tellings(collection, 'agreement', '2020-11-10') >= 2, 'the ceasefire of 10 November 2020');
  assert.ok(tellings(collection, 'agreement', '2023-09-20') >= 2, 'the ceasefire of 20 September 2023');
}

test('the bundle: five questions to which its articles give several answers', () => {
  assertFiveComparisons(link([join(root, 'assets/articles.json')]));
});

test('articles told anew agree with what they were told from', {skip: !existsSync(seeds) && 'no other articles here'}, () => {
  const collection = link(readdirSync(seeds).filter((name) => name.endsWith('.txt')).map((name) => join(seeds, name)));
  assertFiveComparisons(collection);
  const losses = comparisonOf(collection, 'killed', ['on the side of Armenia', '2020']);
  assert.ok(answers(losses).includes('39 civilians'));
});

test('articles of unlike subjects share no event', () => {
  const folder = join(root, 'tests/data/articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => join(folder, name));
  for (const event of link(files).events) {
    assert.equal(new Set(event.members.map((m) => m.article)).size, 1, JSON.stringify(event));
  }
});
