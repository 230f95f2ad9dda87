// Packs the page: web/index.html, its scripts, the program and the assets become
//   index.html          beside files that carry a hash of their content in their name and may be cached for ever
//   jejak-offline.html  one file with all of it inside, which asks for nothing and opens from file://
//   jejak.js            the element <jejak-explorer> for other pages; it shows the one file in a frame
//   embed-demo.html     a news article that embeds it; oembed.json for systems that ask for one
//   licences.txt, sbom.cdx.json   where all of it comes from (supply.mjs)
//   service_worker.js   keeps index.html and its files for a visit without network
// The articles stand in both pages as plain HTML too (static_page.mjs).
// What web/assets.js expects: on a web host a manifest {name: file} in <script id="jejak-manifest">, others in
// <script id="jejak-soon"> of what follows once the explorer shows, and id="jejak-later" of what is fetched only when it is
// asked for; in the one file each asset as base64 in <script type="application/octet-stream" id="asset-NAME" data-when="…">.
// A name is the asset's file name, or "wasm".
// Both pages carry a Content-Security-Policy that allows what they contain and nothing else.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {buildDir, projectDir} from './paths.mjs';
import {SetupError} from './report.mjs';
import {billOfMaterials, licences} from './supply.mjs';
import {both, escape} from '../text/html.mjs';
import {staticText, textScript} from './static_page.mjs';

export const offlineName = 'jejak-offline.html';
const assetEndings = ['.json', '.ttf', '.jpg', '.png'];
// What the explorer does without for its first frames.
const soonNames = ['attributions.json', 'basemap-world.json', 'relief.jpg', 'relief.json', 'noto-sans-italic.ttf', 'noto-sans-semibold.ttf', 'noto-serif-bold.ttf',
  'noto-sans-armenian.ttf'];
// What only a reader's own articles and expressions need.
const laterNames = ['reading.js', 'workshop.wasm', 'workshop_worker.js', 'text.js', 'lexicon.json', 'gazetteer.json'];

// Writes all of it into the folder `into`, with a bundle as the pages' articles: `articles` as JSON for the text, `prepared`
// for the explorer. Returns a line on their sizes.
// `site`: where the page will lie, for systems that need whole addresses.
export function packPage({articles, prepared, into, site}) {
  const parts = {
    html: withText(readWeb('index.html'), articles),
    program: {name: 'jejak.js', bytes: readFileSync(join(buildDir, 'wasm/jejak.js'))},
    assets: collectAssets(prepared),
  };
  const hosted = hostedPage(parts);
  const offline = offlinePage(parts);
  const pages = new Map([[offlineName, offline], ...embedFiles(site), ['licences.txt', licences()], ['service_worker.js', serviceWorker(hosted)], ['index.html', hosted.html]]);
  pages.set('sbom.cdx.json', billOfMaterials(new Map([...hosted.files, ...pages])));
  mkdirSync(into, {recursive: true});
  for (const [name, bytes] of hosted.files) writeFileSync(join(into, name), bytes);
  for (const [name, bytes] of pages) replaceFile(join(into, name), bytes);
  const current = new Set([...pages.keys(), ...hosted.files.keys()]);
  for (const name of readdirSync(into)) if (!current.has(name)) rmSync(join(into, name), {recursive: true});
  const size = [...hosted.files.values()].reduce((sum, bytes) => sum + bytes.length, hosted.html.length);
  return `${hosted.files.size + 1} files ${kilobytes(size)}, offline file ${kilobytes(offline.length)}`;
}

// A script of the page without the lines that are only comments: readers fetch none of them.
const pageScript = (name) => readWeb(name).replace(/^\s*\/\/.*\n/gm, '');
const readWeb = (name) => readFileSync(join(projectDir, 'web', name), 'utf8');

// The page with its looks and with the articles as text.
function withText(html, articles) {
  const {html: text, title} = staticText(articles);
  const styled = replaceOnce(html, '<!-- jejak:styles -->', `<style>\n${readWeb('page.css')}</style>`);
  return replaceOnce(replaceOnce(styled, '<!-- jejak:text -->', text), '<title>Jejak · Karabakh dalam berita</title>', `<title>Jejak · ${title[0]}</title>`);
}

// What other pages need to show ours: the element, what systems without scripts ask for, and a page that shows both.
function embedFiles(site) {
  const element = readWeb('jejak.js');
  const integrity = `sha384-${createHash('sha384').update(element).digest('base64')}`;
  const frameAt = (address) => `<iframe src="${address}" title="Jejak: peta, garis waktu, dan artikel" sandbox="allow-scripts allow-downloads" allow="clipboard-write *" loading="lazy" width="100%" height="560"></iframe>`;
  const script = `<script src="jejak.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const html = frameAt(site ? escape(new URL(offlineName, site).href) : offlineName);
  const oembed = {version: '1.0', type: 'rich', title: 'Jejak', provider_name: 'Jejak', ...(site && {provider_url: site}), width: 960, height: 560, html};
  return [['jejak.js', element], ['oembed.json', `${JSON.stringify(oembed, null, 1)}\n`], ['embed-demo.html', demoPage(script, frameAt(offlineName))]];
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

// The worker with the list of what it keeps: each file's name and SHA-256. What may never be needed is kept when it is used.
function serviceWorker({html, files, whenUsed}) {
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const kept = Object.fromEntries([['index.html', sha256(html)], ...[...files].map(([name, bytes]) => [name, sha256(bytes)])]);
  const version = sha256(JSON.stringify(kept)).slice(0, 10);
  return replaceOnce(readWeb('service_worker.js'), '/* jejak:files */',
      `const version = '${version}';\nconst files = ${JSON.stringify(kept, null, 1)};\nconst whenUsed = ${JSON.stringify([...whenUsed])};`);
}

// {now, soon, later}: each a map, name -> bytes, in a fixed order.
function collectAssets(prepared) {
  const generated = join(buildDir, 'assets');
  const all = new Map([
    ['wasm', readFileSync(join(buildDir, 'wasm/jejak.wasm'))],
    ['articles.jejak', readFileSync(prepared)],
  ]);
  for (const name of readdirSync(generated).sort()) {
    if (!name.startsWith('.') && assetEndings.includes(extname(name))) all.set(name, readFileSync(join(generated, name)));
  }
  all.set('workshop.wasm', readFileSync(join(buildDir, 'wasm/jejak_workshop.wasm')));
  all.set('workshop_worker.js', Buffer.from(workshopScript()));
  all.set('reading.js', Buffer.from(['pieces.js', 'reading.js', 'own_articles.js'].map(pageScript).join('')));
  all.set('text.js', Buffer.from(textScript()));
  const [region, world] = splitBasemap(all.get('basemap.json'));
  all.set('basemap.json', region).set('basemap-world.json', world);
  const kindOf = (name) => (laterNames.includes(name) ? 'later' : soonNames.includes(name) ? 'soon' : 'now');
  return Object.fromEntries(['now', 'soon', 'later'].map((when) => [when, new Map([...all].filter(([name]) => kindOf(name) === when))]));
}

// The region in detail, and the world around it.
function splitBasemap(bytes) {
  const {layers, ...rest} = JSON.parse(bytes);
  const isWorld = ({id}) => id.startsWith('world_');
  const file = (some) => Buffer.from(JSON.stringify({...rest, layers: some}));
  return [file(layers.filter((layer) => !isWorld(layer))), file(layers.filter(isWorld))];
}

// The workshop's module and what makes it work, as one script: a Web Worker's, or the page's own.
const workshopScript = () => `${readFileSync(join(buildDir, 'wasm/jejak_workshop.js'), 'utf8')}\n${readWeb('workshop_worker.js')}`;

function hostedPage({html, program, assets}) {
  const files = new Map();
  const add = (name, bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    files.set(hashed, bytes);
    return hashed;
  };
  const manifestOf = (some) => Object.fromEntries([...some].map(([name, bytes]) => [name, add(name === 'wasm' ? 'jejak.wasm' : name, bytes)]));
  const [now, soon, later] = [assets.now, assets.soon, assets.later].map(manifestOf);
  const scripts = [program.bytes.toString('utf8')];
  const page = fillPage(html, {
    manifest: [['manifest', now], ['soon', soon], ['later', later]].map(([id, files]) =>
      `<script type="application/json" id="jejak-${id}">${JSON.stringify(files)}</script>`).join('\n'),
    scripts: '',
    script: (name) => {
      scripts.push(pageScript(name));
      return '';
    },
    head: () => ['<link rel="alternate" type="application/json+oembed" href="oembed.json" title="Jejak">', ...Object.values(now).map((file) => `<link rel="preload" as="fetch" crossorigin href="${file}">`),
      `<script defer src="${add('explorer.js', Buffer.from(scripts.join('\n;\n')))}"></script>`].join('\n'),  // one file: one way to go and come
    licences: `<p><a href="licences.txt">${both(licencesWords)}</a></p>`,
    policy: (styles) => ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'", ...commonPolicy(styles)],
  });
  return {html: page, files, whenUsed: new Set(Object.values(later))};
}

function offlinePage({html, program, assets}) {
  const hashes = [];
  const inline = (name, source) => {
    const text = source.replace(/<\/(?=script)/gi, '<\\/');  // the same to JavaScript, and no end tag to HTML
    if (text.includes('<!--')) throw new SetupError(`${name} holds "<!--", which changes how an inline script ends`, 'Write it otherwise, for example "<\\!--".');
    hashes.push(sourceHash(text));
    return `<script>${text}</script>`;
  };
  const asset = (when) => ([name, bytes]) => `<script type="application/octet-stream" id="asset-${name}" data-when="${when}">${bytes.toString('base64')}</script>`;
  // Scripts that the page runs from their asset's words.
  const laterHashes = [...assets.later].filter(([name]) => name.endsWith('.js')).map(([, bytes]) => sourceHash(bytes.toString('utf8')));
  return fillPage(html, {
    manifest: ['now', 'soon', 'later'].flatMap((when) => [...assets[when]].map(asset(when))).join('\n'),
    scripts: inline(program.name, program.bytes.toString('utf8')),
    script: (name) => inline(name, pageScript(name)),
    licences: `<details><summary>${both(licencesWords)}</summary><pre>${escape(licences())}</pre></details>`,
    head: () => '',
    policy: (styles) => ["default-src 'none'", `script-src ${[...hashes, ...laterHashes].join(' ')} 'wasm-unsafe-eval'`, 'worker-src blob:', ...commonPolicy(styles)],
  });
}

const licencesWords = ['Lisensi dan asal semua bagian', 'Licences and origin of all parts'];
const commonPolicy = (styles) => [`style-src ${styles.join(' ')}`, 'img-src data:', "base-uri 'none'", "form-action 'none'"];
const sourceHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// Replaces the page's own placeholders and <script src="..."> lines, then sets its policy.
function fillPage(html, {manifest, scripts, script, licences: notices, head, policy}) {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => sourceHash(match[1]));
  let page = replaceOnce(html, '<!-- jejak:manifest -->', manifest);
  page = replaceOnce(page, '<!-- jejak:scripts -->', scripts);
  page = replaceOnce(page, '<!-- jejak:licences -->', notices);
  page = page.replace(/<script src="([\w.-]+)"><\/script>\n/g, (line, name) => (existsSync(join(projectDir, 'web', name)) ? script(name) : line));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(styles).join('; ')}">`;
  return replaceOnce(page, '<meta charset="utf-8">', ['<meta charset="utf-8">', meta, head()].filter(Boolean).join('\n'));
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
