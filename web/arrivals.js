// Articles that a reader brings: files dropped on the page, or text and JSON pasted into it. Nothing leaves the browser.
// Hands them to take([{name, blob}]), each in one of the forms that the program reads (by its name's ending). Listens from
// the first moment on: a file that is dropped while the page still loads would else be opened instead of it.
function jejakArrivals(take, hint) {
  'use strict';

  const shortest = 40;  // characters of a pasted text that is meant as an article
  const isEditable = (target) => target.closest && target.closest('input, textarea, [contenteditable]');

  const takeFiles = (files) => take(files.map((blob) => ({name: blob.name, blob})));

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
    takeFiles([...event.dataTransfer.files]);
  });
  addEventListener('paste', (event) => {
    if (isEditable(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length > 0) takeFiles(files);
    else if (text.trim().length >= shortest) take([{name: /^\s*[[{]/.test(text) ? 'articles.json' : '1.txt', blob: new Blob([text])}]);
  });
}
