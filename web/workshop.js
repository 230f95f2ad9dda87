// The page's side of the workshop (workshop_worker.js): gets its files when they are first needed, puts it into a Web
// Worker, and hands it work.
//   const workshop = jejakWorkshop(assets);
//   const reading = workshop.read([{name, bytes}], (done, total) => ...); await reading.collection; reading.stop()
//   await workshop.find('Khankendi|Stepanakert', collection)
// Rejects with a JejakFailure; a reading that was stopped has the code "stopped". After a crash the next call starts anew. A
// worker that does not stop when it is told to, or says nothing for long, is ended.
function jejakWorkshop(assets) {
  'use strict';

  const script = 'workshop_worker.js';
  const stopping_ms = 1000;
  const turn_ms = 10000, mostSilentTurns = 6;  // turns and no clock: a computer that slept has not been silent
  let bench = null;     // the promise of {post(message, moved)}
  let loaded = false;   // it has its word lists
  let opened = null;    // the collection that it can find in
  let lastJob = 0;
  const jobs = new Map();  // number -> {resolve, reject, progress}

  let silentTurns = 0;
  let turns = 0;  // the timer that counts them, while there are jobs
  function countTurns() {
    silentTurns = 0;
    if (jobs.size > 0) {
      turns ||= setInterval(() => {
        if (++silentTurns >= mostSilentTurns) breakDown(new JejakFailure('crash', `the worker has said nothing for ${mostSilentTurns * turn_ms / 1000} seconds`));
      }, turn_ms);
    } else {
      clearInterval(turns);
      turns = 0;
    }
  }

  function hear(message) {
    answerTo(message);
    countTurns();
  }

  function answerTo({type, job, ...rest}) {
    const waiting = jobs.get(job);
    if (type === 'progress') return waiting?.progress?.(rest.done, rest.total);
    if (type === 'failed' && (job === undefined || rest.code === 'crash' || rest.code === 'memory')) return breakDown(new JejakFailure(rest.code, rest.reason));
    jobs.delete(job);
    if (type === 'done') waiting?.resolve(rest.bytes);
    else if (type === 'stopped') waiting?.reject(new JejakFailure('stopped', ''));
    else if (type === 'failed') waiting?.reject(new JejakFailure(rest.code, rest.reason));
  }

  function breakDown(failure) {
    bench?.then((broken) => broken.end()).catch(() => {});
    bench = opened = null;
    loaded = false;
    for (const {reject} of jobs.values()) reject(failure);
    jobs.clear();
    countTurns();
  }

  // From its file on a web host, else from a blob.
  async function address() {
    return assets.urlOf(script) ?? URL.createObjectURL(new Blob([await assets.later(script)], {type: 'text/javascript'}));
  }

  function inWorker(url) {
    return new Promise((resolve, reject) => {
      const worker = new Worker(url);
      let runs = false;
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        if (runs) breakDown(new JejakFailure('crash', event.message || 'the worker has stopped'));
        else reject(new Error(event.message));  // there is another way
      };
      worker.onmessage = ({data}) => {
        if (data.type !== 'ready') return hear(data);
        runs = true;
        resolve({post: (message, moved) => worker.postMessage(message, moved), end: () => worker.terminate()});
      };
    });
  }

  // On the page itself, in short turns.
  async function onPage() {
    const turn_ms = 8;
    await jejakLaterScript(assets, script);
    return {post: jejakWorkshopBench((message) => hear(message), turn_ms), end: () => {}};
  }

  async function start() {
    const [module, place] = await Promise.all([
      assets.later('workshop.wasm').then((bytes) => WebAssembly.compile(bytes)).catch((error) => {
        throw error.code ? error : new JejakFailure('asset', `workshop.wasm: ${error.message}`);
      }),
      address().then(inWorker).catch(onPage),
    ]);
    place.post({type: 'start', module});
    return place;
  }

  const ready = () => (bench ??= start().catch((error) => { bench = null; throw error; }));

  function ask(message, {progress = null, moved = []} = {}) {
    const job = ++lastJob;
    return {job, answer: new Promise((resolve, reject) => {
      jobs.set(job, {resolve, reject, progress});
      countTurns();
      ready().then((place) => place.post({...message, job}, moved)).catch((error) => {
        jobs.delete(job);
        countTurns();
        reject(error);
      });
    })};
  }

  async function loadWords() {
    if (loaded) return;
    const [lexicon, gazetteer] = await Promise.all([assets.later('lexicon.json'), assets.later('gazetteer.json')]);
    (await ready()).post({type: 'load', lexicon, gazetteer});
    loaded = true;
  }

  function read(files, progress) {
    let asked = null;
    let stopped = false;
    const collection = loadWords().then(() => {
      if (stopped) throw new JejakFailure('stopped', '');
      opened = null;
      asked = ask({type: 'read', files}, {progress});
      return asked.answer;
    }).then((bytes) => (opened = bytes));
    const stop = () => {
      stopped = true;
      if (!asked) return;
      bench?.then((place) => place.post({type: 'stop', job: asked.job}));
      setTimeout(() => { if (jobs.has(asked.job)) breakDown(new JejakFailure('stopped', '')); }, stopping_ms);
    };
    return {collection, stop};
  }

  async function find(expression, collection) {
    if (opened !== collection) {
      (await ready()).post({type: 'open', bytes: collection});
      opened = collection;
    }
    return ask({type: 'find', expression}).answer;
  }

  return {read, find};
}
