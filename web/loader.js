// Joins the page together: gets every asset and the program, starts an explorer on the canvas, and keeps mirror, plain
// text, address and host page in step with it. Whatever fails is said over the text, which stays.
// Says where it is in <html data-jejak="loading|ready|failed" data-jejak-reason="...">.
(() => {
  'use strict';

  const root = document.documentElement;
  const element = (id) => document.getElementById(id);
  const {say, failures} = jejakWords;
  const stage = element('jejak');
  const frame = jejakFrame();
  let explorer = null;  // the one that shows
  let program = null;
  let assets = null;
  let loading = null;   // the promise of `assets`
  let workshop = null;
  let mirror = null;
  let readerIsDouble = false;  // beside the text the explorer's own reader, if it lies open, says the same again
  let sleeps = false;   // a host page wants it so: the canvas gives its WebGL context back
  let lender = null;    // what it gave its context away with, and gets it again
  let context = 'here'; // of the canvas: 'here', 'going', 'gone', 'coming'

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
    const words = failures[code] || failures.crash;
    element('status').replaceChildren(failureBox(words, reason));
    const reads = root.dataset.view !== 'canvas' && scrollY > 0;
    view.ready(false);
    if (reads) toast(say(words)[0]);  // the words being read stay where they are
    else scrollTo(0, 0);
    frame?.tell('failed', {code, reason: reason.slice(0, 1000)});
  }

  function failureBox(words, reason) {
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    const add = (parent, name, content) => {
      const node = parent.appendChild(document.createElement(name));
      node.textContent = content;
      return node;
    };
    const [title, text] = say(words);
    add(box, 'h2', title);
    add(box, 'p', `${text} ${say(jejakWords.textBelow)}`);
    add(box, 'button', say(jejakWords.reload)).addEventListener('click', () => location.reload());
    const details = add(box, 'details', '');
    details.open = true;
    add(details, 'summary', say(jejakWords.details));
    add(details, 'code', reason);
    return box;
  }

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

  function announce(words) {
    if (element('live').textContent !== words) element('live').textContent = words;
  }

  let toastTimer = 0;
  function toast(...content) {
    element('toast').replaceChildren(...content);
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => element('toast').replaceChildren(), content.length > 1 ? 60000 : 5000);
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
    let opened = null, isStopped = false;
    const opening = {stop: () => { isStopped = true; }};
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
          reading ??= opening;
          if (reading === opening) progressLine.opens();
          return !isStopped;
        },
        incomplete: (reason) => toast(`${say(failures.asset)[0]}: ${reason}`),
      });
    } catch (failure) {
      if (before) canvas.remove();
      throw failure;
    } finally {
      readingEnds(opening);
    }
    explorer = opened;
    context = 'here';
    if (before) {
      before.close();
      before.canvas.remove();
      canvas.id = 'canvas';
      mirror.show(nodes);
    }
    window.jejak = explorer.bridge;
    root.dataset.look = explorer.bridge.inspect('state').dark ? 'dark' : 'light';
  }

  // What the workshop finds for an expression that was typed.
  async function answer(expression) {
    const asked = explorer;
    const found = await workshop.find(expression, assets.get('articles')).catch(() => new Uint8Array(0));
    if (asked === explorer) explorer.bridge.answer(found);
  }

  // --- Articles that the page was not built with.

  let reading = null;  // what is read or opened, with stop()
  const progressLine = jejakOwnProgress(element('own'), () => reading?.stop());

  // One prepared collection is taken as it is, everything else is read by the workshop. `files`: [{name, blob}].
  async function collectionOf(files, early = null) {
    reading?.stop();
    const prepared = files.length === 1 && await jejakPrepared(files[0].blob, say(jejakWords.ownTooLarge));
    if (prepared) return prepared;
    const tooMany = (left) => say(jejakWords.ownTooMany).replace('{n}', Math.ceil(left / 2 ** 20));
    const mine = reading = workshop.read(files, {early, tooMany: (left) => toast(tooMany(left)), progress: (articles, share) => { if (reading === mine) progressLine.show(articles, share); }});
    progressLine.show(0, -1);
    try {
      const {collection, left, lost} = await mine.collection;
      const notes = [...left > 0 ? [tooMany(left)] : [],
        ...lost.map(({where, failure}) => `${say(jejakWords.ownLost)}: ${where}: ${failure.message}`)];
      if (notes.length > 0) setTimeout(() => toast(notes.slice(0, 3).join(' ')), 2000);
      return collection;
    } finally {
      readingEnds(mine);
    }
  }

  function readingEnds(mine) {
    if (reading !== mine) return;
    reading = null;
    progressLine.hide();
  }

  async function textMaker() {
    if (typeof jejakText === 'undefined') await jejakLaterScript(await loading, 'text.js');
    return jejakText;
  }

  async function showTheirText() {
    const {textOfAll} = await textMaker();
    const {articles, analyses, collection, count, left_bytes: leftBytes} = explorer.bridge.inspect('texts');
    await view.replace(textOfAll(articles, analyses, collection, count, leftBytes).pieces());
    linkChanged(explorer.bridge.inspect('state').link);
  }

  async function showCollection(collection, link) {
    const before = assets.get('articles');
    assets.set('articles', collection);
    await show(link).catch((error) => { assets.set('articles', before); throw error; });
    complete(explorer);
    await showTheirText();
  }

  // The first of many are shown while the others are read; where that ends early, those before are shown again.
  async function showOwn(files) {
    const before = {collection: assets.get('articles'), link: explorer.bridge.inspect('state').link};
    const link = () => (assets.get('articles') === before.collection ? (root.lang === 'en' ? 'lang=en' : '') : explorer.bridge.inspect('state').link);
    let early = null;  // the promise that the first show
    try {
      await showCollection(await collectionOf(files, (first) => (early = showCollection(first, link()))), link());
      toast(say(jejakWords.ownShown));
    } catch (error) {
      await early?.catch(() => {});
      if (assets.get('articles') !== before.collection && !reading) await showCollection(before.collection, before.link);
      endOwn(error);
    }
  }

  // Where there is nothing to go back to.
  const whereStopped = (error) => (error.code === 'stopped' ? new JejakFailure('articles', say(jejakWords.ownStopped)) : error);

  function endOwn(error) {
    toast(error.code === 'stopped' ? say(jejakWords.ownStopped) : `${say(jejakWords.ownRefused)}: ${error.message}`);
  }

  // --- The page's own controls.

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

  async function copyText(address) {
    try {
      await navigator.clipboard.writeText(address);
      toast(say(jejakWords.copied));
    } catch {
      const field = document.createElement('input');
      field.readOnly = true;
      field.value = address;
      field.setAttribute('aria-label', say(jejakWords.copyByHand));
      toast(say(jejakWords.copyByHand), field);
      field.select();
    }
  }

  // "name\ntype\ncontent"
  function saveFile(text) {
    const [name, type] = text.split('\n', 2);
    saveBlob(name, new Blob([text.slice(name.length + type.length + 2)], {type}));
  }

  function saveBlob(name, blob) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60000);
  }
  stage.addEventListener('jejak-picture', ({detail}) => saveBlob(detail.name, detail.blob));

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

  // --- The canvas in trouble, and as a guest.

  let lostTimer = 0;
  stage.addEventListener('webglcontextlost', () => {
    clearTimeout(lostTimer);
    if (!sleeps) lostTimer = setTimeout(() => fail('context-lost', 'the WebGL context was lost and has not come back'), 1500);
  }, {capture: true});
  stage.addEventListener('webglcontextrestored', () => {
    clearTimeout(lostTimer);
    if (root.dataset.jejakReason?.startsWith('context-lost')) succeed();
  }, {capture: true});
  for (const [event, now] of [['webglcontextlost', 'gone'], ['webglcontextrestored', 'here']]) {
    stage.addEventListener(event, () => setTimeout(() => { context = now; sleepOrWake(); }), {capture: true});
  }

  // Brings the context to what is wished. It goes and comes only between events, and wishes may come faster: after each of
  // them it is looked at anew.
  function sleepOrWake() {
    root.toggleAttribute('data-asleep', sleeps);
    if (sleeps && context === 'here') {
      lender = explorer.canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      if (lender) context = 'going';
      lender?.loseContext();
    } else if (!sleeps && context === 'gone' && lender) {
      context = 'coming';
      lender.restoreContext();
      lender = null;
    }
  }

  let hintTimer = 0;
  function hint(words, duration_ms = 1500) {
    const box = element('hint');
    box.textContent = words;
    box.hidden = !words;
    clearTimeout(hintTimer);
    if (words && duration_ms) hintTimer = setTimeout(() => { box.hidden = true; }, duration_ms);
  }

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
    for (const [type, wish] of [['sleep', true], ['wake', false]]) {
      frame.on(type, () => {
        sleeps = wish;
        if (root.dataset.jejak === 'ready') sleepOrWake();
      });
    }
  }

  // --- The way from nothing to the first frame.

  function progress(done, total) {
    element('status-progress').value = done / total;
  }

  const isHashOfOurs = (hash) => hash.replace(/^#/, '').replace(/(^|&)host(?=&|$)/, '').replace(/^&/, '');

  // The host page's articles, first as they are: they are to be read whatever becomes of the program.
  async function theirArticles() {
    view.replace([].values());
    const json = await frame.articles().catch((error) => { throw new JejakFailure('articles', error.message); });
    try {
      const articles = [JSON.parse(json)].flat().filter(({articleBody}) => typeof articleBody === 'string');
      await view.replace((await textMaker()).textOfArticles(articles).pieces());
    } catch {
      // What is wrong with them is said by the program, with its place.
    }
    return [{name: 'articles.json', blob: new Blob([json])}];
  }

  // Those that the page's own address asks for, of the same host: ?articles=arsip.jejak
  async function askedArticles(name) {
    const response = await fetch(new URL(name, location.href)).catch((error) => { throw new JejakFailure('articles', `${name}: ${error.message}`); });
    if (!response.ok) throw new JejakFailure('articles', `${name}: HTTP ${response.status}`);
    return [{name: name.replace(/[?#].*$/, ''), blob: await response.blob()}];
  }

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
    const asked = frame ? null : new URLSearchParams(location.search).get('articles');
    const theirs = wishes?.articles ? await theirArticles() : asked ? await askedArticles(asked) : null;
    const own = isHashOfOurs(location.hash);
    const link = wishes ? wishes.link : withSizes(frame || own || recalled('jejak.welcomed', '1') ? own : 'welcome=1');
    program = await preparing;
    assets = await loading;
    workshop = jejakWorkshop(assets);
    let whole = null;  // of their articles, the first of which may show before
    if (theirs) {
      assets.set('articles', await new Promise((resolve, reject) => {
        whole = collectionOf(theirs, async (first) => resolve(first));
        whole.then(resolve, reject);
      }).catch((error) => { throw whereStopped(error.code ? error : new JejakFailure('articles', error.message)); }));
    }
    await show(link).catch((error) => { throw whereStopped(error); });
    if (theirs) await showTheirText();
    else linkChanged(explorer.bridge.inspect('state').link);
    addEventListener('hashchange', () => follow(`whole&${isHashOfOurs(location.hash)}`));
    jejakOwnArticles(showOwn, (over) => hint(over ? say(jejakWords.dropHere) : '', 0));
    succeed();
    frame?.tell('ready');
    if (sleeps) sleepOrWake();
    addFonts(assets);
    complete(explorer).then(keepForOffline);
    const first = assets.get('articles');
    whole?.then((all) => { if (all !== first) return showCollection(all, explorer.bridge.inspect('state').link); }).catch(endOwn);
  }

  // The rest of the map and of the letters. What cannot be had of it is done without.
  async function complete(opened) {
    try {
      const files = await assets.soon();
      await opened.complete(files);
      if (!('complete' in root.dataset)) addFonts(files);
    } catch (error) {
      toast(`${say(failures.asset)[0]}: ${error.message}`);
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

  run().catch((error) => fail(error.code || 'crash', error.message));
})();
