// What the page says beside its articles: to all for a while (toast), over the canvas (hint), to those who do not see
// (announce), and in place of the explorer, when there can be none (failure).
//   const {toast, hint, announce, failure} = jejakMessages();
function jejakMessages() {
  'use strict';

  const {say, failures} = jejakWords;
  const element = (id) => document.getElementById(id);

  let toastTimer = 0;
  function toast(...content) {
    element('toast').replaceChildren(...content);
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => element('toast').replaceChildren(), content.length > 1 ? 60000 : 5000);
  }

  let hintTimer = 0;
  function hint(words, duration_ms = 1500) {
    const box = element('hint');
    box.textContent = words;
    box.hidden = !words;
    clearTimeout(hintTimer);
    if (words && duration_ms) hintTimer = setTimeout(() => { box.hidden = true; }, duration_ms);
  }

  function announce(words) {
    if (element('live').textContent !== words) element('live').textContent = words;
  }

  // `code`: one of jejakWords.failures, else it is a crash.
  const wordsOf = (code) => failures[code] || failures.crash;
  const titleOf = (code) => say(wordsOf(code))[0];

  function failure(code, reason) {
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    const add = (parent, name, content) => {
      const node = parent.appendChild(document.createElement(name));
      node.textContent = content;
      return node;
    };
    const [title, text] = say(wordsOf(code));
    add(box, 'h2', title);
    add(box, 'p', `${text} ${say(jejakWords.textBelow)}`);
    add(box, 'button', say(jejakWords.reload)).addEventListener('click', () => location.reload());
    const details = add(box, 'details', '');
    details.open = true;
    add(details, 'summary', say(jejakWords.details));
    add(details, 'code', reason);
    element('status').replaceChildren(box);
  }

  return {toast, hint, announce, failure, titleOf};
}
