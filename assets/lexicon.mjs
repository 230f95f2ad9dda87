// Joins the hand-written vocabularies of assets/lexicon/*.json into one lexicon.json:
//   {"schema": "jejak/lexicon@1", "classes": {class: [entry …]}, "rules": {id: {"en", "id"}}, "people": […],
//    "organizations": […]}
// Files are taken in name order; a class may be spread over several files. A rule id that stands twice is an error.
// Usage: node assets/lexicon.mjs OUT_FILE
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export function buildLexicon(folder = join(here, 'lexicon')) {
  const lexicon = { schema: 'jejak/lexicon@1', classes: {}, rules: {}, people: [], organizations: [] };
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.json')).sort()) {
    let part;
    try {
      part = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      throw new Error(`assets/lexicon/${name}: ${error.message}`);
    }
    for (const [id, entries] of Object.entries(part.classes ?? {})) (lexicon.classes[id] ??= []).push(...entries);
    for (const [id, text] of Object.entries(part.rules ?? {})) {
      if (lexicon.rules[id]) throw new Error(`assets/lexicon/${name}: rule ${id} stands twice`);
      lexicon.rules[id] = text;
    }
    for (const kind of ['people', 'organizations']) lexicon[kind].push(...(part[kind] ?? []));
  }
  return lexicon;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv[2] ?? 'build/assets/lexicon.json';
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify(buildLexicon()) + '\n');
}
