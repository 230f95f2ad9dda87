// Keeps the page for visits without a network. One version is kept whole, or not at all: every file is checked against
// the SHA-256 that this worker was packed with, so that a host caught in the middle of an update gives no mixture. The
// page is answered from the newest whole version; files with a hash in their name may come from the one before as well,
// for a page that is still loading. What only own articles and expressions need is kept once it was used. Nothing but this folder's own files is touched.
'use strict';

/* jejak:files */

const prefix = `jejak:${registration.scope}:`;
const kept = prefix + version;
const pageName = 'index.html';

async function fetchChecked(name) {
  const response = await fetch(name, {cache: 'no-cache', credentials: 'same-origin'});
  if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer()));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== files[name]) throw new Error(`${name}: not of version ${version}`);
  return response;
}

// What an older version has already is not fetched again.
async function install() {
  const names = Object.keys(files).filter((name) => !whenUsed.includes(name));
  const responses = await Promise.all(names.map(async (name) =>
    [name, (name !== pageName && await caches.match(name)) || await fetchChecked(name)]));
  const cache = await caches.open(kept);
  for (const [name, response] of responses) await cache.put(name, response);
  await skipWaiting();  // for the next page: one that is open has its files already
}

async function forgetOld() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== kept);
  for (const name of ours.slice(0, -1)) await caches.delete(name);  // keys() has the oldest first
}

// The file that an address asks for, or null where it is none of ours.
function nameOf(request) {
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(registration.scope)) return null;
  const name = url.pathname.slice(new URL(registration.scope).pathname.length) || pageName;
  return name === pageName || /\.[0-9a-f]{10}\.\w+$/.test(name) ? name : null;
}

async function answer(name, request) {
  const cache = await caches.open(kept);
  const found = await cache.match(name) || (name !== pageName && await caches.match(name));
  if (found || !whenUsed.includes(name)) return found || fetch(request);
  const response = await fetchChecked(name);
  await cache.put(name, response.clone());
  return response;
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(forgetOld()));
addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name) event.respondWith(answer(name, event.request));
});
