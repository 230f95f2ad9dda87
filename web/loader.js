// Gets every asset and the program, and starts one explorer on the page's canvas. Two ways in, one way on:
//   on a web host  <script type="application/json" id="jejak-manifest">{"wasm": "jejak.3f2a.wasm", ...}</script>
//   in one file    <script type="application/octet-stream" id="asset-NAME">base64</script> for each asset
// The program's own JavaScript stands before this file as a classic script and defines createJejak().
// Says where it is in <html data-jejak="loading|ready|failed" data-jejak-reason="...">.
(() => {
  'use strict';

  const root = document.documentElement;
  const element = (id) => document.getElementById(id);
  const english = /(^#?|&)lang=en(&|$)/.test(location.hash.slice(1));

  // What happened, and what to do: for each code in Indonesian and in English.
  const words = {
    'no-webgl2': [
      ['Peta tidak dapat digambar', 'Peramban ini tidak menyediakan WebGL2. Perbarui peramban atau nyalakan akselerasi grafis di setelannya, lalu muat ulang.'],
      ['The map cannot be drawn', 'This browser offers no WebGL2. Update it or switch on graphics acceleration in its settings, then reload.']],
    'no-wasm': [
      ['Program tidak dapat dijalankan', 'Peramban ini tidak menjalankan WebAssembly. Buka halaman ini di peramban yang lebih baru.'],
      ['The program cannot run', 'This browser does not run WebAssembly. Open the page in a newer one.']],
    'asset': [
      ['Sebagian halaman tidak termuat', 'Sebuah berkas hilang atau rusak. Periksa sambungan, lalu muat ulang. Bila Anda yang memasang halaman ini, salin lagi seluruh folder dist.'],
      ['Part of the page did not load', 'A file is missing or broken. Check the connection and reload. If you host this page, copy the whole dist folder again.']],
    'articles': [
      ['Artikel tidak terbaca', 'Tak satu pun artikel dalam kumpulan ini dapat dibaca. Perbaiki berkasnya menurut keterangan di bawah, buat lagi halamannya, lalu muat ulang.'],
      ['The articles cannot be read', 'No article of this collection can be read. Mend the file as the details say, build the page again, then reload.']],
    'shader': [
      ['Peta tidak dapat digambar', 'Kartu grafis menolak program gambarnya. Coba peramban lain, atau perbarui pengandar grafis, lalu muat ulang.'],
      ['The map cannot be drawn', 'The graphics card refused the drawing program. Try another browser or update the graphics driver, then reload.']],
    'crash': [
      ['Jejak berhenti', 'Terjadi galat dalam program. Muat ulang halaman; bila berulang, laporkan keterangan di bawah.'],
      ['Jejak has stopped', 'The program met an error. Reload the page; if it happens again, report the details below.']],
  };

  class Failure extends Error {
    constructor(code, reason) {
      super(reason);
      this.code = code;
    }
  }

  function fail(code, reason) {
    if (root.dataset.jejak === 'failed') return;
    const [title, text] = (words[code] || words.crash)[english ? 1 : 0];
    root.dataset.jejak = 'failed';
    root.dataset.jejakReason = `${code}: ${reason}`;
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    const add = (parent, name, content) => {
      const node = parent.appendChild(document.createElement(name));
      node.textContent = content;
      return node;
    };
    add(box, 'h1', title);
    add(box, 'p', text);
    add(box, 'button', english ? 'Reload' : 'Muat ulang').addEventListener('click', () => location.reload());
    const details = add(box, 'details', '');
    details.open = true;
    add(details, 'summary', english ? 'Details' : 'Keterangan');
    add(details, 'code', reason);
    element('status').replaceChildren(box);
  }

  const loadingText = (done, total) => (english ? `Loading ${done} of ${total} …` : `Memuat ${done} dari ${total} …`);

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
      throw new Failure('asset', `${name}: ${url}: ${error.message}`);
    }
    if (!response.ok) throw new Failure('asset', `${name}: ${url}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  // Logical name -> a function that gets its bytes.
  function listAssets() {
    const assets = new Map();
    const manifest = element('jejak-manifest');
    if (manifest) {
      for (const [name, url] of Object.entries(JSON.parse(manifest.textContent))) {
        assets.set(name, () => fetchBytes(name, url));
      }
    }
    for (const script of document.querySelectorAll('script[type="application/octet-stream"][id^="asset-"]')) {
      const name = script.id.slice('asset-'.length);
      assets.set(name, async () => bytesOfBase64(script.textContent));
    }
    return assets;
  }

  async function loadAll(assets) {
    let done = 0;
    const loaded = new Map();
    await Promise.all([...assets].map(async ([name, get]) => {
      loaded.set(name, await get());
      done += 1;
      const progress = element('status-progress');
      if (progress) {
        progress.value = done / assets.size;
        element('status-text').textContent = loadingText(done, assets.size);
      }
    }));
    return loaded;
  }

  // The relief's JPEG as RGBA; the program itself decodes no pictures.
  async function pixelsOf(bytes) {
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/jpeg'}), {colorSpaceConversion: 'none'});
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(bitmap, 0, 0);
    const {width, height} = canvas;
    return {width, height, rgba: context.getImageData(0, 0, width, height).data};
  }

  // The calls of bridge.h with texts and bytes copied in and out.
  function bridgeOf(module, handle) {
    const withText = (texts, call) => {
      const pointers = texts.map((text) => module.stringToNewUTF8(text));
      const result = call(...pointers);
      pointers.forEach((pointer) => module._free(pointer));
      return result;
    };
    const withBytes = (bytes, call) => {
      const pointer = module._malloc(bytes.length || 1);
      module.HEAPU8.set(bytes, pointer);
      call(pointer);
      module._free(pointer);
    };
    return {
      give: (name, bytes) => withBytes(bytes, (pointer) => withText([name], (n) => module._jejak_give(handle, n, pointer, bytes.length))),
      givePixels: (image) => withBytes(image.rgba, (pointer) => module._jejak_give_pixels(handle, image.width, image.height, pointer)),
      start: (canvas, link) => withText([canvas, link], (c, l) => module._jejak_start(handle, c, l)),
      follow: (link) => withText([link], (l) => module._jejak_follow(handle, l)),
      press: (id) => withText([id], (i) => module._jejak_press(handle, i)),
      focus: (id) => withText([id], (i) => module._jejak_set_focus(handle, i)),
      letGo: () => module._jejak_let_go(handle),
      framesDrawn: () => module._jejak_frames_drawn(handle),
      inspect: (subject) => withText([subject], (s) => JSON.parse(module.UTF8ToString(module._jejak_inspect(handle, s)))),
    };
  }

  function showLink(link) {
    try {
      history.replaceState(null, '', `#${link}`);
    } catch {
      // A sandboxed frame may not change its address: the link is then only inside.
    }
  }

  // An asset's name without its file ending: "noto-sans.ttf" is "noto-sans". The relief is a picture and its frame.
  const logicalName = (name) => (name === 'relief.json' ? name : name.replace(/\.(ttf|json|jpg)$/, ''));

  async function run() {
    if (typeof WebAssembly !== 'object') throw new Failure('no-wasm', 'WebAssembly is missing');
    if (!document.createElement('canvas').getContext('webgl2')) throw new Failure('no-webgl2', 'getContext("webgl2") gave null');
    if (typeof createJejak !== 'function') throw new Failure('asset', 'the program\'s script is missing');
    const loaded = await loadAll(listAssets());
    const wasm = loaded.get('wasm');
    if (!wasm) throw new Failure('asset', 'wasm: not in the manifest');
    loaded.delete('wasm');

    let bridge;
    let mirror;
    const module = await createJejak({
      wasmBinary: wasm,
      // A program that was cut off on its way is a missing asset, not a crash.
      onAbort: (what) => (/CompileError/.test(String(what)) ? fail('asset', `wasm: ${what}`) : fail('crash', String(what))),
      jejakEvent: (handle, event, text) => {
        if (event === 'failed') fail(text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1));
        else if (event === 'link') showLink(text);
        else if (event === 'access') mirror.show(JSON.parse(text));
        else if (event === 'ready') root.dataset.jejak = 'ready';
      },
    }).catch((error) => {
      throw new Failure('asset', `wasm: ${error.message}`);
    });

    bridge = bridgeOf(module, module._jejak_create());
    mirror = jejakAccessMirror(element('access'), element('live'), bridge);
    for (const [name, bytes] of loaded) {
      const logical = logicalName(name);
      if (logical !== 'relief') {
        bridge.give(logical, bytes);
        continue;
      }
      // The map does without its relief where the picture is broken.
      const image = await pixelsOf(bytes).catch(() => null);
      if (image) bridge.givePixels(image);
    }
    window.addEventListener('hashchange', () => bridge.follow(location.hash.slice(1)));
    // Escape lets go wherever the focus is; the canvas hears its own keys.
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && event.target !== element('canvas')) bridge.letGo();
    });
    window.jejak = bridge;
    bridge.start('#canvas', location.hash.slice(1));
  }

  run().catch((error) => fail(error.code || 'crash', error.message));
})();
