// What both peers show: the collection's place mentions as marks, its dated mentions as items. ?data=FILE names it.
//   {"places": [[lat, lng, name], ...], "times": [["2023-09-19", words], ...]}
async function loadData() {
  const get = async (path) => (await fetch(path)).json();
  const [{places, times}, ground] = await Promise.all([get(new URLSearchParams(location.search).get('data')), get('ground.json')]);
  return {places, times, ground};
}

// Called by a page once map and timeline are there to be used; two frames later both are drawn.
function nowReady() {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ready')));
}
