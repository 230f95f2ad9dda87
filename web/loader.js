// Joins the page together: gets every asset and the program, starts an explorer on the canvas, and keeps mirror, plain
// text, address and host page in step with it. Whatever fails is said over the text, which stays.
// Says where it is in <html data-jejak="loading|ready|failed" data-jejak-reason="...">.
(() => {
  'use strict';

  const root = document.documentElement;
  const element = (id) => document.getElementById(id);
  const {say} = jejakWords;
  const {toast, hint, announce, failure, titleOf} = jejakMessages();
  const stage = element('jejak');
  const frame = jejakFrame();
  let explorer = null;  // the one that shows
  let program = null;
  let assets = null;
  let loading = null;   // the promise of `assets`
  let own = null;       // what shows a reader's own articles, once it is there
  let mirror = null;
  let readerIsDouble = false;  // beside the text the explorer's own reader, if it lies open, says the same again

  root.dataset.script = '';
  root.lang = /(^#?|&)lang=en(&|$)/.test(location.hash.slice(1)) ? 'en' : 'id';

  const view = jejakTextView({paper: element('paper'), text: element('text'), guest: Boolean(frame)}, {
    follow: (link) => { follow(link); },
    hover: (id) => { explorer?.bridge.focus(id); },
    changed: (now) => {
      readerIsDouble = now === 'both';
      addFonts();
    },
  });

  function fail(code, reason) {
    if (root.dataset.jejak === 'failed') return;
    root.dataset.jejak = 'failed';
    root.dataset.jejakReason = `${code}: ${reason}`;
    failure(code, reason);
    const reads = root.dataset.view !== 'canvas' && scrollY > 0;
    view.ready(false);
    if (reads) toast(titleOf(code));  // the words being read stay where they are
    else scrollTo(0, 0);
    frame?.tell('failed', {code, reason: reason.slice(0, 1000)});
  }

  const context = jejakCanvasContext(stage, () => explorer.canvas, {
    lost: () => fail('context-lost', 'the WebGL context was lost and has not come back'),
    back: () => { if (root.dataset.jejakReason?.startsWith('context-lost')) succeed(); },
  });

  function succeed() {
    performance.mark('jejak-ready');
    root.dataset.jejak = 'ready';
    delete root.dataset.jejakReason;
    view.ready(true);
  }

  // The text in the explorer's own letters, once it is there to be seen: laying all of it out again takes its time.
  let letters = [];  // that it does not have yet
  function addFonts(more = []) {
    letters = [...letters, ...more];
    if (root.dataset.jejak !== 'ready' || root.dataset.view === 'canvas') return;
    const files = new Map(letters);
    letters = [];
    const faces = [['Noto Serif', 'noto-serif', {}], ['Noto Serif', 'noto-serif-bold', {weight: '700'}], ['Noto Sans', 'noto-sans', {}],
      ['Noto Sans', 'noto-sans-semibold', {weight: '600'}], ['Noto Sans', 'noto-sans-italic', {style: 'italic'}]];
    for (const [family, name, descriptors] of faces) {
      if (files.has(name)) document.fonts.add(new FontFace(family, files.get(name).slice().buffer, descriptors));
    }
  }

  // The explorer's link is another. `step`: by a choice that Back is to undo.
  function linkChanged(link, step = false) {
    const before = jejakLinkParts(view.link());
    view.followed(link);
    const parts = jejakLinkParts(link);
    mirror.showSearch(decodeURIComponent(parts.get('q') || ''));
    if (before.get('a') !== parts.get('a')) announce(`${say(jejakWords.article)}: ${view.titleOf(parts.get('a'))}`);
    frame?.tell('link', {link, article: decodeURIComponent(parts.get('a') || ''), selected: decodeURIComponent(parts.get('s') || '')});
    if (frame) return;  // in a frame the host page keeps the link
    if (before.has('a') && parts.get('p') !== before.get('p')) remember('jejak.sizes', parts.get('p') ?? '');
    try {
      if (step) history.pushState(null, '', `#${link}`);
      else history.replaceState(history.state, '', `#${link}`);
    } catch {
      // Some browsers refuse it on file://: the link is then only inside.
    }
  }

  function accessChanged(nodes) {
    mirror.show(nodes);
    if (readerIsDouble && explorer && nodes.some(({id}) => id === 'reader:close')) {
      readerIsDouble = false;
      setTimeout(() => explorer.bridge.press('reader:close'));
    }
    const held = nodes.find((node) => node.id === 'detail');
    if (held) announce(held.label);
    if (explorer) root.dataset.look = explorer.bridge.inspect('state').dark ? 'dark' : 'light';
  }

  // A wish from outside of the canvas: a link of the text, the address, the host page.
  function follow(link) {
    if (!explorer) return;
    readerIsDouble = root.dataset.view === 'both';
    explorer.bridge.follow(link);
    linkChanged(explorer.bridge.inspect('state').link);
  }

  // Opens an explorer on the given articles and shows it once it is there; the one before stays where that fails.
  async function show(link) {
    const before = explorer;
    const canvas = before ? before.canvas.cloneNode() : element('canvas');
    if (before) {
      canvas.id = `canvas-${Math.random().toString(36).slice(2)}`;
      before.canvas.after(canvas);
    }
    const nodes = [];
    let opened = null;
    const opening = {isStopped: false, stop() { this.isStopped = true; }};
    mirror ??= jejakAccessMirror(element('access'), {
      press: (id) => explorer?.bridge.press(id),
      focus: (id) => explorer?.bridge.focus(id),
      page: pageControl,
      search: (words) => follow(`q=${encodeURIComponent(words)}${words ? '&t=found' : ''}`),
      nameOf: (family) => (family in jejakWords.lists ? say(jejakWords.lists[family]) : ''),
    });
    try {
      opened = await program.open(canvas, assets, link, {
        access: (now) => { if (opened || !before) accessChanged(now); else nodes.splice(0, nodes.length, ...now); },
        link: (now) => { if (opened || !before) linkChanged(now); },
        step: (now) => linkChanged(now, true),
        welcome: () => remember('jejak.welcomed'),
        'copy-link': copyLink,
        copy: copyText,
        save: saveFile,
        find: (expression) => answer(expression),
        reads: () => {
          own?.opens(opening);
          return !opening.isStopped;
        },
        incomplete: (reason) => toast(`${titleOf('asset')}: ${reason}`),
      });
    } catch (error) {
      if (before) canvas.remove();
      throw error;
    } finally {
      own?.ends(opening);
    }
    explorer = opened;
    context.begin();
    if (before) {
      before.close();
      before.canvas.remove();
      canvas.id = 'canvas';
      mirror.show(nodes);
    }
    window.jejak = explorer.bridge;
    root.dataset.look = explorer.bridge.inspect('state').dark ? 'dark' : 'light';
  }

  // --- Articles that the page was not built with, and expressions: what that takes is fetched when it is first asked for.

  let fetching = null;
  const ownArticles = () => (fetching ??= fetchOwn().catch((error) => { fetching = null; throw error; }));

  async function fetchOwn() {
    const files = await loading;
    await jejakLaterScript(files, 'reading.js');
    own = jejakOwnArticles(files, {explorer: () => explorer, show, complete: () => complete(explorer), linkChanged, replaceText: view.replace, toast});
    return own;
  }

  // What the core finds for an expression that was typed.
  async function answer(expression) {
    const asked = explorer;
    const found = await ownArticles().then(({find}) => find(expression, assets.get('articles'))).catch(() => new Uint8Array(0));
    if (asked === explorer) explorer.bridge.answer(found);
  }

  // What comes before the page is ready waits for it.
  async function takeOwn(files) {
    try {
      if (root.dataset.jejak === 'loading') toast(say(jejakWords.ownPreparing));
      await begun;
      await (await ownArticles()).show(files);
    } catch (error) {
      toast(`${titleOf(error.code)}: ${error.message}`);
    }
  }

  // --- The page's own controls.

  const {copyText, saveFile} = jejakTakeAway(stage, toast);

  function pageControl(id) {
    if (id === 'page:text') {
      view.read(true);
      element('bar-canvas').focus({preventScroll: true});
    } else if (id === 'page:copy-link') {
      copyLink();
    }
  }

  function addressToCopy() {
    if (frame?.address()) return frame.address();
    const url = new URL(location.href);
    url.hash = view.link() || location.hash;
    return url.href;
  }

  const copyLink = () => copyText(addressToCopy());

  // What the browser keeps for the next visit, where it may.
  function remember(key, value = '1') {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then the next visit is a first one again.
    }
  }

  // Null where nothing is kept; where nothing may be kept, the other.
  function recalled(key, otherwise = null) {
    try {
      return localStorage.getItem(key);
    } catch {
      return otherwise;
    }
  }

  // The sizes that the reader gave the views before, unless the link has its own.
  function withSizes(link) {
    const kept = frame ? null : recalled('jejak.sizes');
    return !kept || jejakLinkParts(link).has('p') ? link : [link, `p=${kept}`].filter(Boolean).join('&');
  }

  element('bar-canvas').addEventListener('click', () => {
    view.read(false);
    explorer?.canvas.focus({preventScroll: true});
  });
  element('bar-copy-link').addEventListener('click', copyLink);
  element('bar-language').addEventListener('click', () => {
    root.lang = root.lang === 'en' ? 'id' : 'en';
    if (explorer) follow(`lang=${root.lang}`);
  });

  // The canvas' key for looking something up leads to the field.
  stage.addEventListener('keydown', (event) => {
    const search = event.key === '/' && event.target === explorer?.canvas && document.querySelector('#access input');
    if (!search) return;
    event.preventDefault();
    event.stopPropagation();
    search.focus();
    search.select();
  }, {capture: true});

  // Escape lets go wherever the focus is; the canvas hears its own keys.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && event.target !== explorer?.canvas) explorer?.bridge.letGo();
  });

  // --- As a guest in somebody else's page.

  function beGuest() {
    element('canvas').dataset.guest = '';
    stage.addEventListener('wheel', (event) => { if (!event.ctrlKey && !event.metaKey) hint(say(jejakWords.wheel)); }, {passive: true});
    stage.addEventListener('touchmove', (event) => hint(event.touches.length === 1 ? say(jejakWords.fingers) : ''), {passive: true});
    // Escape lets go of what is held; where nothing is, it leaves the frame.
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || explorer?.bridge.inspect('state').holds) return;
      document.activeElement?.blur();
      frame.tell('leave');
    }, {capture: true});
    frame.on('follow', ({link}) => follow(link));
    frame.on('address', () => {});
    frame.on('sleep', () => context.sleep(true));
    frame.on('wake', () => context.sleep(false));
  }

  // --- The way from nothing to the first frame.

  function progress(done, total) {
    element('status-progress').value = done / total;
  }

  const isHashOfOurs = (hash) => hash.replace(/^#/, '').replace(/(^|&)host(?=&|$)/, '').replace(/^&/, '');

  // The program, from its bytes on: while it is compiled, elsewhere, the text is painted and the canvas gets its context,
  // which takes a browser a while. The wishes are those of platform_web.cpp, whose call then gets the same context.
  async function prepare(wasm) {
    if (typeof WebAssembly !== 'object') throw new JejakFailure('no-wasm', 'WebAssembly is missing');
    const compiling = jejakProgram(await wasm, fail);
    compiling.catch(() => {});  // said by whoever waits for it
    await Promise.race([new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }), new Promise((done) => { setTimeout(done, 300); })]);
    const canvas = element('canvas');
    const box = canvas.getBoundingClientRect();
    canvas.width = Math.round(box.width * devicePixelRatio);   // as it will be: another size is another picture to be made
    canvas.height = Math.round(box.height * devicePixelRatio);
    const gl = canvas.getContext('webgl2', {alpha: false, depth: false, stencil: false, antialias: false});
    if (!gl) throw new JejakFailure('no-webgl2', 'getContext("webgl2") gave null');
    return compiling;
  }

  async function run() {
    if (frame) beGuest();
    const {wasm, all} = jejakAssets(progress);
    loading = all;
    const preparing = prepare(wasm);
    for (const promise of [loading, preparing]) promise.catch(() => {});  // said where it is waited for
    const wishes = await frame?.welcome;
    const theirs = await theirArticles(wishes);
    const asked = isHashOfOurs(location.hash);
    const link = wishes ? wishes.link : withSizes(frame || asked || recalled('jejak.welcomed', '1') ? asked : 'welcome=1');
    program = await preparing;
    assets = await loading;
    let goOn = null;  // where these are the first of many
    if (theirs) {
      goOn = await own.begin(theirs, link);
    } else {
      await show(link);
      linkChanged(explorer.bridge.inspect('state').link);
    }
    addEventListener('hashchange', () => follow(`whole&${isHashOfOurs(location.hash)}`));
    succeed();
    frame?.tell('ready');
    context.meetWish();
    addFonts(assets);
    complete(explorer).then(keepForOffline);
    goOn?.();
  }

  // Those of the host page, or of the page's own address (?articles=arsip.jejak), which are shown instead of the page's own;
  // null where nobody asks for others.
  async function theirArticles(wishes) {
    const named = frame ? null : new URLSearchParams(location.search).get('articles');
    if (!wishes?.articles && !named) return null;
    if (!named) view.replace([].values());
    const [{ofHost}, files] = await Promise.all([ownArticles(), named && filesAt(named)]);
    return files ?? ofHost(frame);
  }

  async function filesAt(address) {
    const response = await fetch(new URL(address, location.href)).catch((error) => { throw new JejakFailure('articles', `${address}: ${error.message}`); });
    if (!response.ok) throw new JejakFailure('articles', `${address}: HTTP ${response.status}`);
    return [{name: address.replace(/[?#].*$/, ''), blob: await response.blob()}];
  }

  // The rest of the map and of the letters. What cannot be had of it is done without.
  async function complete(opened) {
    try {
      const files = await assets.soon();
      await opened.complete(files);
      if (!('complete' in root.dataset)) addFonts(files);
    } catch (error) {
      toast(`${titleOf('asset')}: ${error.message}`);
    }
    root.dataset.complete = '';
  }

  // The second visit needs no network (service_worker.js). Not in frames, not from file://, not in the one file.
  async function keepForOffline() {
    if (frame || !element('jejak-manifest') || !isSecureContext) return;
    try {
      await navigator.serviceWorker?.register('service_worker.js');
    } catch {
      // A host or a browser may forbid it, or the question already: the page does without.
    }
  }

  const begun = run();
  begun.catch((error) => fail(error.code || 'crash', error.message));
  jejakArrivals(takeOwn, (over) => hint(over ? say(jejakWords.dropHere) : '', 0));
})();
