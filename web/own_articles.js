// A reader's own articles: files dropped on the page, or text and JSON pasted into it. Nothing leaves the browser.
// Hands their bytes, in one of the forms that the program reads, to show(bytes).
function jejakOwnArticles(show, refuse, hint) {
  'use strict';

  const shortest = 40;  // characters of a pasted text that is meant as an article
  const stemOf = (name) => name.replace(/\.[^.]*$/, '');
  const isText = (name) => /\.(txt|text)$/i.test(name);
  const articleOf = (id, text) => ({'@type': 'NewsArticle', '@id': id, articleBody: text});
  const encode = (text) => new TextEncoder().encode(text);

  // One JSON file goes as it is, so that what is wrong in it is said with its place. Several become one list.
  async function bytesOf(files) {
    if (files.length === 1 && !isText(files[0].name)) return new Uint8Array(await files[0].arrayBuffer());
    const articles = [];
    for (const file of files) {
      const text = await file.text();
      if (isText(file.name)) articles.push(articleOf(stemOf(file.name), text));
      else articles.push(...listOf(text, file.name));
    }
    return encode(JSON.stringify(articles));
  }

  function listOf(text, name) {
    try {
      const value = JSON.parse(text);
      return Array.isArray(value) ? value : value['@graph'] || [value];
    } catch (error) {
      try {
        return text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line));
      } catch {
        throw new Error(`${name}: ${error.message}`);
      }
    }
  }

  const isEditable = (target) => target.closest && target.closest('input, textarea, [contenteditable]');

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
    bytesOf([...event.dataTransfer.files]).then(show).catch((error) => refuse(error.message));
  });
  addEventListener('paste', (event) => {
    if (isEditable(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length > 0) bytesOf(files).then(show).catch((error) => refuse(error.message));
    else if (text.trim().length >= shortest) show(/^\s*[[{]/.test(text) ? encode(text) : encode(JSON.stringify([articleOf('1', text)])));
  });
}
