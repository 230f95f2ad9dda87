// Mirrors the canvas' access tree as DOM, so that screen readers and keyboards have the page too: one element for each
// node, in reading order, where it stands on the canvas. It holds nothing but the elements; what a press means is known
// inside the program.
//   const mirror = jejakAccessMirror(container, liveRegion, bridge); mirror.show(nodes)
function jejakAccessMirror(container, live, bridge) {
  'use strict';

  const elements = new Map(); // node id -> element
  const names = {button: 'button', link: 'button', heading: 'h2', text: 'p', status: 'p', region: 'div'};

  function create(node) {
    const element = document.createElement(names[node.role] || 'p');
    element.dataset.id = node.id;
    if (element.localName !== 'button') return element;
    element.type = 'button';
    element.addEventListener('click', () => bridge.press(node.id));
    element.addEventListener('focus', () => bridge.focus(node.id));
    element.addEventListener('blur', () => bridge.focus(''));
    return element;
  }

  function update(element, node) {
    if (element.textContent !== node.label) element.textContent = node.label;
    if (element.localName === 'button') {
      if (node.pressed) element.setAttribute('aria-pressed', 'true');
      else element.removeAttribute('aria-pressed');
    }
    const [left, top, width, height] = node.rect;
    element.style.cssText = `left:${left}px;top:${top}px;width:${Math.max(width, 1)}px;height:${Math.max(height, 1)}px`;
  }

  // What is held is said aloud once.
  function announce(nodes) {
    const held = nodes.find((node) => node.id === 'detail');
    const words = held ? held.label : '';
    if (live.textContent !== words) live.textContent = words;
  }

  function show(nodes) {
    const seen = new Set();
    let before = null;
    for (const node of nodes) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      let element = elements.get(node.id);
      if (!element || element.localName !== (names[node.role] || 'p')) {
        if (element) element.remove();
        element = create(node);
        elements.set(node.id, element);
      }
      update(element, node);
      // Moving an element takes its focus away: only those that stand wrong are moved.
      const place = before ? before.nextSibling : container.firstChild;
      if (element !== place) container.insertBefore(element, place);
      before = element;
    }
    for (const [id, element] of elements) {
      if (seen.has(id)) continue;
      element.remove();
      elements.delete(id);
    }
    announce(nodes);
  }

  return {show};
}
