// The page's plain text, made by the program from the page's own bundle, so that it says what the explorer says; and the
// same text-making as one classic script, for articles that a reader brings.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {firstThatFit, textOfAll} from '../text/collection.mjs';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError} from './report.mjs';

// A bundle's path -> what textOfAll() gives.
export function staticText(bundle) {
  const articles = JSON.parse(readFileSync(bundle, 'utf8'));
  const shown = firstThatFit(articles);
  const folder = mkdtempSync(join(tmpdir(), 'jejak-text-'));
  try {
    const part = join(folder, 'articles.json');
    writeFileSync(part, JSON.stringify(shown));
    const analyses = program('extract', part).split('\n').filter(Boolean).map((line) => JSON.parse(line));
    return textOfAll(shown, analyses, JSON.parse(program('link', part)), articles.length);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function program(command, bundle) {
  const {status, stdout, stderr} = spawnSync(join(buildDir, 'native/jejak'), [command, bundle], {encoding: 'utf8', maxBuffer: 2 ** 31 - 1});
  // 1: some article could not be read; the page says so itself.
  if (status !== 0 && status !== 1) throw new SetupError(`jejak ${command} ended with ${status}\n${stderr ?? ''}`, 'Build the program first: npm run build.');
  return stdout;
}

// The modules of web/text/ in the order in which they need each other, as a script that defines jejakText.textOfAll() and textOfArticles().
export function textScript() {
  const sources = ['html', 'words', 'article', 'collection'].map((name) => readFileSync(join(projectDir, 'web/text', `${name}.mjs`), 'utf8')
      .replace(/^import .*\n/gm, '').replace(/^export /gm, ''));
  return `const jejakText = (() => {\n'use strict';\n${sources.join('\n')}\nreturn {textOfAll, textOfArticles};\n})();\n`;
}
