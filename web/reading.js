// Reads a reader's own articles with several workshops at once (workshop_worker.js), each in a Web Worker, all from one
// compiled module: the files are cut into pieces (pieces.js), each is read by whichever workshop is free, and one more
// gathers what they read, in the order of the files.
//   const {read, find} = jejakReading(assets);
//   const reading = read([{name, blob}], {progress: (articles, share) => …, early: async (collection) => …});
//   const {collection, left, lost} = await reading.collection;   reading.stop()
//   await find('Khankendi|Stepanakert', collection)
// `early`: gets a collection of the first articles, where reading all of them takes a while. `left`: bytes that were not read,
// as there are more than the explorer holds; tooMany(left) says so beforehand. `lost`: [{where, failure}], pieces whose worker
// broke down over them. Rejects with a JejakFailure; a reading that was stopped has the code "stopped". Where there are no
// workers one workshop works on the page, in short turns.
function jejakReading(assets) {
  'use strict';

  const script = 'workshop_worker.js';
  const turn_ms = 10000, mostSilentTurns = 6;  // turns and no clock: a computer that slept has not been silent
  const stoppedFailure = () => new JejakFailure('stopped', '');

  // --- Workshops.

  let compiled = null;  // the promise of the module
  const compile = () => (compiled ??= assets.later('workshop.wasm').then((bytes) => WebAssembly.compile(bytes)).catch((error) => {
    compiled = null;
    throw error.code ? error : new JejakFailure('asset', `workshop.wasm: ${error.message}`);
  }));

  // From its file on a web host, else from a blob.
  const address = async () => assets.urlOf(script) ?? URL.createObjectURL(new Blob([await assets.later(script)], {type: 'text/javascript'}));

  function inWorker(url, hear, breakDown) {
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
        resolve({post: (message, moved) => worker.postMessage(message, moved), end: () => worker.terminate(), onPage: false});
      };
    });
  }

  async function onPage(hear) {
    const turn_ms = 8;
    await jejakLaterScript(assets, script);
    const post = jejakWorkshopBench((message) => hear(message), turn_ms);
    return {post, end: () => post({type: 'end'}), onPage: true};
  }

  // {ask(message, {progress, moved}) -> promise, load(), end(failure), isOver(), onPage}: a workshop of its own. It ends by itself
  // when it breaks down or says nothing for long; what was asked of it then fails so.
  async function newBench() {
    const jobs = new Map();  // number -> {resolve, reject, progress}
    let lastJob = 0, silentTurns = 0, turns = 0;
    let over = null;         // the failure that it ended with
    let place = null;

    function end(failure) {
      over ??= failure;
      place?.end();
      for (const {reject} of jobs.values()) reject(over);
      jobs.clear();
      countTurns();
    }

    function countTurns() {
      silentTurns = 0;
      if (jobs.size > 0) {
        turns ||= setInterval(() => {
          if (++silentTurns >= mostSilentTurns) end(new JejakFailure('crash', `the worker has said nothing for ${mostSilentTurns * turn_ms / 1000} seconds`));
        }, turn_ms);
      } else {
        clearInterval(turns);
        turns = 0;
      }
    }

    function hear({type, job, ...rest}) {
      const waiting = jobs.get(job);
      const failure = type === 'failed' && new JejakFailure(rest.code, rest.reason);
      if (failure && (!waiting || rest.code === 'crash' || rest.code === 'memory')) return end(failure);
      if (type === 'progress') {
        waiting?.progress?.(rest.done, rest.total);
      } else if (jobs.delete(job)) {
        if (failure) waiting.reject(failure);
        else waiting.resolve(rest.bytes);
      }
      countTurns();
    }

    function ask(message, {progress = null, moved = []} = {}) {
      if (over) return Promise.reject(over);
      return new Promise((resolve, reject) => {
        jobs.set(++lastJob, {resolve, reject, progress});
        countTurns();
        place.post({...message, job: lastJob}, moved);
      });
    }

    let words = null;  // its word lists are on their way, or there
    const load = () => (words ??= Promise.all([assets.later('lexicon.json'), assets.later('gazetteer.json')]).then(([lexicon, gazetteer]) => ask({type: 'load', lexicon, gazetteer})));

    const [module, bench] = await Promise.all([compile(), address().then((url) => inWorker(url, hear, end)).catch(() => onPage(hear))]);
    place = bench;
    place.post({type: 'start', module});
    return {ask, load, end, isOver: () => over !== null, onPage: place.onPage};
  }

  // --- A reading.

  const mostWorkshops = 4;
  const mostBytes = 256 << 20;   // of articles: more than these the explorer does not hold
  const worthMany = 1 << 19;     // bytes from which on several workshops read
  const aheadOf = 3;             // pieces for each workshop that wait to be gathered
  let resting = null;            // a workshop that has read, with its words: the next short reading or expression takes it

  function takeResting() {
    const bench = resting?.isOver() ? null : resting;
    resting = null;
    return bench;
  }

  async function loadedBench() {
    const bench = takeResting() ?? await newBench();
    await bench.load().catch((failure) => {
      bench.end(failure);
      throw failure;
    });
    return bench;
  }

  const whereIs = ({files}) => files.map(({name, bytes, offset, lines}) => (lines ? `${name}: byte ${offset}` : name)).slice(0, 3).join(', ');

  function read(sources, {progress = () => {}, early = null, tooMany = () => {}} = {}) {
    const size = sources.reduce((sum, {blob}) => sum + blob.size, 0);
    if (size > mostBytes) tooMany(size - mostBytes);
    const isLong = size >= worthMany;
    const pieces = jejakPieces(sources);
    const benches = new Set();
    const lost = [];
    const parts = [];         // [piece] what was read of it: bytes, or null; undefined: not yet
    let taken = 0;            // pieces that were begun
    let takenBytes = 0, readBytes = 0, readArticles = 0;
    let gathered = 0;         // pieces
    const waiting = [];       // for others to be gathered
    let shown = null;         // the promise that the first ones show
    let isStopped = false;
    let stop = null;
    const stopped = new Promise((resolve, reject) => {
      stop = () => {
        isStopped = true;
        endAll();
        reject(stoppedFailure());
      };
    });
    stopped.catch(() => {});

    async function benchOfOurs() {
      const bench = await loadedBench();
      benches.add(bench);
      if (isStopped) endAll();
      return bench;
    }
    function endAll() {
      for (const bench of benches) bench.end(stoppedFailure());
      benches.clear();
    }

    let gatherer = null;  // the promise of the workshop that puts the parts together
    const gathersWith = (bench) => bench.ask({type: 'gather'}).then(() => bench);

    async function gather(part) {
      if (part) {
        const bench = await (gatherer ??= benchOfOurs().then(gathersWith));
        await bench.ask({type: 'gather', part}, {moved: [part.buffer]});
        if (isLong && early && !shown && size - takenBytes >= worthMany) await showEarly(bench);
      }
      ++gathered;
      for (const goOn of waiting.splice(0)) goOn();
    }

    async function showEarly(bench) {
      const first = await bench.ask({type: 'finish', more: true}).catch((failure) => { if (failure.code !== 'articles') throw failure; });
      if (!first || isStopped) return;  // none of the first could be read
      shown = Promise.resolve(early(first));
      shown.catch(() => {});  // waited for in the end
    }

    let turn = Promise.resolve();
    let next = 0;        // the part to be gathered
    let failAll = null;  // where gathering fails nothing is left to do
    const failed = new Promise((resolve, reject) => { failAll = reject; });
    failed.catch(() => {});
    function gatherInOrder() {
      for (; parts[next] !== undefined; ++next) {
        const part = parts[next];
        delete parts[next];
        turn = turn.then(() => gather(part));
        turn.catch(failAll);
      }
    }

    async function readPiece(bench, piece) {
      let told = 0;
      const tell = (articles, of) => {
        readArticles += articles - told;
        told = articles;
        if (!isStopped) progress(readArticles, Math.min(1, (readBytes + (of > 0 ? articles / of : 0) * piece.size) / Math.min(size, mostBytes)));
      };
      try {
        return await bench.ask({type: 'read', files: piece.files}, {progress: tell, moved: piece.files.map(({bytes}) => bytes.buffer)});
      } finally {
        readBytes += piece.size;
      }
    }

    // One workshop's way through the pieces, and the workshop in the end. What it breaks down over is lost: another one goes on.
    async function work(workshops) {
      let bench = null;
      for (;;) {
        while (isLong && taken - gathered > aheadOf * workshops) await new Promise((resolve) => { waiting.push(resolve); });
        if (takenBytes >= mostBytes) return bench;
        bench ??= await benchOfOurs().catch((failure) => { if (isStopped || benches.size < 2) throw failure; });
        if (!bench) return null;  // the others have to do
        const {value: piece, done} = await pieces.next();
        if (done) return bench;
        const number = taken++;
        takenBytes += piece.size;
        const where = whereIs(piece);
        try {
          parts[number] = await readPiece(bench, piece);
        } catch (failure) {
          if (isStopped) throw failure;
          lost.push({where, failure});
          parts[number] = null;
          benches.delete(bench);
          bench = null;
        }
        if (isLong) gatherInOrder();
      }
    }

    async function run() {
      const first = benchOfOurs();
      if (isLong) gatherer = benchOfOurs().then(gathersWith);
      gatherer?.catch(() => {});  // said by whoever waits for it
      resting = await first;      // the first to work takes it
      const workshops = resting.onPage || !isLong ? 1 : Math.min(mostWorkshops, navigator.hardwareConcurrency || 1);
      const [free] = await Promise.race([failed, Promise.all(Array.from({length: workshops}, () => work(workshops)))]);
      if (lost.length === taken && taken > 0) throw lost[0].failure;
      if (!gatherer && free) gatherer = gathersWith(free);
      gatherInOrder();
      await turn;
      progress(readArticles, -1);  // what they tell is linked
      const collection = await (await gatherer).ask({type: 'finish', more: false});
      await shown;
      return {collection, left: takenBytes >= mostBytes ? Math.max(0, size - takenBytes) : 0, lost};
    }

    const whole = run().then((all) => {
      if (isLong) endAll();  // their memory is only given back so
      else resting = [...benches][0] ?? null;
      return all;
    }, (error) => {
      endAll();
      throw error;
    });
    whole.catch(() => {});
    return {collection: Promise.race([whole, stopped]), stop};
  }

  // --- Looking for expressions.

  let opened = null;  // {bench, collection} that it can find in
  async function find(expression, collection) {
    if (opened?.collection !== collection || opened.bench.isOver()) {
      const bench = takeResting() ?? await newBench();
      await bench.ask({type: 'open', bytes: collection});
      resting = bench;
      opened = {bench, collection};
    }
    return opened.bench.ask({type: 'find', expression});
  }

  return {read, find};
}
