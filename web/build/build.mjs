// `npm run build`: everything from sources to dist/, after setting up what is missing.
//   npm run build -- --site https://HOST/jejak/    oembed.json with whole addresses, as systems that fetch it need them
//   build/assets            gazetteer, lexicon, basemap, fonts  node assets/generate.mjs
//   build/native/jejak      the program                         preset native
//   build/bundle            the page's articles, read ahead     jejak bundle
//   build/wasm              the explorer, and the workshop      preset wasm
//   dist/                   the page for a web host, and one file for everybody else (pack.mjs)
import {mkdirSync, realpathSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {buildPreset} from './cmake.mjs';
import {packPage} from './pack.mjs';
import {buildDir, distDir, projectDir} from './paths.mjs';
import {SetupError, detail, fail, runSteps, say} from './report.mjs';
import {run} from './run.mjs';
import {checkNode, setupSteps} from './setup.mjs';
import {checkBudgets} from './size.mjs';

export const program = join(buildDir, 'native/jejak');

// What every preset's build needs first.
export const assetsStep = {title: 'Assets from packages', run: makeAssets};

// The steps from sources to programs; `tests` builds the test programs too.
export function compileSteps({tests = false} = {}) {
  return [
    assetsStep,
    {title: 'The program (native)', run: () => buildPreset('native', tests ? ['all', 'jejak_fuzz_run'] : ['jejak'])},
    {title: 'The explorer (WebAssembly)', run: () => buildPreset('wasm', tests ? ['all'] : ['jejak_page', 'jejak_workshop'])},
  ];
}

export function packSteps({site} = {}) {
  return [
    {title: 'Articles', run: () => bundleArticles([join(projectDir, 'assets/articles.json')], defaultBundle)},
    {title: 'Page', run: () => packPage({...defaultBundle, into: distDir, site})},
    {title: 'Bytes of a first visit', run: () => checkBudgets(distDir)},
  ];
}

const defaultBundle = bundleAt(join(buildDir, 'bundle/articles'));

async function makeAssets() {
  await run(process.execPath, ['assets/generate.mjs', '--out', 'build/assets'], {cwd: projectDir, log: 'assets'});
}

// The two files of a bundle: as NewsArticle JSON, and prepared for the explorer.
export function bundleAt(path) {
  return {articles: `${path}.json`, prepared: `${path}.jejak`};
}

// Bundles text files, NewsArticle JSON or folders of them. Requires: the program is built.
export async function bundleArticles(inputs, {articles, prepared}) {
  mkdirSync(dirname(articles), {recursive: true});
  detail('jejak bundle');
  await run(program, ['bundle', '-o', articles, '--prepared', prepared, ...inputs], {log: 'bundle'});
}

// The folder's address, with its slash; undefined where none is given.
function readSite() {
  try {
    const {site} = parseArgs({options: {site: {type: 'string'}}}).values;
    if (site === undefined) return undefined;
    const url = new URL(site.endsWith('/') ? site : `${site}/`);
    if (!/^https?:$/.test(url.protocol)) throw new Error(`--site ${site} is no address of a web host`);
    return url.href;
  } catch (error) {
    throw new SetupError(error.message, 'npm run build [-- --site https://HOST/FOLDER/]');
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    checkNode();
    await runSteps([...setupSteps(), ...compileSteps(), ...packSteps({site: readSite()})]);
    say(`\nProgram       ${program}\nPage          ${join(distDir, 'index.html')} (for a web host)\nOffline file  ${join(distDir, 'jejak-offline.html')}`);
  } catch (error) {
    fail(error);
  }
}
