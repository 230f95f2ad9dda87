// The program behind the page: the module, and explorers made from it. What can go wrong is a JejakFailure (assets.js).
//   const program = await jejakProgram(bytes, failed);
//   const explorer = await program.open(canvas, assets, link, {link(text), access(nodes), reads() -> goOn}); explorer.bridge ...

// `failed`: (code, reason), where the whole program goes down.
async function jejakProgram(wasm, failed) {
  'use strict';

  if (typeof createJejak !== 'function') throw new JejakFailure('asset', 'the program\'s script is missing');
  const isMemory = (what) => /out of memory|OOM|enlarge memory|Memory\.grow|could not allocate/i.test(String(what));
  const listeners = new Map();  // handle -> (event, text)
  const articles = new Map();   // handle -> bytes, of which the program takes copies of pieces
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
    jejakArticles: (handle) => articles.get(handle),
  }).catch((error) => {
    throw new JejakFailure(isMemory(error.message) ? 'memory' : 'asset', `wasm: ${error.message}`);
  });

  // A trap inside the program ends a frame or an event of ours as an exception that nobody else would see.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /call stack/i.test(error.message));
  addEventListener('error', ({error}) => { if (isTrap(error)) goDown(isMemory(error.message) ? 'memory' : 'crash', error.message); });
  addEventListener('unhandledrejection', ({reason}) => { if (isTrap(reason)) goDown(isMemory(reason.message) ? 'memory' : 'crash', reason.message); });

  // The calls of bridge.h with texts and bytes copied in and out.
  function bridgeOf(handle) {
    const isClosed = () => isDown || !listeners.has(handle);
    const withText = (texts, call) => {
      if (isClosed()) return 0;
      const pointers = texts.map((text) => module.stringToNewUTF8(text));
      const result = call(...pointers);
      pointers.forEach((pointer) => module._free(pointer));
      return result;
    };
    const withBytes = (bytes, call) => {
      if (isClosed()) return;
      const pointer = module._malloc(bytes.length || 1);
      if (pointer === 0) throw new JejakFailure('memory', `${bytes.length} bytes could not be had`);
      module.HEAPU8.set(bytes, pointer);
      call(pointer);
      module._free(pointer);
    };
    return {
      isClosed,
      giveArticles: (bytes) => {
        if (isClosed()) return;
        articles.set(handle, bytes);
        module._jejak_give_articles(handle, bytes.length);
      },
      give: (name, bytes) => {
        if (isClosed()) return;
        const room = withText([name], (n) => module._jejak_room(handle, n, bytes.length));
        if (room === 0) throw new JejakFailure('memory', `${bytes.length} bytes could not be had`);
        module.HEAPU8.set(bytes, room);
      },
      givePixels: (image) => withBytes(image.rgba, (pointer) => module._jejak_give_pixels(handle, image.width, image.height, pointer)),
      start: (canvas, link) => withText([canvas, link], (c, l) => module._jejak_start(handle, c, l)),
      complete: () => { if (!isClosed()) module._jejak_complete(handle); },
      follow: (link) => withText([link], (l) => module._jejak_follow(handle, l)),
      press: (id) => withText([id], (i) => module._jejak_press(handle, i)),
      focus: (id) => withText([id], (i) => module._jejak_set_focus(handle, i)),
      letGo: () => { if (!isClosed()) module._jejak_let_go(handle); },
      answer: (bytes) => withBytes(bytes, (pointer) => module._jejak_answer(handle, pointer, bytes.length)),
      framesDrawn: () => (isClosed() ? 0 : module._jejak_frames_drawn(handle)),
      inspect: (subject) => withText([subject], (s) => JSON.parse(module.UTF8ToString(module._jejak_inspect(handle, s)))) || {},
    };
  }

  // The relief's JPEG as RGBA; the program itself decodes no pictures. Where the browser has a decoder, this thread is spared
  // the wait for a canvas.
  async function pixelsOf(bytes) {
    try {
      const {image} = await new ImageDecoder({data: bytes, type: 'image/jpeg', colorSpaceConversion: 'none'}).decode();
      const {codedWidth: width, codedHeight: height} = image;
      const rgba = new Uint8Array(width * height * 4);
      await image.copyTo(rgba, {format: 'RGBA'});
      image.close();
      return {width, height, rgba};
    } catch {
      return pixelsOfCanvas(bytes);
    }
  }

  async function pixelsOfCanvas(bytes) {
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/jpeg'}), {colorSpaceConversion: 'none'});
    const {width, height} = bitmap;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, {width, height});
    const context = canvas.getContext('2d', {willReadFrequently: true});
    context.drawImage(bitmap, 0, 0);
    return {width, height, rgba: context.getImageData(0, 0, width, height).data};
  }

  // Calls `answer` at once where nothing was said for a while, else with the latest once it rests, and at least every second:
  // while the map moves its places move with every frame, and laying them out costs more than drawing it.
  const mirrorRest_ms = 100, mirrorMost_ms = 1000;
  function atRest(answer) {
    let timer = 0;
    let latest = null;  // that was not answered yet
    let answered = -Infinity;
    function end() {
      timer = 0;
      if (latest === null) return;
      const value = latest;
      latest = null;
      answered = performance.now();
      answer(value);
      timer = setTimeout(end, mirrorRest_ms);
    }
    function take(value) {
      latest = value;
      const isResting = timer === 0;
      clearTimeout(timer);
      if (isResting) end();
      else timer = setTimeout(end, Math.max(0, Math.min(mirrorRest_ms, answered + mirrorMost_ms - performance.now())));
    }
    take.stop = () => clearTimeout(timer);
    return take;
  }

  // Lets the page answer the reader between two pieces of work.
  const pause = () => new Promise((done) => { setTimeout(done); });

  // The picture of the relief goes as its pixels; the map does without where it is broken.
  async function give(bridge, files) {
    for (const [name, bytes] of files) {
      if (name === 'wasm') continue;
      if (name !== 'relief') {
        if (name === 'articles') bridge.giveArticles(bytes);
        else bridge.give(name, bytes);
        continue;
      }
      const image = await pixelsOf(bytes).catch(() => null);
      if (image) bridge.givePixels(image);
    }
  }

  // What belongs together of what comes later: the relief and its frame, the faces, the rest each alone.
  function groupsOf(files) {
    const groups = new Map();
    for (const [name, bytes] of files) {
      const group = name.split(/[-.]/)[0];
      groups.set(group, [...groups.get(group) ?? [], [name, bytes]]);
    }
    return groups.values();
  }

  // An explorer on the canvas, once its first frame is drawn. Rejects where it cannot start. `complete`: what it does
  // without until then is given to it.
  async function open(canvas, assets, link, tell) {
    const handle = module._jejak_create();
    listeners.set(handle, () => {});
    const bridge = bridgeOf(handle);
    await give(bridge, assets);
    const mirrored = atRest((text) => tell.access?.(JSON.parse(text)));
    const close = () => {
      mirrored.stop();
      listeners.delete(handle);
      if (!isDown) module._jejak_destroy(handle);
      articles.delete(handle);
    };
    const turn_ms = 20;
    while (!bridge.isClosed() && module._jejak_read(handle, turn_ms)) {  // of many articles: the page lives on meanwhile
      if (!tell.reads()) {
        close();
        throw new JejakFailure('stopped', '');
      }
      await pause();
    }
    await new Promise((resolve, reject) => {
      let started = false;
      listeners.set(handle, (event, text) => {
        const end = text.indexOf('\n');
        if (event === 'ready') resolve(started = true);
        else if (event === 'access') mirrored(text);
        else if (event !== 'failed') tell[event]?.(text);
        else if (started) failed(text.slice(0, end), text.slice(end + 1));
        else reject(new JejakFailure(text.slice(0, end), text.slice(end + 1)));
      });
      bridge.start(`#${canvas.id}`, link);
    }).catch((failure) => {
      setTimeout(close);  // not while it is speaking
      throw failure;
    });
    const complete = async (files) => {
      for (const group of groupsOf(files)) {
        await give(bridge, group);
        await pause();
        bridge.complete();
        await pause();
      }
      whenIdle(readAhead);
    };
    // What a first search would wait for is done while nothing else is.
    const whenIdle = (work) => (window.requestIdleCallback ? requestIdleCallback(work) : setTimeout(work, 50));
    const readAhead = () => { if (!bridge.isClosed() && module._jejak_read_ahead(handle, 6)) whenIdle(readAhead); };
    return {canvas, bridge, close, complete};
  }

  return {open};
}
