// A reader's own articles: files dropped on the page, or text and JSON pasted into it. Nothing leaves the browser.
// Hands them to show([{name, bytes}]), each in one of the forms that the program reads (by its name's ending).
function jejakOwnArticles(show, refuse, hint) {
  'use strict';

  const shortest = 40;  // characters of a pasted text that is meant as an article
  const encode = (text) => new TextEncoder().encode(text);
  const isEditable = (target) => target.closest && target.closest('input, textarea, [contenteditable]');

  async function showFiles(files) {
    try {
      show(await Promise.all(files.map(async (file) => ({name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}))));
    } catch (error) {
      refuse(error.message);
    }
  }

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
    else if (text.trim().length >= shortest) show([{name: /^\s*[[{]/.test(text) ? 'articles.json' : '1.txt', bytes: encode(text)}]);
  });
}

// Whether the bytes are a collection that was prepared (core/prepared.h): it is opened as it is.
const jejakIsPrepared = (bytes) => [74, 69, 74, 65, 75, 13, 10, 26].every((byte, i) => bytes[i] === byte);

// The line that says how far the reading is, with a button to stop it.
//   const line = jejakOwnProgress(element, stop); line.show(3, 10); line.hide()
function jejakOwnProgress(box, stop) {
  'use strict';

  const {say} = jejakWords;
  const [text, bar, button] = ['p', 'progress', 'button'].map((name) => box.querySelector(name));
  button.addEventListener('click', () => stop());

  // `total`: 0 while it is not known.
  function show(done, total) {
    if (box.hidden) button.textContent = say(jejakWords.stop);
    const number = (n) => n.toLocaleString(document.documentElement.lang);
    text.textContent = total > 0 ? say(jejakWords.ownReading).replace('{done}', number(done)).replace('{total}', number(total)) : say(jejakWords.ownPreparing);
    if (total > 0) bar.value = done / total;
    else bar.removeAttribute('value');
    box.hidden = false;
  }

  return {show, hide: () => { box.hidden = true; }};
}
