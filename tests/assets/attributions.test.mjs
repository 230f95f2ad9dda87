// Credits: everything that ships is named with its licence, and the texts that licences ask for are there.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {makeAttributions} from '../../assets/attributions.mjs';
import {steps} from '../../assets/generate.mjs';
import {creditedPackages} from '../../assets/attributions.mjs';

const files = makeAttributions();
const attributions = JSON.parse(files['attributions.json']);

test('every entry says what it is, what it is for, its licence, whose it is and where it lives', () => {
  for (const entry of attributions) {
    for (const key of ['name', 'use', 'licence', 'credit', 'url']) assert.ok(entry[key], `${entry.name}: ${key}`);
    assert.match(entry.url, /^https:\/\//);
    assert.doesNotMatch(entry.url, /npmjs|debian|unpkg|jsdelivr/, 'the project\'s home, not a registry');
  }
});

test('the data and programs that ask for credit have it', () => {
  const names = attributions.map(({name}) => name);
  for (const name of ['OpenStreetMap', 'Natural Earth', 'GeoNames', 'Unicode CLDR', 'Dear ImGui', 'RE2', 'Abseil', 'JSON for Modern C++', 'Emscripten']) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(attributions.some(({licence}) => licence === 'ODbL-1.0'));
});

test('every package of data and fonts that a step reads is credited, tools apart', () => {
  const tools = ['earcut', 'shapefile', 'sql.js', 'topojson-client', 'jpeg-js', 'subset-font', 'harfbuzzjs'];
  for (const name of new Set(Object.values(steps).flatMap(({packages}) => packages))) {
    assert.ok(creditedPackages.includes(name) || tools.includes(name), name);
  }
});

test('the licence texts are there, each once', () => {
  const text = files['licences.txt'];
  for (const phrase of ['SIL OPEN FONT LICENSE', 'Apache License', 'UNICODE LICENSE V3', 'Redistribution and use in source and binary forms', 'Permission is hereby granted', 'Attribution 4.0 International', 'opendatacommons.org/licenses/odbl']) {
    assert.ok(text.includes(phrase), phrase);
  }
  assert.equal(text.split('SIL OPEN FONT LICENSE Version').length, 2);
});
