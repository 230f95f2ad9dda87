// A reader's own articles: files dropped on the page, or text and JSON pasted into it. Nothing leaves the browser.
// Hands them to show([{name, blob}]), each in one of the forms that the program reads (by its name's ending).
function jejakOwnArticles(show, hint) {
  'use strict';

  const shortest = 40;  // characters of a pasted text that is meant as an article
  const isEditable = (target) => target.closest && target.closest('input, textarea, [contenteditable]');

  const showFiles = (files) => show(files.map((blob) => ({name: blob.name, blob})));

  addEventListener('dragover', (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    hint(true);
  });
  addEventListener('dragleave', (event) => { if (!event.relatedTarget) hint(false); });
  addEventListener('drop', (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    hint(false);
    showFiles([...event.dataTransfer.files]);
  });
  addEventListener('paste', (event) => {
    if (isEditable(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length > 0) showFiles(files);
    else if (text.trim().length >= shortest) show([{name: /^\s*[[{]/.test(text) ? 'articles.json' : '1.txt', blob: new Blob([text])}]);
  });
}

// The bytes of a collection that was prepared (core/prepared.h) and is opened as it is; null of any other file. The explorer
// takes three to four times its size, and a browser gives a program 2 GB: of a larger one it says so before anything is lost.
async function jejakPrepared(blob, tooLarge) {
  const most = 500;  // MB
  if (await blob.slice(0, 8).text() !== 'JEJAK\r\n\x1a') return null;
  if (blob.size > most * 2 ** 20) throw new JejakFailure('articles', tooLarge.replace('{n}', Math.ceil(blob.size / 2 ** 20)).replace('{most}', most));
  return new Uint8Array(await blob.arrayBuffer());
}

// The line that says how far the reading is, with a button to stop it.
//   const line = jejakOwnProgress(element, stop); line.show(1234, 0.4); line.opens(); line.hide()
function jejakOwnProgress(box, stop) {
  'use strict';

  const {say} = jejakWords;
  const [text, bar, button] = ['p', 'progress', 'button'].map((name) => box.querySelector(name));
  button.addEventListener('click', () => stop());

  function put(words, share) {
    if (box.hidden) button.textContent = say(jejakWords.stop);
    text.textContent = words;
    if (share >= 0) bar.value = share;
    else bar.removeAttribute('value');
    box.hidden = false;
  }

  // `share`: of all bytes; negative before the first, and when all are read.
  function show(articles, share) {
    const words = share >= 0 ? jejakWords.ownReading : articles > 0 ? jejakWords.ownLinking : jejakWords.ownPreparing;
    put(say(words).replace('{n}', articles.toLocaleString(document.documentElement.lang)).replace('{share}', Math.floor(share * 100)), share);
  }

  return {show, opens: () => put(say(jejakWords.ownOpening), -1), hide: () => { box.hidden = true; }};
}
