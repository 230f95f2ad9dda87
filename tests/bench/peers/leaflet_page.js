// Leaflet with its canvas renderer, vis-timeline with its clustering: the way each recommends for many items.
loadData().then(({places, times, ground}) => {
  const map = L.map('map', {preferCanvas: true}).setView([40, 46.6], 7);
  L.geoJSON(ground, {style: {color: '#8a8377', weight: 1, fillColor: '#f2efe8', fillOpacity: 1}}).addTo(map);
  for (const [lat, lng, name] of places) L.circleMarker([lat, lng], {radius: 5, color: '#1b7a70'}).bindTooltip(name).addTo(map);
  const items = new vis.DataSet(times.map(([start, content], id) => ({id, start, content, type: 'point'})));
  const timeline = new vis.Timeline(document.getElementById('timeline'), items,
      {height: '100%', showCurrentTime: false, ...(times.length > 200 ? {cluster: {maxItems: 3}} : {})});
  timeline.on('changed', function once() {
    timeline.off('changed', once);
    nowReady();
  });
});
