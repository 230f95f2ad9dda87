// The plain text of the page: alone, beside the explorer, or behind it for those who do not see. Keeps it in step with
// the explorer's link ("a=k0&s=place:shusha"): the open article, what is held. Pressing a word or a link goes to the
// program as a link; what it means is known there.
//   const view = jejakTextView({paper, text, guest}, {follow(link), hover(accessId), changed(view)});
//   view.ready(true); view.read(true); view.followed(link); await view.replace(text.pieces())
'use strict';

// The explorer's link, "a=k0&s=place:shusha", by its keys.
const jejakLinkParts = (link) => new Map(link.replace(/^#/, '').split('&').map((part) => [part.split('=')[0], part.slice(part.indexOf('=') + 1)]));

function jejakTextView({paper, text, guest}, wishes) {
  const root = document.documentElement;
  const wide = matchMedia('(min-width: 1000px)');
  let explorer = false;  // whether there is one to be shown
  let reading = false;   // whether the reader asked for the text
  let touched = false;   // whether the reader has begun to read before the explorer was there
  let link = '';

  const articles = () => [...text.querySelectorAll('article[data-article]')];
  const openArticle = () => document.getElementById(`a=${jejakLinkParts(link).get('a') || ''}`);
  const view = () => (!explorer ? 'text' : !reading ? 'canvas' : wide.matches ? 'both' : 'text');

  // Behind the canvas only the open article stands, and nothing there takes the focus.
  function arrange() {
    const now = view();
    const before = root.dataset.view;
    root.dataset.view = now;
    const behind = now === 'canvas';
    const open = openArticle();
    for (const article of articles()) article.hidden = behind && Boolean(open) && article !== open;
    for (const anchor of text.querySelectorAll('a[href]')) {
      if (behind) anchor.tabIndex = -1;
      else anchor.removeAttribute('tabindex');
    }
    if (before !== now) wishes.changed(now);
    if (before === 'canvas' && !behind && open) open.scrollIntoView();
  }

  function markHeld(held) {
    for (const mark of text.querySelectorAll('[aria-current]')) mark.removeAttribute('aria-current');
    if (!held) return [];
    const marks = [...text.querySelectorAll('[data-mention]')].filter((mark) => mark.dataset.mention === held || mark.dataset.entity === held);
    for (const mark of marks) mark.setAttribute('aria-current', 'true');
    return marks;
  }

  const inSight = (element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > 64 && box.top < innerHeight;
  };

  // The program's link is another: shows it in the text.
  function followed(now) {
    const before = jejakLinkParts(link);
    const parts = jejakLinkParts(now);
    link = now;
    root.lang = parts.get('lang') === 'en' ? 'en' : 'id';
    const marks = markHeld(parts.get('s'));
    const open = openArticle();
    if (before.get('a') !== parts.get('a')) arrange();
    if (view() === 'canvas' || !open) return;
    const inOpen = marks.filter((mark) => open.contains(mark));
    if (before.get('s') !== parts.get('s') && inOpen.length > 0) {
      if (!inOpen.some(inSight)) inOpen[0].scrollIntoView({block: 'center'});
    } else if (before.get('a') !== parts.get('a') && before.get('a') && !inSight(open.querySelector('h2'))) {
      open.scrollIntoView();
    }
  }

  function pressed(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const anchor = event.target.closest('a[href^="#"]');
    if (anchor) {
      if (!guest) return;  // the address changes, and the program follows it
      event.preventDefault();  // a frame leaves no trace in its host's history
      const target = document.getElementById(anchor.getAttribute('href').slice(1));
      if (target) target.scrollIntoView();
      if (explorer) wishes.follow(anchor.getAttribute('href').slice(1));
      return;
    }
    const mark = event.target.closest('[data-mention]');
    if (!mark || !explorer || !getSelection().isCollapsed) return;
    const held = mark.getAttribute('aria-current') === 'true';
    wishes.follow(`${mark.closest('article').id}&s=${held ? '' : mark.dataset.mention}`);
  }

  // What is copied of an article takes its source along.
  function copied(event) {
    const selection = getSelection();
    const article = selection.anchorNode?.parentElement?.closest('article[data-article]');
    if (selection.isCollapsed || !article?.contains(selection.focusNode)) return;
    const shown = (selector) => article.querySelector(selector)?.innerText.trim() ?? '';
    const address = article.querySelector('.origin a')?.href ?? '';
    const source = ['.kicker', 'h2'].map(shown).concat(address).filter(Boolean).join(' · ');
    const html = document.createElement('div');
    html.append(selection.getRangeAt(0).cloneContents(), Object.assign(document.createElement('p'), {textContent: `— ${source}`}));
    event.clipboardData.setData('text/plain', `${selection}\n\n— ${source}`);
    event.clipboardData.setData('text/html', html.innerHTML);
    event.preventDefault();
  }

  text.addEventListener('copy', copied);
  text.addEventListener('click', pressed);
  text.addEventListener('pointerover', (event) => {
    const mark = event.target.closest('[data-entity]');
    if (explorer && view() === 'both') wishes.hover(mark ? mark.dataset.entity : '');
  });
  text.addEventListener('pointerleave', () => explorer && wishes.hover(''));
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(name, (event) => { if (!explorer && name !== 'keydown' || /^(Arrow|Page|End|Home| $)/.test(event.key || '')) touched = true; }, {passive: true, capture: true});
  }
  // A match of find-in-page behind the canvas scrolls its one pixel; the browser's own find bar has the focus then.
  paper.addEventListener('scroll', () => { if (view() === 'canvas' && !document.hasFocus()) read(true); });
  wide.addEventListener('change', arrange);

  function read(wanted) {
    reading = wanted;
    arrange();
  }

  // The explorer has come or gone. A reader who has begun to read keeps the text.
  function ready(there) {
    if (there && !explorer && touched) reading = true;
    explorer = there;
    arrange();
  }

  // Makes the text of pieces of HTML, for a while at a time: the page lives on between. What stood there stays until it is
  // done; other pieces that come meanwhile end it. jejakText makes them: every word of an article is escaped there.
  const turn_ms = 16;
  let putting = null;
  async function replace(pieces) {
    const mine = putting = pieces;
    const made = document.createElement('div');  // nothing of it is laid out yet
    for (let isDone = false; !isDone && putting === mine;) {
      const end = performance.now() + turn_ms;
      let html = '';
      while (!isDone && performance.now() < end) {
        const {value, done} = mine.next();
        isDone = done;
        if (value) html += `${value}\n`;
      }
      made.insertAdjacentHTML('beforeend', html);
      if (!isDone) await new Promise((resolve) => { setTimeout(resolve); });
    }
    if (putting !== mine) return;
    text.replaceChildren(...made.childNodes);
    arrange();
    markHeld(jejakLinkParts(link).get('s'));
  }

  return {read, ready, followed, replace, link: () => link, titleOf: (id) => document.getElementById(`title-${id}`)?.textContent ?? ''};
}
