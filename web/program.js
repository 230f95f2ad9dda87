// The program behind the page: its bytes, the module, and explorers made from it. What can go wrong is a JejakFailure
// with one of the codes of page_words.js.
//   const assets = await jejakAssets(progress);               // logical name -> bytes
//   const program = await jejakProgram(assets.get('wasm'), failed);
//   const explorer = await program.open(canvas, assets, link, {link(text), access(nodes)}); explorer.bridge ...

class JejakFailure extends Error {
  constructor(code, reason) {
    super(reason);
    this.code = code;
  }
}

// Two ways in:
//   on a web host  <script type="application/json" id="jejak-manifest">{"wasm": "jejak.3f2a.wasm", ...}</script>
//   in one file    <script type="application/octet-stream" id="asset-NAME">base64</script> for each asset
// `progress`: (done, total), after each.
async function jejakAssets(progress) {
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

  const getters = new Map();
  const manifest = document.getElementById('jejak-manifest');
  for (const [name, url] of Object.entries(manifest ? JSON.parse(manifest.textContent) : {})) getters.set(name, () => fetchBytes(name, url));
  for (const script of document.querySelectorAll('script[type="application/octet-stream"][id^="asset-"]')) {
    getters.set(script.id.slice('asset-'.length), async () => bytesOfBase64(script.textContent));
  }
  // An asset's name without its file ending: "noto-sans.ttf" is "noto-sans". The relief is a picture and its frame.
  const logicalName = (name) => (name === 'relief.json' ? name : name.replace(/\.(ttf|json|jpg)$/, ''));
  const assets = new Map();
  await Promise.all([...getters].map(async ([name, get]) => {
    assets.set(logicalName(name), await get());
    progress(assets.size, getters.size);
  }));
  if (!assets.has('wasm')) throw new JejakFailure('asset', 'wasm: not in the manifest');
  return assets;
}

// `failed`: (code, reason), where the whole program goes down.
async function jejakProgram(wasm, failed) {
  'use strict';

  if (typeof createJejak !== 'function') throw new JejakFailure('asset', 'the program\'s script is missing');
  const isMemory = (what) => /out of memory|OOM|enlarge memory|Memory\.grow|could not allocate/i.test(String(what));
  const listeners = new Map();  // handle -> (event, text)
  let isDown = false;           // it has aborted or trapped: none of its memory can be trusted any more
  const goDown = (code, reason) => {
    isDown = true;
    failed(code, reason);
  };
  const module = await createJejak({
    wasmBinary: wasm,
    // A program that was cut off on its way is a missing asset, not a crash.
    onAbort: (what) => goDown(isMemory(what) ? 'memory' : /CompileError/.test(String(what)) ? 'asset' : 'crash',
        /CompileError/.test(String(what)) ? `wasm: ${what}` : String(what)),
    jejakEvent: (handle, event, text) => listeners.get(handle)?.(event, text),
  }).catch((error) => {
    throw new JejakFailure(isMemory(error.message) ? 'memory' : 'asset', `wasm: ${error.message}`);
  });

  // A trap inside the program ends a frame or an event of ours as an exception that nobody else would see.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /call stack/i.test(error.message));
  addEventListener('error', ({error}) => { if (isTrap(error)) goDown(isMemory(error.message) ? 'memory' : 'crash', error.message); });
  addEventListener('unhandledrejection', ({reason}) => { if (isTrap(reason)) goDown(isMemory(reason.message) ? 'memory' : 'crash', reason.message); });

  // The calls of bridge.h with texts and bytes copied in and out.
  function bridgeOf(handle) {
    const withText = (texts, call) => {
      if (isDown) return 0;
      const pointers = texts.map((text) => module.stringToNewUTF8(text));
      const result = call(...pointers);
      pointers.forEach((pointer) => module._free(pointer));
      return result;
    };
    const withBytes = (bytes, call) => {
      const pointer = module._malloc(bytes.length || 1);
      if (pointer === 0) throw new JejakFailure('memory', `${bytes.length} bytes could not be had`);
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
      letGo: () => { if (!isDown) module._jejak_let_go(handle); },
      framesDrawn: () => (isDown ? 0 : module._jejak_frames_drawn(handle)),
      inspect: (subject) => withText([subject], (s) => JSON.parse(module.UTF8ToString(module._jejak_inspect(handle, s)))) || {},
    };
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

  // An explorer on the canvas, once its first frame is drawn. Rejects where it cannot start.
  async function open(canvas, assets, link, tell) {
    const handle = module._jejak_create();
    const bridge = bridgeOf(handle);
    const image = await pixelsOf(assets.get('relief')).catch(() => null);  // the map does without where it is broken
    for (const [name, bytes] of assets) if (name !== 'wasm' && name !== 'relief') bridge.give(name, bytes);
    if (image) bridge.givePixels(image);
    const close = () => {
      listeners.delete(handle);
      if (!isDown) module._jejak_destroy(handle);
    };
    await new Promise((resolve, reject) => {
      let started = false;
      listeners.set(handle, (event, text) => {
        const end = text.indexOf('\n');
        if (event === 'ready') resolve(started = true);
        else if (event !== 'failed') tell[event]?.(event === 'access' ? JSON.parse(text) : text);
        else if (started) failed(text.slice(0, end), text.slice(end + 1));
        else reject(new JejakFailure(text.slice(0, end), text.slice(end + 1)));
      });
      bridge.start(`#${canvas.id}`, link);
    }).catch((failure) => {
      setTimeout(close);  // not while it is speaking
      throw failure;
    });
    return {canvas, bridge, close};
  }

  return {open};
}
