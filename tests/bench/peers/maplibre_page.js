// MapLibre GL with a clustered source, TimelineJS with a slide for each date: the way each is meant to be used.
loadData().then(async ({places, times, ground}) => {
  const points = {type: 'FeatureCollection', features: places.map(([lat, lng, name]) => ({type: 'Feature', properties: {name}, geometry: {type: 'Point', coordinates: [lng, lat]}}))};
  const map = new maplibregl.Map({container: 'map', center: [46.6, 40], zoom: 6, style: {
    version: 8,
    sources: {ground: {type: 'geojson', data: ground}, places: {type: 'geojson', data: points, cluster: true}},
    layers: [
      {id: 'sea', type: 'background', paint: {'background-color': '#cfdde4'}},
      {id: 'land', type: 'fill', source: 'ground', paint: {'fill-color': '#f2efe8', 'fill-outline-color': '#8a8377'}},
      {id: 'places', type: 'circle', source: 'places', paint: {'circle-color': '#1b7a70', 'circle-radius': ['+', 5, ['ln', ['coalesce', ['get', 'point_count'], 1]]]}},
    ],
  }});
  const drawn = new Promise((done) => { map.once('idle', done); });
  const events = times.map(([day, words]) => {
    const [year, month, date] = day.split('-').map(Number);
    return {start_date: {year, month, day: date}, text: {headline: words}};
  });
  const timeline = new TL.Timeline('timeline', {events}, {font: null, hash_bookmark: false});
  await Promise.all([drawn, new Promise((done) => { timeline.on('loaded', done); timeline.on('ready', done); })]);
  nowReady();
});
