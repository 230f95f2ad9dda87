// The page's files by name, as bytes: some at once, the others when they are asked for.
//   const {wasm, all} = jejakAssets(progress);      // promises: the program's bytes, as soon as they are there; and all
//   const assets = await all                        // a Map: logical name -> bytes of all that is needed at once
//   await assets.soon()                             // the same for what follows by itself, once the explorer shows
//   await assets.later('lexicon.json')              // bytes of one that is only used now and then
// What can go wrong is a JejakFailure with one of the codes of page_words.js.

class JejakFailure extends Error {
  constructor(code, reason) {
    super(reason);
    this.code = code;
  }
}

// Two ways in:
//   on a web host  <script type="application/json" id="jejak-manifest">{"wasm": "jejak.3f2a.wasm", ...}</script>, and so
//                  id="jejak-soon" and id="jejak-later"
//   in one file    <script type="application/octet-stream" id="asset-NAME" data-when="now">base64</script> for each; now,
//                  soon, later
// `progress`: (done, total), after each of the first.
function jejakAssets(progress) {
  'use strict';

  function bytesOfBase64(text) {
    const raw = atob(text.replace(/\s+/g, ''));
    const bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; ++i) bytes[i] = raw.charCodeAt(i);
    return bytes;
  }

  async function fetchBytes(name, url) {
    let response;
    try {
      response = await fetch(url);
    } catch (error) {
      throw new JejakFailure('asset', `${name}: ${url}: ${error.message}`);
    }
    if (!response.ok) throw new JejakFailure('asset', `${name}: ${url}: HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    await checkContent(name, url, bytes);
    return bytes;
  }

  // A file's name says what is in it: ten digits of its SHA-256. Where the browser has no digest (plain http), it is believed.
  async function checkContent(name, url, bytes) {
    const wanted = /\.([0-9a-f]{10})\.\w+$/.exec(url)?.[1];
    if (!wanted || !globalThis.crypto?.subtle) return;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const found = [...digest.subarray(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (found !== wanted) throw new JejakFailure('asset', `${name}: ${url}: cut or changed on its way (${bytes.length} bytes, checksum ${found})`);
  }

  const ways = {now: new Map(), soon: new Map(), later: new Map()};  // name -> how to get it
  const urls = new Map();
  for (const [when, id] of [['now', 'jejak-manifest'], ['soon', 'jejak-soon'], ['later', 'jejak-later']]) {
    for (const [name, url] of Object.entries(JSON.parse(document.getElementById(id)?.textContent ?? '{}'))) {
      ways[when].set(name, () => fetchBytes(name, url));
      urls.set(name, url);
    }
  }
  for (const script of document.querySelectorAll('script[type="application/octet-stream"][id^="asset-"]')) {
    ways[script.dataset.when].set(script.id.slice('asset-'.length), async () => bytesOfBase64(script.textContent));
  }
  // An asset's name without its file ending: "noto-sans.ttf" is "noto-sans". The relief is a picture and its frame.
  const logicalName = (name) => (name === 'relief.json' ? name : name.replace(/\.(ttf|json|jpg|jejak)$/, ''));
  // The promises of all files, each asked for now.
  const asked = (files) => [...files].map(([name, get]) => [logicalName(name), get()]);
  async function all(files, got) {
    const bytes = new Map();
    await Promise.all(files.map(async ([name, promise]) => {
      bytes.set(name, await promise);
      got?.(bytes.size, files.length);
    }));
    return bytes;
  }

  // What is fetched after the first: soon, and when it is asked for.
  function withTheRest(assets) {
    let soon = null;
    assets.soon = () => (soon ??= all(asked(ways.soon)).catch((error) => { soon = null; throw error; }));
    const started = new Map();  // name -> its bytes, on their way
    assets.later = (name) => {
      if (!ways.later.has(name)) return Promise.reject(new JejakFailure('asset', `${name}: not in the manifest`));
      if (!started.has(name)) started.set(name, ways.later.get(name)().catch((error) => { started.delete(name); throw error; }));
      return started.get(name);
    };
    // Where a file lies on the web host; undefined in the one file.
    assets.urlOf = (name) => urls.get(name);
    return assets;
  }

  const now = asked(ways.now);
  const wasm = new Map(now).get('wasm') ?? Promise.reject(new JejakFailure('asset', 'wasm: not in the manifest'));
  return {wasm, all: all(now, progress).then(withTheRest)};
}

// Runs one of the page's own scripts that was left for later. In the one file it has its words from its asset.
async function jejakLaterScript(assets, name) {
  'use strict';

  const url = assets.urlOf(name);
  if (!url) {
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(await assets.later(name));
    document.head.append(script);
    return;
  }
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new JejakFailure('asset', `${name}: ${url}`));
    };
    document.head.append(script);
  });
}
