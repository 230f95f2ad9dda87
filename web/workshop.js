// The page's way to the workshop, where a reader's own articles are read and expressions are looked for: what that takes
// (reading.js and all behind it) is fetched when it is first asked for.
//   const workshop = jejakWorkshop(assets);
//   const reading = workshop.read([{name, blob}], {progress, early}); await reading.collection; reading.stop()
//   await workshop.find('Khankendi|Stepanakert', collection)
function jejakWorkshop(assets) {
  'use strict';

  let fetched = null;
  const whole = () => (fetched ??= jejakLaterScript(assets, 'reading.js').then(() => jejakReading(assets)).catch((error) => { fetched = null; throw error; }));

  function read(files, tell) {
    let mine = null;
    let stopped = false;
    const collection = whole().then((workshops) => {
      if (stopped) throw new JejakFailure('stopped', '');
      mine = workshops.read(files, tell);
      return mine.collection;
    });
    return {collection, stop: () => { stopped = true; mine?.stop(); }};
  }

  return {read, find: async (expression, collection) => (await whole()).find(expression, collection)};
}
