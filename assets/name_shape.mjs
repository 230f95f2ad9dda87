#!/usr/bin/env node
// Learns which letters personal names have: weights of letter groups, for words that no list of names holds.
//
//   node assets/name_shape.mjs CORPORA_FOLDER            writes assets/lexicon/name_shape.json
//
// CORPORA_FOLDER holds idner-news-2k/train.txt and nergrit/train.txt (token and BIO label a line). Names are the words
// labelled as people's and our own lists of names; ordinary words are those written small or inside organizations'
// names, and our own lists of such words. Only weights of groups of two to four letters are kept, no word.
// A perceptron with averaged weights, the same file for the same input. core/name_shape.h reads it.

import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildLexicon} from './lexicon.mjs';

const buckets = 8192;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const rounds = 8;

/** FNV-1a of bytes, as core/name_shape.cpp computes it. */
function bucketOf(bytes) {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash % buckets;
}

function featuresOf(word) {
  const bytes = Buffer.from(`^${word}$`);
  const features = [];
  for (const size of [2, 3, 4]) {
    for (let at = 0; at + size <= bytes.length; ++at) features.push(bucketOf(bytes.subarray(at, at + size)));
  }
  return features;
}

/** word -> {names, others}: how often it is labelled as a person's and as none. */
function countWords(folder) {
  const counts = new Map();
  const add = (word, key, times = 1) => {
    const folded = word.toLowerCase();
    if (!/^[a-z'’]{2,}$/.test(folded)) return;
    const count = counts.get(folded) ?? {names: 0, others: 0};
    count[key] += times;
    counts.set(folded, count);
  };
  for (const file of ['idner-news-2k/train.txt', 'nergrit/train.txt']) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const parts = line.trim().split(/\s+/);
      if (parts.length < 2) continue;
      const [word, label] = [parts[0], parts.at(-1)];
      const capital = /^\p{Lu}/u.test(word);
      if (label.includes('-PER')) {
        if (capital) add(word, 'names');
      } else if ((label === 'O' || label.includes('-ORG')) && word !== word.toUpperCase()) {
        add(word, 'others');
      }
    }
  }
  const lexicon = buildLexicon();
  const each = (id, key) => {
    for (const entry of lexicon.classes[id] ?? []) for (const phrase of entry.words) for (const word of phrase.split(/[ -]/)) add(word, key, 3);
  };
  each('given_name', 'names');
  for (const person of lexicon.people) for (const word of person.name.split(/[ -]/)) add(word, 'names', 3);
  for (const id of ['not_name', 'org_word', 'org_field', 'org_head', 'person_title', 'thing_noun']) each(id, 'others');
  return counts;
}

/** Words that are clearly one or the other, as [features, +1 or -1], in a fixed order. */
function examplesOf(counts) {
  const examples = [];
  for (const word of [...counts.keys()].sort()) {
    const {names, others} = counts.get(word);
    if (names > 3 * others) examples.push([featuresOf(word), 1]);
    else if (others > 3 * names) examples.push([featuresOf(word), -1]);
  }
  return examples;
}

function learn(examples) {
  const weights = new Float64Array(buckets);
  const sums = new Float64Array(buckets);
  let step = 0;
  let random = 12345;
  const order = examples.map((_, index) => index);
  for (let round = 0; round < rounds; ++round) {
    for (let at = order.length - 1; at > 0; --at) {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      const other = Math.floor((random / 2 ** 32) * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const index of order) {
      const [features, sign] = examples[index];
      ++step;
      let sum = 0;
      for (const feature of features) sum += weights[feature];
      if (sign * sum > (sign > 0 ? 6 : 3)) continue;
      const change = sign > 0 ? 2 : -1;
      for (const feature of features) {
        weights[feature] += change;
        sums[feature] += step * change;
      }
    }
  }
  return weights.map((weight, feature) => weight - sums[feature] / step);
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node assets/name_shape.mjs CORPORA_FOLDER');
const examples = examplesOf(countWords(folder));
const learned = learn(examples);
const scale = 31 / 12;  // a weight of 12 or more is the largest
const text = [...learned].map((weight) => alphabet[32 + Math.max(-32, Math.min(31, Math.round(weight * scale)))]).join('');
const out = join(dirname(fileURLToPath(import.meta.url)), 'lexicon', 'name_shape.json');
writeFileSync(out, JSON.stringify({
  source: 'learned by assets/name_shape.mjs from the labels of idner-news-2k (MIT) and nergrit (Apache-2.0) and from our own lists of names and words',
  name_shape: {weights: text},
}, null, 1) + '\n');
console.log(`${examples.length} words, ${examples.filter(([, sign]) => sign > 0).length} of them names -> ${out}`);
