// `npm run setup`: everything that building needs, and nothing that is there already.
// With --tests also what the tests need (a browser). Uses only Node's own modules: it runs before npm has installed any.
import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {ensureEmscripten} from './emscripten.mjs';
import {ensureImgui} from './imgui.mjs';
import {ensureNodePackages} from './node_packages.mjs';
import {SetupError, fail, runSteps} from './report.mjs';
import {ensureSystemPackages} from './system_packages.mjs';
import {findEmscripten} from './emscripten.mjs';

const oldestNode = 20;

// The steps for a build; `browser` adds what the tests of the page need.
export function setupSteps({browser = false} = {}) {
  const groups = ['unpack', 'native', 'wasm', ...(browser ? ['browser'] : [])];
  return [
    {title: 'Debian packages', run: () => ensureSystemPackages(groups)},
    {title: 'npm packages', run: ensureNodePackages},
    {title: 'Emscripten', run: async () => (await ensureEmscripten()).own ? 'in the cache' : 'the one on the PATH'},
    {title: 'Dear ImGui', run: async () => /imgui-[^/]*$/.exec(await ensureImgui())[0]},
  ];
}

export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) throw new SetupError(`Node.js ${process.versions.node} is too old`, `Install Node.js ${oldestNode} or later.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    checkNode();
    await runSteps(setupSteps({browser: process.argv.includes('--tests')}));
  } catch (error) {
    fail(error);
  }
}
