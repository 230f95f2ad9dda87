// `npm start`: sets up what is missing, builds, serves the page and says where it is.
//   npm start -- --port 9000            another port than 8080
//   npm start -- --articles PATH        your own articles: a folder of .txt, NewsArticle JSON, or JSON lines
//   npm start -- --no-open              never opens a browser
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {bundleAt, compileSteps, packSteps, program} from './build.mjs';
import {offlineName, packPage} from './pack.mjs';
import {buildDir, distDir} from './paths.mjs';
import {SetupError, fail, runSteps, say} from './report.mjs';
import {findProgram} from './run.mjs';
import {serveFolder} from './serve.mjs';
import {checkNode, setupSteps} from './setup.mjs';

const usualPort = 8080;
const portsTried = 20;

try {
  checkNode();
  const options = readOptions();
  const own = options.articles.length > 0;
  const folder = own ? join(buildDir, 'own') : distDir;
  await runSteps([...setupSteps(), ...compileSteps(), ...(own ? ownArticleSteps(options.articles, folder) : packSteps())]);
  const server = await listen(folder, options.port);
  say(`\nJejak is at   ${server.address}\nOffline file  ${join(folder, offlineName)}\n\nCtrl+C ends it.`);
  if (options.open) openBrowser(server.address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
} catch (error) {
  fail(error);
}

function readOptions() {
  let values;
  try {
    ({values} = parseArgs({options: {port: {type: 'string'}, articles: {type: 'string', multiple: true}, 'no-open': {type: 'boolean'}}}));
  } catch (error) {
    throw new SetupError(error.message, 'npm start [-- --port N] [--articles PATH] [--no-open]');
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new SetupError(`--port ${values.port} is no port`, 'Give a number from 1 to 65535.');
  // npm runs in the project's folder; a path is meant from where the person stands.
  const articles = (values.articles ?? []).map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  for (const path of articles) {
    if (!existsSync(path)) throw new SetupError(`--articles ${path}: there is no such file or folder`, 'Give a folder of .txt files, a NewsArticle JSON file, or JSON lines.');
  }
  const desktop = process.stdout.isTTY && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return {port, articles, open: Boolean(desktop) && !values['no-open']};
}

// The person's own articles make a page of their own, beside dist/. What could not be read is said, file by file.
function ownArticleSteps(paths, folder) {
  const bundle = bundleAt(join(buildDir, 'bundle/own'));
  return [
    {title: 'Your articles', run: () => bundleOwn(paths, bundle)},
    {title: 'Page', run: () => packPage({...bundle, into: folder})},
  ];
}

function bundleOwn(paths, {articles, prepared}) {
  mkdirSync(dirname(articles), {recursive: true});
  for (const file of [articles, prepared]) rmSync(file, {force: true});
  const result = spawnSync(program, ['bundle', '-o', articles, '--prepared', prepared, '--jobs', String(availableParallelism()), ...paths],
      {encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28});
  for (const line of result.stderr.split('\n').filter(Boolean)) say(`      ${line}`);
  const count = existsSync(articles) ? JSON.parse(readFileSync(articles, 'utf8')).length : 0;
  if (count === 0) throw new SetupError('none of the articles could be read', 'See the messages above; each names the file and the place in it.');
  return `${count} articles`;
}

// The usual port, or the next free one; a port that was asked for is taken or refused.
async function listen(folder, port) {
  const first = port ?? usualPort;
  for (let number = first; ; number++) {
    try {
      return await serveFolder(folder, number);
    } catch (error) {
      if (error.code === 'EACCES') throw new SetupError(`port ${number} is not allowed to this user`, 'Choose one above 1023: npm start -- --port 9000');
      if (error.code !== 'EADDRINUSE') throw error;
      if (port !== null) throw new SetupError(`port ${port} is taken`, `Choose another: npm start -- --port ${port + 1}`);
      if (number + 1 >= first + portsTried) throw new SetupError(`ports ${first} to ${number} are taken`, 'Choose another: npm start -- --port 9000');
      say(`Port ${number} is taken.`);
    }
  }
}

function openBrowser(address) {
  const opener = findProgram('xdg-open');
  if (opener) spawn(opener, [address], {detached: true, stdio: 'ignore'}).on('error', () => {}).unref();
}
