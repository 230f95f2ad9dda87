// The page's side of an embedding, where it stands in a frame: tells the element <jejak-explorer> of the host page
// (jejak.js) what happens and obeys its few wishes. Every message is {jejak: 1, type, ...}; the table `messages` says what
// a message may hold, and anything else is dropped. Only the parent window is listened to.
//   const frame = jejakFrame();          // null where the page is no frame
//   const wishes = await frame.welcome;  // what the element asks for; null in a bare <iframe>
//   frame.on('follow', ({link}) => ...); frame.tell('link', {link})
function jejakFrame() {
  'use strict';

  if (window.parent === window) return null;

  const mostLink = 4096, mostAddress = 8192, mostArticles = 64 << 20;
  const text = (most) => (value) => typeof value === 'string' && value.length <= most;
  // "Salin tautan" copies it: an address of a page, and nothing else that a clipboard could be made to hold.
  const isAddress = (value) => text(mostAddress)(value) && (value === '' || (/^(https?|file):/.test(value) && URL.canParse(value) && !/\s/.test(value)));
  const messages = {
    welcome: {link: text(mostLink), address: isAddress, articles: (value) => typeof value === 'boolean'},
    articles: {text: text(mostArticles)},
    refused: {reason: text(mostLink)},
    follow: {link: text(mostLink)},
    address: {address: isAddress},
    sleep: {},
    wake: {},
  };
  const handlers = new Map();
  const waiting = new Map();  // what came before anyone asked
  let address = '';

  const isValid = (message) => typeof message === 'object' && message !== null && message.jejak === 1 &&
    Object.hasOwn(messages, message.type) && Object.entries(messages[message.type]).every(([key, fits]) => fits(message[key]));

  addEventListener('message', ({source, data}) => {
    if (source !== window.parent || !isValid(data)) return;
    if ('address' in messages[data.type]) address = data.address;
    const handler = handlers.get(data.type);
    if (handler) handler(data);
    else waiting.set(data.type, data);
  });

  function on(type, handler) {
    handlers.set(type, handler);
    if (!waiting.has(type)) return;
    handler(waiting.get(type));
    waiting.delete(type);
  }

  // The parent's origin is not ours to know, and nothing secret is said.
  const tell = (type, fields = {}) => window.parent.postMessage({jejak: 1, type, ...fields}, '*');

  // The element marks the frame's address; it may take a while on a busy host page.
  const hosted = /[#&]host(&|$)/.test(location.hash);
  const welcome = !hosted ? Promise.resolve(null) : new Promise((resolve) => {
    on('welcome', resolve);
    setTimeout(() => resolve(null), 10000);
  });
  const articles = () => new Promise((resolve, reject) => {
    on('articles', (message) => resolve(message.text));
    on('refused', (message) => reject(new Error(message.reason)));
  });
  tell('hello', {version: 1});

  return {welcome, articles, on, tell, address: () => address};
}
