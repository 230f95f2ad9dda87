// attributions.json, for the page's "Tentang", and licences.txt, the licence texts of everything that the page ships.
//
// Who is credited for what is our own table, assets/credits.json. A text comes from the package that the thing came
// from; an MIT text is the one of our own LICENSE under the author's copyright line; `uri:` is a licence that asks for
// its address only, and `head:` the comment that a source file begins with.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {assetsFolder, npmFile, readJson} from './sources.mjs';

const credits = () => readJson(join(assetsFolder, 'credits.json'));

/** The npm packages that something shipped comes from. */
export const creditedPackages = [...new Set(credits().flatMap(({via}) => via ?? []))];

/** {'attributions.json': [{name, use, licence, credit, url}], 'licences.txt': text}. */
export function makeAttributions() {
  const shown = credits().map(({name, use, licence, credit, url}) => JSON.stringify({name, use, licence, credit, url}));
  return {'attributions.json': `[\n${shown.join(',\n')}\n]\n`, 'licences.txt': licenceTexts(credits())};
}

function licenceTexts(entries) {
  const printed = new Map();  // a text's words, the copyright line's apart -> whose it was printed under
  const parts = entries.map(({name, licence, credit, url, text}) => {
    const head = `${'='.repeat(78)}\n${name}: ${licence}\n${credit}\n${url}\n`;
    if (!text) return head;
    const [copyright, ...rest] = textOf(text).trim().split('\n');
    const body = rest.join('\n').trim();
    if (!body) return `${head}\n${copyright}\n`;
    const words = body.replace(/https:\S+/g, '').replace(/\W+/g, ' ');
    if (printed.has(words)) return `${head}\n${copyright}\nThe licence text is the one under "${printed.get(words)}".\n`;
    printed.set(words, name);
    return `${head}\n${copyright}\n${body}\n`;
  });
  return parts.join('\n');
}

function textOf(source) {
  const [, kind, rest] = /^(npm|mit|uri|head):(.+)$/s.exec(source);
  if (kind === 'uri') return rest;
  if (kind === 'mit') return `${rest}\n${mitText()}`;
  const [, packageName, path] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(rest);
  const file = readFileSync(npmFile(packageName, path), 'utf8').replace(/\r\n/g, '\n');
  if (kind === 'head') return /^\/\*\n([\s\S]*?)\*\//.exec(file)[1].replace(/^ \* ?/gm, '');
  return file.replace(/^\/\/ ?/gm, '');
}

/** Our own LICENSE from "Permission is hereby granted" on. */
function mitText() {
  const own = readFileSync(join(assetsFolder, '..', 'LICENSE'), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted'));
}
