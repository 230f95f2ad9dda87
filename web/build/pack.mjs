// Packs the page: web/index.html, its scripts, the program and the assets become
//   index.html          beside files that carry a hash of their content in their name and may be cached for ever
//   jejak-offline.html  one file with all of it inside, which asks for nothing and opens from file://
//   jejak.js            the element <jejak-explorer> for other pages; it shows the one file in a frame
//   embed-demo.html     a news article that embeds it; oembed.json for systems that ask for one
//   service_worker.js   keeps index.html and its files for a visit without network
// The articles stand in both pages as plain HTML too (static_page.mjs).
// What web/program.js expects: on a web host a manifest {name: file} in <script id="jejak-manifest">; in the one file each
// asset as base64 in <script type="application/octet-stream" id="asset-NAME">. A name is the asset's file name, or "wasm".
// Both pages carry a Content-Security-Policy that allows what they contain and nothing else.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError} from './report.mjs';
import {escape} from '../text/html.mjs';
import {staticText, textScript} from './static_page.mjs';

export const offlineName = 'jejak-offline.html';
const assetEndings = ['.json', '.ttf', '.jpg', '.png'];

// Writes all of it into the folder `into`, with `articles` (a bundle) as the pages' articles and, where given, `notices`:
// what could not be read beside them (jejak bundle --notices). Returns a line on their sizes.
export function packPage({articles, notices = null, into}) {
  const parts = {
    html: withText(readWeb('index.html'), articles),
    program: {name: 'jejak.js', bytes: readFileSync(join(buildDir, 'wasm/jejak.js'))},
    assets: collectAssets(articles, notices),
  };
  const hosted = hostedPage(parts);
  const offline = offlinePage(parts);
  const pages = new Map([[offlineName, offline], ...embedFiles(), ['service_worker.js', serviceWorker(hosted)], ['index.html', hosted.html]]);
  mkdirSync(into, {recursive: true});
  for (const [name, bytes] of hosted.files) writeFileSync(join(into, name), bytes);
  for (const [name, bytes] of pages) replaceFile(join(into, name), bytes);
  const current = new Set([...pages.keys(), ...hosted.files.keys()]);
  for (const name of readdirSync(into)) if (!current.has(name)) rmSync(join(into, name), {recursive: true});
  const size = [...hosted.files.values()].reduce((sum, bytes) => sum + bytes.length, hosted.html.length);
  return `${hosted.files.size + 1} files ${kilobytes(size)}, offline file ${kilobytes(offline.length)}`;
}

const readWeb = (name) => readFileSync(join(projectDir, 'web', name), 'utf8');

// The page with its looks and with the articles as text.
function withText(html, articles) {
  const {html: text, title} = staticText(articles);
  const styled = replaceOnce(html, '<!-- jejak:styles -->', `<style>\n${readWeb('page.css')}</style>`);
  return replaceOnce(replaceOnce(styled, '<!-- jejak:text -->', text), '<title>Jejak · Karabakh dalam berita</title>', `<title>Jejak · ${title[0]}</title>`);
}

// What other pages need to show ours: the element, what systems without scripts ask for, and a page that shows both.
function embedFiles() {
  const element = readWeb('jejak.js');
  const integrity = `sha384-${createHash('sha384').update(element).digest('base64')}`;
  const frame = `<iframe src="${offlineName}" title="Jejak: peta, garis waktu, dan artikel" sandbox="allow-scripts allow-downloads" allow="clipboard-write *" loading="lazy" width="100%" height="560"></iframe>`;
  const script = `<script src="jejak.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const oembed = {version: '1.0', type: 'rich', title: 'Jejak', provider_name: 'Jejak', width: 960, height: 560, html: frame};
  return [['jejak.js', element], ['oembed.json', `${JSON.stringify(oembed, null, 1)}\n`], ['embed-demo.html', demoPage(script, frame)]];
}

// The demonstration has the policy that we ask of hosts.
function demoPage(script, frame) {
  const shown = (html) => `<pre tabindex="0"><code>${escape(html)}</code></pre>`;
  let page = readWeb('embed-demo.html');
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => sourceHash(match[1]));
  const policy = ["default-src 'none'", "script-src 'self'", "frame-src 'self'", `style-src ${styles.join(' ')}`, 'img-src data:', "base-uri 'none'", "form-action 'none'"];
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    element: '<script src="jejak.js"></script>', snippet: shown(`${script}\n<jejak-explorer></jejak-explorer>`), iframe: shown(frame),
  };
  for (const [name, content] of Object.entries(parts)) page = replaceOnce(page, `<!-- jejak:${name} -->`, content);
  return page;
}

// The worker with the list of what it keeps: each file's name and SHA-256.
function serviceWorker({html, files}) {
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const kept = Object.fromEntries([['index.html', sha256(html)], ...[...files].map(([name, bytes]) => [name, sha256(bytes)])]);
  const version = sha256(JSON.stringify(kept)).slice(0, 10);
  return replaceOnce(readWeb('service_worker.js'), '/* jejak:files */', `const version = '${version}';\nconst files = ${JSON.stringify(kept, null, 1)};`);
}

// name -> bytes, in a fixed order.
function collectAssets(articles, notices) {
  const generated = join(buildDir, 'assets');
  const assets = new Map([
    ['wasm', readFileSync(join(buildDir, 'wasm/jejak.wasm'))],
    ['articles.json', readFileSync(articles)],
  ]);
  if (notices && existsSync(notices)) assets.set('notices.json', readFileSync(notices));
  for (const name of readdirSync(generated).sort()) {
    if (!name.startsWith('.') && assetEndings.includes(extname(name))) assets.set(name, readFileSync(join(generated, name)));
  }
  return assets;
}

function hostedPage({html, program, assets}) {
  const files = new Map();
  const add = (name, bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    files.set(hashed, bytes);
    return hashed;
  };
  const manifest = {};
  for (const [name, bytes] of assets) manifest[name] = add(name === 'wasm' ? 'jejak.wasm' : name, bytes);
  const programFile = add(program.name, program.bytes);
  const page = fillPage(html, {
    manifest: `<script type="application/json" id="jejak-manifest">${JSON.stringify(manifest)}</script>`,
    scripts: `<script src="${programFile}"></script>`,
    script: (name) => `<script src="${add(name, sourceOf(name))}"></script>`,
    head: Object.values(manifest).map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`).join('\n'),
    policy: (styles) => ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'", ...commonPolicy(styles)],
  });
  return {html: page, files};
}

function offlinePage({html, program, assets}) {
  const hashes = [];
  const inline = (name, source) => {
    const text = source.replace(/<\/(?=script)/gi, '<\\/');  // the same to JavaScript, and no end tag to HTML
    if (text.includes('<!--')) throw new SetupError(`${name} holds "<!--", which changes how an inline script ends`, 'Write it otherwise, for example "<\\!--".');
    hashes.push(sourceHash(text));
    return `<script>${text}</script>`;
  };
  return fillPage(html, {
    manifest: [...assets].map(([name, bytes]) =>
      `<script type="application/octet-stream" id="asset-${name}">${bytes.toString('base64')}</script>`).join('\n'),
    scripts: inline(program.name, program.bytes.toString('utf8')),
    script: (name) => inline(name, sourceOf(name)),
    head: '',
    policy: (styles) => ["default-src 'none'", `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`, ...commonPolicy(styles)],
  });
}

const commonPolicy = (styles) => [`style-src ${styles.join(' ')}`, 'img-src data:', "base-uri 'none'", "form-action 'none'"];
const sourceHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Replaces the page's own placeholders and <script src="..."> lines, then sets its policy.
function fillPage(html, {manifest, scripts, script, head, policy}) {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => sourceHash(match[1]));
  let page = replaceOnce(html, '<!-- jejak:manifest -->', manifest);
  page = replaceOnce(page, '<!-- jejak:scripts -->', scripts);
  page = page.replace(/<script src="([\w.-]+)"><\/script>/g, (line, name) => (isOurs(name) ? script(name) : line));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(styles).join('; ')}">`;
  return replaceOnce(page, '<meta charset="utf-8">', ['<meta charset="utf-8">', meta, head].filter(Boolean).join('\n'));
}

function replaceOnce(text, placeholder, content) {
  const parts = text.split(placeholder);
  if (parts.length !== 2) throw new SetupError(`web/index.html must hold "${placeholder}" once`, 'Put it back, or change web/build/pack.mjs with it.');
  return parts.join(content);
}

// text.js is made of web/text/.
const isOurs = (name) => name === 'text.js' || existsSync(join(projectDir, 'web', name));
const sourceOf = (name) => (name === 'text.js' ? textScript() : readWeb(name));

// A page in use never sees half a file.
function replaceFile(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

const kilobytes = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
