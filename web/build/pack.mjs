// Packs the page: web/index.html, its scripts, the program and the assets become
//   index.html          beside files that carry a hash of their content in their name and may be cached for ever
//   jejak-offline.html  one file with all of it inside, which asks for nothing and opens from file://
// What web/loader.js expects: on a web host a manifest {name: file} in <script id="jejak-manifest">; in the one file each
// asset as base64 in <script type="application/octet-stream" id="asset-NAME">. A name is the asset's file name, or "wasm".
// Both pages carry a Content-Security-Policy that allows what they contain and nothing else.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError} from './report.mjs';

export const offlineName = 'jejak-offline.html';
const assetEndings = ['.json', '.ttf', '.jpg', '.png'];

// Writes both pages into the folder `into`, with `articles` (a bundle) as their articles and, where given, `notices`: what
// could not be read beside them (jejak bundle --notices). Returns a line on their sizes.
export function packPage({articles, notices = null, into}) {
  const parts = {
    html: readFileSync(join(projectDir, 'web/index.html'), 'utf8'),
    program: {name: 'jejak.js', bytes: readFileSync(join(buildDir, 'wasm/jejak.js'))},
    assets: collectAssets(articles, notices),
  };
  const hosted = hostedPage(parts);
  const offline = offlinePage(parts);
  mkdirSync(into, {recursive: true});
  for (const [name, bytes] of hosted.files) writeFileSync(join(into, name), bytes);
  replaceFile(join(into, offlineName), offline);
  replaceFile(join(into, 'index.html'), hosted.html);
  const current = new Set([offlineName, 'index.html', ...hosted.files.keys()]);
  for (const name of readdirSync(into)) if (!current.has(name)) rmSync(join(into, name), {recursive: true});
  const size = [...hosted.files.values()].reduce((sum, bytes) => sum + bytes.length, hosted.html.length);
  return `${hosted.files.size + 1} files ${kilobytes(size)}, offline file ${kilobytes(offline.length)}`;
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
    script: (name) => `<script src="${add(name, readFileSync(join(projectDir, 'web', name)))}"></script>`,
    head: Object.values(manifest).map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`).join('\n'),
    policy: (styles) => ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", ...commonPolicy(styles)],
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
    script: (name) => inline(name, readFileSync(join(projectDir, 'web', name), 'utf8')),
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
  page = page.replace(/<script src="([\w.-]+)"><\/script>/g, (line, name) => existsSync(join(projectDir, 'web', name)) ? script(name) : line);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(styles).join('; ')}">`;
  return replaceOnce(page, '<meta charset="utf-8">', ['<meta charset="utf-8">', meta, head].filter(Boolean).join('\n'));
}

function replaceOnce(text, placeholder, content) {
  const parts = text.split(placeholder);
  if (parts.length !== 2) throw new SetupError(`web/index.html must hold "${placeholder}" once`, 'Put it back, or change web/build/pack.mjs with it.');
  return parts.join(content);
}

// A page in use never sees half a file.
function replaceFile(path, content) {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

const kilobytes = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
