// Articles that the page was not built with: a reader's own (arrivals.js), those of its address, those of a host page. Makes a
// collection of them, shows it, and says how far that is. One script with reading.js, fetched when the first are there or
// an expression is looked for.
//   const own = jejakOwnArticles(assets, page);
//   await own.show([{name, blob}]);                      // instead of those that show; says itself what goes wrong
//   const goOn = await own.begin(await own.ofHost(frame), link); … goOn()   // the first ones of the page
//   own.opens({stop}); own.ends({stop});                 // an explorer is being opened, for as long as it takes
//   await own.find('Khankendi|Stepanakert', collection)
// `page`: {explorer() -> the one that shows, show(link) opens another on assets.get('articles'), complete(), linkChanged(link),
// replaceText(pieces of HTML), toast(...content)}.
function jejakOwnArticles(assets, page) {
  'use strict';

  const root = document.documentElement;
  const {say} = jejakWords;
  const words = {
    shown: ['Artikel Anda ditampilkan. Muat ulang halaman untuk kembali.', 'Your articles are shown. Reload the page to go back.'],
    refused: ['Berkas itu tidak dapat dibaca sebagai artikel', 'That file cannot be read as an article'],
    reading: ['Membaca artikel Anda: {n} ({share} %)', 'Reading your articles: {n} ({share} %)'],
    linking: ['{n} artikel dibaca; kini dibandingkan …', '{n} articles are read and being compared …'],
    opening: ['Membuka artikel Anda …', 'Opening your articles …'],
    tooMany: ['{n} MB tidak muat dan tidak ditampilkan.', '{n} MB do not fit and are not shown.'],
    tooLarge: ['Kumpulan {n} MB tidak muat; paling banyak {most} MB. Bagilah menjadi beberapa.', 'A collection of {n} MB does not fit; at most {most} MB do. Split it.'],
    lost: ['Tak terbaca', 'Not read'],
    stopped: ['Pembacaan dihentikan.', 'Reading was stopped.'],
    stop: ['Batal', 'Cancel'],
  };

  // --- What is read or opened, one at a time, and the line that says how far it is, with a button to stop it.

  let doing = null;  // with stop()
  const line = progressLine(document.getElementById('own'), () => doing?.stop());

  function progressLine(box, stop) {
    const [text, bar, button] = ['p', 'progress', 'button'].map((name) => box.querySelector(name));
    button.addEventListener('click', () => stop());

    // `share`: of the whole; negative where that is not known.
    function put(told, share) {
      if (box.hidden) button.textContent = say(words.stop);
      text.textContent = told;
      if (share >= 0) bar.value = share;
      else bar.removeAttribute('value');
      box.hidden = false;
    }

    // `share`: of all bytes; negative before the first, and when all are read.
    function reads(articles, share) {
      const pair = share >= 0 ? words.reading : articles > 0 ? words.linking : jejakWords.ownPreparing;
      put(say(pair).replace('{n}', articles.toLocaleString(root.lang)).replace('{share}', Math.floor(share * 100)), share);
    }

    return {reads, opens: () => put(say(words.opening), -1), hide: () => { box.hidden = true; }};
  }

  function opens(opening) {
    doing ??= opening;
    if (doing === opening) line.opens();
  }

  function ends(mine) {
    if (doing !== mine) return;
    doing = null;
    line.hide();
  }

  // --- From files to a collection.

  const {read, find} = jejakReading(assets);

  // The bytes of a collection that was prepared (core/prepared.h) and is opened as it is; null of any other file. The explorer
  // takes three to four times its size, and a browser gives a program 2 GB: of a larger one it says so before anything is lost.
  async function prepared(blob) {
    const most = 500;  // MB
    if (await blob.slice(0, 8).text() !== 'JEJAK\r\n\x1a') return null;
    const size = Math.ceil(blob.size / 2 ** 20);
    if (size > most) throw new JejakFailure('articles', say(words.tooLarge).replace('{n}', size).replace('{most}', most));
    return new Uint8Array(await blob.arrayBuffer());
  }

  // One prepared collection is taken as it is, everything else is read. `early`: jejakReading's.
  async function collectionOf(files, early) {
    const ready = files.length === 1 && await prepared(files[0].blob);
    doing?.stop();
    if (ready) return ready;
    const tooMany = (left) => say(words.tooMany).replace('{n}', Math.ceil(left / 2 ** 20));
    const progress = (articles, share) => { if (doing === mine) line.reads(articles, share); };
    const mine = doing = read(files, {early, tooMany: (left) => page.toast(tooMany(left)), progress});
    line.reads(0, -1);
    try {
      const {collection, left, lost} = await mine.collection;
      const notes = [...left > 0 ? [tooMany(left)] : [], ...lost.map(({where, failure}) => `${say(words.lost)}: ${where}: ${failure.message}`)];
      if (notes.length > 0) setTimeout(() => page.toast(notes.slice(0, 3).join(' ')), 2000);
      return collection;
    } finally {
      ends(mine);
    }
  }

  // --- From a collection to the page.

  const linkNow = () => page.explorer().bridge.inspect('state').link;

  async function textMaker() {
    if (typeof jejakText === 'undefined') await jejakLaterScript(assets, 'text.js');
    return jejakText;
  }

  async function showText() {
    const {textOfAll} = await textMaker();
    const {articles, analyses, collection, count, left_bytes: leftBytes} = page.explorer().bridge.inspect('texts');
    await page.replaceText(textOfAll(articles, analyses, collection, count, leftBytes).pieces());
    page.linkChanged(linkNow());
  }

  async function showCollection(collection, link) {
    const before = assets.get('articles');
    assets.set('articles', collection);
    await page.show(link).catch((error) => { assets.set('articles', before); throw error; });
    page.complete();
    await showText();
  }

  function sayEnd(error) {
    page.toast(error.code === 'stopped' ? say(words.stopped) : `${say(words.refused)}: ${error.message}`);
  }

  // The first of many are shown while the others are read; where that ends early, those before are shown again.
  async function show(files) {
    const before = {collection: assets.get('articles'), link: linkNow()};
    const link = () => (assets.get('articles') === before.collection ? (root.lang === 'en' ? 'lang=en' : '') : linkNow());
    let early = null;  // the promise that the first show
    try {
      await showCollection(await collectionOf(files, (first) => (early = showCollection(first, link()))), link());
      page.toast(say(words.shown));
    } catch (error) {
      await early?.catch(() => {});
      if (assets.get('articles') !== before.collection && !doing) await showCollection(before.collection, before.link);
      sayEnd(error);
    }
  }

  // --- Those that the page begins with.

  // The host page's, at once as text: they are to be read whatever becomes of the program.
  async function ofHost(frame) {
    const json = await frame.articles().catch((error) => { throw new JejakFailure('articles', error.message); });
    try {
      const articles = [JSON.parse(json)].flat().filter(({articleBody}) => typeof articleBody === 'string');
      await page.replaceText((await textMaker()).textOfArticles(articles).pieces());
    } catch {
      // What is wrong with them is said by the program, with its place.
    }
    return [{name: 'articles.json', blob: new Blob([json])}];
  }

  // Shows them, or the first of them as soon as there are some. Resolves to what shows all of them once they are read, which
  // the page calls when it is ready. Rejects where there is nothing to go back to.
  async function begin(files, link) {
    const whereStopped = (error) => (error.code === 'stopped' ? new JejakFailure('articles', say(words.stopped)) : error);
    let whole = null;
    const first = await new Promise((resolve, reject) => {
      whole = collectionOf(files, async (some) => resolve(some));
      whole.then(resolve, reject);
    }).catch((error) => { throw whereStopped(error.code ? error : new JejakFailure('articles', error.message)); });
    assets.set('articles', first);
    await page.show(link).catch((error) => { throw whereStopped(error); });
    await showText();
    return () => whole.then((all) => { if (all !== first) return showCollection(all, linkNow()); }).catch(sayEnd);
  }

  return {show, begin, ofHost, opens, ends, find};
}
