// The workshop at work (wasm/workshop_bridge.h): in a Web Worker, or on the page itself where none can be had. It hears
// {type, ...} and tells {type, job, ...}; a job is a number that the page gives.
//   start   module                          the compiled WebAssembly.Module
//   load    job, lexicon, gazetteer         bytes, before the first "read"; done
//   read    job, files                      progress {done, total} ..., then done {bytes}: a part; files: pieces.js
//   gather  job, part                       done; without a part a new gathering begins
//   finish  job, more                       done {bytes}: a prepared collection of what was gathered so far; more: is to come
//   open    job, bytes                      a prepared collection, to find in; done
//   find    job, expression                 done {bytes}: wasm/pattern_answer.h
//   end                                     nothing more is wanted, where it is on the page: a worker is just ended
// What fails is told as failed {code, reason}: "articles" with file, byte and key, else a code of page_words.js.
// `turn_ms`: how long it works before it listens again.
function jejakWorkshopBench(tell, turn_ms) {
  'use strict';

  const isMemory = (what) => /out of memory|OOM|enlarge memory|Memory\.grow|could not allocate/i.test(String(what));
  let workshop = null;  // the promise of the module
  let isOver = false;

  function start(compiled) {
    workshop = createJejakWorkshop({
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
        return {};
      },
    });
  }

  function withBytes(module, pieces, call) {
    const pointers = pieces.map((bytes) => {
      const pointer = module._malloc(bytes.length || 1) >>> 0;  // addresses beyond 2 GB come as negative numbers
      if (pointer === 0) throw new Error('out of memory');
      module.HEAPU8.set(bytes, pointer);
      return pointer;
    });
    const result = call(...pieces.flatMap((bytes, i) => [pointers[i], bytes.length]));
    pointers.forEach((pointer) => module._free(pointer));
    return result;
  }

  function withText(module, text, call) {
    const pointer = module.stringToNewUTF8(text);
    const result = call(pointer);
    module._free(pointer);
    return result;
  }

  function answer(module) {
    const begin = module._workshop_answer() >>> 0;
    return module.HEAPU8.slice(begin, begin + (module._workshop_answer_size() >>> 0));
  }
  const refuse = (module, code) => { throw Object.assign(new Error(new TextDecoder().decode(answer(module))), {code}); };
  const pause = () => new Promise((resolve) => { setTimeout(resolve); });

  function done(job, bytes) {
    tell({type: 'done', job, bytes}, bytes ? [bytes.buffer] : []);
  }

  const addFile = (module, {name, bytes, offset, lines}) => withText(module, name, (text) =>
    withBytes(module, [bytes], (at, size) => module._workshop_add(text, at, size, offset, lines)));

  async function read(module, {job, files}) {
    module._workshop_begin();
    for (const file of files) addFile(module, file);
    const total = module._workshop_articles();
    tell({type: 'progress', job, done: 0, total});
    for (let more = true; more;) {
      await pause();
      if (isOver) return;
      more = Boolean(module._workshop_step(turn_ms));
      tell({type: 'progress', job, done: module._workshop_read(), total});
    }
    module._workshop_part();
    done(job, answer(module));
  }

  const work = {
    load: (module, {job, lexicon, gazetteer}) => {
      if (!module._workshop_is_loaded() && !withBytes(module, [lexicon, gazetteer], (...all) => module._workshop_load(...all))) refuse(module, 'asset');
      done(job);
    },
    read,
    gather: (module, {job, part}) => {
      if (!part) module._workshop_gather_begin();
      else if (!withBytes(module, [part], (at, size) => module._workshop_gather(at, size))) refuse(module, 'crash');
      done(job);
    },
    finish: (module, {job, more}) => {
      if (!module._workshop_finish(more)) refuse(module, 'articles');
      done(job, answer(module));
    },
    open: (module, {job, bytes}) => {
      if (!withBytes(module, [bytes], (at, size) => module._workshop_open(at, size))) refuse(module, 'articles');
      done(job);
    },
    find: (module, {job, expression}) => {
      withText(module, expression, (text) => module._workshop_find(text));
      done(job, answer(module));
    },
  };

  let turn = Promise.resolve();  // one thing after another
  return (message) => {
    if (message.type === 'start') return start(message.module);
    if (message.type === 'end') return void (isOver = true);
    turn = turn.then(async () => isOver || work[message.type](await workshop, message)).catch((error) => {
      tell({type: 'failed', job: message.job, code: error.code ?? (isMemory(error.message) ? 'memory' : 'crash'), reason: error.message});
    });
  };
}

if (typeof WorkerGlobalScope === 'function' && self instanceof WorkerGlobalScope) {
  const hear = jejakWorkshopBench((message, moved = []) => postMessage(message, moved), 100);
  onmessage = ({data}) => hear(data);
  postMessage({type: 'ready'});
}
