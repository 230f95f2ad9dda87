// `npm run size`: what a first visit costs, file by file as brotli -q 11 sends it, held against the budgets; and what the
// WebAssembly modules are made of. `npm run build` ends with the same check.
//   first frame   the page, and what must have come before the explorer can be used
//   first visit   that, and what comes by itself soon after
//   when used     only with a reader's own articles or an expression
import {existsSync, readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {buildDir, distDir} from './paths.mjs';
import {SetupError, fail, say} from './report.mjs';
import {partsOfModule} from './wasm_parts.mjs';

// Bytes of all files of a first visit; a KB is 1000 bytes.
export const budgets = {'first frame': 450_000, 'first visit': 600_000};

const compressed = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;

// [{name, when, raw, sent}] of a packed page, the largest first.
export function sizesOf(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const listIn = (id) => Object.values(JSON.parse(new RegExp(`id="${id}">([^<]*)<`).exec(page)?.[1] ?? '{}'));
  const scripts = [...page.matchAll(/<script defer src="([^"]+)"/g)].map((match) => match[1]);
  const files = [
    ...['index.html', ...scripts, ...listIn('jejak-manifest')].map((name) => ({name, when: 'first frame'})),
    ...listIn('jejak-soon').map((name) => ({name, when: 'first visit'})),
    ...listIn('jejak-later').map((name) => ({name, when: 'when used'})),
  ];
  return files.map((file) => {
    const bytes = readFileSync(join(folder, file.name));
    return {...file, raw: bytes.length, sent: compressed(bytes)};
  }).sort((a, b) => b.sent - a.sent);
}

export function totalsOf(sizes) {
  const sum = (...kinds) => sizes.filter(({when}) => kinds.includes(when)).reduce((total, {sent}) => total + sent, 0);
  return {'first frame': sum('first frame'), 'first visit': sum('first frame', 'first visit'), 'when used': sum('when used')};
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

// Fails where a budget is passed, with the largest parts. Returns a line on the totals.
export function checkBudgets(folder) {
  const sizes = sizesOf(folder);
  const totals = totalsOf(sizes);
  for (const [when, most] of Object.entries(budgets)) {
    if (totals[when] <= most) continue;
    const largest = sizes.filter((file) => file.when !== 'when used').slice(0, 5).map(({name, sent}) => `${name} ${kb(sent)}`);
    throw new SetupError(`the ${when} needs ${kb(totals[when])}, over its budget of ${kb(most)}; the largest: ${largest.join(', ')}`,
        'See where the bytes go: npm run size');
  }
  return Object.entries(budgets).map(([when, most]) => `${when} ${kb(totals[when])} of ${kb(most)}`).join(', ');
}

function printTable(title, rows) {
  say(`\n${title}`);
  for (const [name, ...cells] of rows) say(name.padEnd(46) + cells.map((cell) => String(cell).padStart(12)).join(''));
}

function print(folder) {
  const sizes = sizesOf(folder);
  const totals = totalsOf(sizes);
  for (const when of ['first frame', 'first visit', 'when used']) {
    const files = sizes.filter((file) => file.when === when);
    if (files.length > 0) printTable(`${when} (brotli, raw)`, files.map(({name, raw, sent}) => [name, kb(sent), kb(raw)]));
  }
  printTable('totals (brotli, budget)', Object.entries(totals).map(([when, sent]) => [when, kb(sent), budgets[when] ? kb(budgets[when]) : '']));
  for (const name of ['jejak', 'jejak_workshop']) {
    if (!existsSync(join(buildDir, `wasm/${name}.js.symbols`))) continue;
    const {total, libraries, ours} = partsOfModule(join(buildDir, 'wasm'), name);
    printTable(`${name}.wasm by library (raw bytes, share)`, libraries.map(([library, bytes]) => [library, bytes, `${(100 * bytes / total).toFixed(1)} %`]));
    printTable(`${name}.wasm by our own files, the largest`, ours.slice(0, 25).map(([file, bytes]) => [file, bytes, `${(100 * bytes / total).toFixed(1)} %`]));
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    if (!existsSync(join(distDir, 'index.html'))) throw new SetupError('there is no dist/', 'npm run build');
    print(distDir);
    checkBudgets(distDir);
  } catch (error) {
    fail(error);
  }
}
