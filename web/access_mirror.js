// Mirrors the canvas' access tree as DOM, so that screen readers and keyboards have the page too: one element for each
// node, in reading order, where it stands on the canvas. Neighbours of one family ("place:shusha", "place:yevlakh") make
// a list. It holds nothing but the elements; what a press means is known inside the program, and of "page:..." by the page.
//   const mirror = jejakAccessMirror(container, {press(id), focus(id), page(id), search(words), nameOf(family)}); mirror.show(nodes)
function jejakAccessMirror(container, wishes) {
  'use strict';

  const elements = new Map();  // node id -> element
  const lists = new Map();     // family and number of its run -> list
  const names = {button: 'button', link: 'button', heading: 'h2', region: 'h2', text: 'p', status: 'p'};
  const isField = (node) => node.id === 'search';
  const nameOf = (node) => (isField(node) ? 'input' : names[node.role] || 'p');

  function create(node) {
    const element = document.createElement(nameOf(node));
    element.dataset.id = node.id;
    if (isField(node)) return field(element);
    if (element.localName !== 'button') return element;
    element.type = 'button';
    element.addEventListener('click', () => (node.id.startsWith('page:') ? wishes.page(node.id) : wishes.press(node.id)));
    element.addEventListener('focus', () => wishes.focus(node.id));
    element.addEventListener('blur', () => wishes.focus(''));
    return element;
  }

  // What is typed is typed into a real field, over the canvas' own: with any keyboard, by paste, by voice.
  function field(element) {
    element.type = 'search';
    element.autocomplete = 'off';
    element.spellcheck = false;
    element.addEventListener('input', () => wishes.search(element.value));
    return element;
  }

  function update(element, node) {
    if (isField(node)) element.placeholder = element.ariaLabel = node.label.split(': ')[0];
    else if (element.textContent !== node.label) element.textContent = node.label;
    if (element.localName === 'button') {
      if (node.pressed) element.setAttribute('aria-pressed', 'true');
      else element.removeAttribute('aria-pressed');
    }
    const [left, top, width, height] = node.rect;
    const box = `left:${left}px;top:${top}px;width:${Math.max(width, 1)}px;height:${Math.max(height, 1)}px`;
    if (element.style.cssText !== box) element.style.cssText = box;
  }

  function elementOf(node) {
    let element = elements.get(node.id);
    if (!element || element.localName !== nameOf(node)) {
      if (element) element.remove();
      element = create(node);
      elements.set(node.id, element);
    }
    update(element, node);
    return element;
  }

  const controls = new Set(['map', 'page', 'reader', 'view', 'tab', 'detail']);  // families that are no lists of things

  // [node] alone, or a run of two and more buttons of one family.
  function runsOf(nodes) {
    const familyOf = (node) => {
      const family = nameOf(node) === 'button' && node.id.includes(':') ? node.id.slice(0, node.id.indexOf(':')) : '';
      return controls.has(family) ? '' : family;
    };
    const runs = [];
    for (const node of nodes) {
      const family = familyOf(node);
      const last = runs.at(-1);
      if (family && last && last.family === family) last.nodes.push(node);
      else runs.push({family, nodes: [node]});
    }
    return runs;
  }

  // Puts children into a parent in order. Moving an element takes its focus away: only those that stand wrong are moved.
  function arrange(parent, children) {
    children.forEach((child, index) => {
      if (parent.childNodes[index] !== child) parent.insertBefore(child, parent.childNodes[index] || null);
    });
    while (parent.childNodes.length > children.length) parent.lastChild.remove();
  }

  function listOf(key, label, nodes) {
    const list = lists.get(key) || document.createElement('ul');
    lists.set(key, list);
    list.setAttribute('role', 'list');  // Safari takes it from a list without bullets
    if (label) list.setAttribute('aria-label', label);
    else list.removeAttribute('aria-label');
    arrange(list, nodes.map((node) => {
      const element = elementOf(node);
      if (element.parentNode && element.parentNode.localName === 'li') return element.parentNode;
      const item = document.createElement('li');
      item.append(element);
      return item;
    }));
    return list;
  }

  function show(nodes) {
    const wanted = [...new Map(nodes.map((node) => [node.id, node])).values()];
    const counts = new Map();
    const children = runsOf(wanted).map(({family, nodes: run}) => {
      if (run.length < 2) return elementOf(run[0]);
      counts.set(family, (counts.get(family) || 0) + 1);
      return listOf(`${family} ${counts.get(family)}`, wishes.nameOf(family), run);
    });
    arrange(container, children);
    container.toggleAttribute('data-covered', wanted.some(({id}) => /^(about|help|take|filters):close$/.test(id)));
    const ids = new Set(wanted.map((node) => node.id));
    for (const id of elements.keys()) if (!ids.has(id)) elements.delete(id);
    for (const [key, list] of lists) if (!list.isConnected) lists.delete(key);
  }

  // What is looked for, by whatever way; what is being typed stays as it is.
  function showSearch(words) {
    const element = elements.get('search');
    if (element && element !== document.activeElement) element.value = words;
  }

  return {show, showSearch};
}
