// <jejak-explorer>: the explorer inside somebody else's page, in a sandboxed frame.
//   <script src="https://HOST/jejak.js"></script>
//   <jejak-explorer src="articles.json" view="#a=k3&s=place:yevlakh"></jejak-explorer>
// Attributes
//   src       address of NewsArticle JSON to show; fetched by this page, so this page's rules count
//   articles  "page": the host page's own JSON-LD article; "#ID": the JSON of that one <script> element
//   view      the link to open with; a link in the host page's own address goes before it
//   theme     "light" or "dark"; else the reader's system decides
//   lang      "id" (default) or "en"
//   label     the frame's title, for screen readers
//   address   "off": the host page's address is left alone
// Events (bubbling; detail): jejak-ready {}, jejak-select {link, article, selected}, jejak-error {code, reason}
// The frame shows jejak-offline.html beside this file: it holds everything, so its opaque origin needs to fetch nothing.
// Messages both ways are {jejak: 1, type, ...}; the table `messages` says what the frame's may hold, anything else is
// dropped, and so is whatever comes from another window. web/README.md lists them.
(() => {
  'use strict';

  const frameUrl = new URL('jejak-offline.html', document.currentScript.src).href;
  const near = '200px 0px';    // an explorer starts a little before it is seen,
  const awake = '1500px 0px';  // and gives its WebGL context back when it is far away
  const mostLink = 4096;
  const mostHellos = 5;        // a frame that is loaded again says it again; one that never stops is not answered
  const text = (most) => (value) => typeof value === 'string' && value.length <= most;
  const messages = {
    hello: {version: (value) => value === 1},
    ready: {},
    link: {link: text(mostLink), article: text(mostLink), selected: text(mostLink)},
    failed: {code: text(40), reason: text(1000)},
    leave: {},
  };
  const isValid = (message) => typeof message === 'object' && message !== null && message.jejak === 1 &&
    Object.hasOwn(messages, message.type) && Object.entries(messages[message.type]).every(([key, fits]) => fits(message[key]));

  const looks = new CSSStyleSheet();  // no <style>: a host's policy may forbid it
  looks.replaceSync(`:host { display: block; box-sizing: border-box; width: 100%; aspect-ratio: 16 / 10; min-height: 480px; max-height: 80vh; contain: strict; background: Canvas;
      border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
    :host([hidden]) { display: none; } iframe { display: block; width: 100%; height: 100%; border: 0; }`);

  class JejakExplorer extends HTMLElement {
    static observedAttributes = ['view', 'theme', 'lang', 'src', 'articles', 'label'];
    #frame = null;
    #link = '';
    #greeted = false;  // the frame has said hello: it may be spoken to
    #hellos = 0;
    #ready = false;    // its explorer runs
    #observers = [];
    #listen = (event) => this.#hear(event);

    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({mode: 'open'}).adoptedStyleSheets = [looks];
      addEventListener('message', this.#listen);
      const observe = (rootMargin, answer) => {
        const observer = new IntersectionObserver((entries) => answer(entries.at(-1).isIntersecting), {rootMargin});
        observer.observe(this);
        this.#observers.push(observer);
      };
      observe(near, (seen) => { if (seen && !this.#frame) this.#start(); });
      observe(awake, (seen) => this.#tell(seen ? 'wake' : 'sleep'));
    }

    disconnectedCallback() {
      removeEventListener('message', this.#listen);
      this.#observers.splice(0).forEach((observer) => observer.disconnect());
      this.#stop();
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now) return;
      if (name === 'src' || name === 'articles') this.#restart();
      else if (name === 'label') this.#frame.title = this.#label();
      else if (name === 'view') this.#tell('follow', {link: withoutHash(now ?? '')});
      else this.#tell('follow', {link: name === 'theme' ? `look=${this.#theme()}` : `lang=${this.#language()}`});
    }

    // What is open and held, as a link.
    get link() { return this.#link; }

    // The address of this page with that link in it.
    get address() {
      const url = new URL(location.href);
      if (this.#link) url.searchParams.set(this.#parameter(), this.#link);
      return url.href;
    }

    // The one call that gives the frame the focus.
    focus() { this.#frame?.focus(); }

    #label() { return this.getAttribute('label') || (this.#language() === 'en' ? 'Jejak: map, timeline and articles' : 'Jejak: peta, garis waktu, dan artikel'); }
    #language() { return this.getAttribute('lang') === 'en' ? 'en' : 'id'; }
    #theme() { return ['light', 'dark'].includes(this.getAttribute('theme')) ? this.getAttribute('theme') : 'system'; }

    // Several explorers on a page: each has its parameter, the first one without an id the plain name.
    #parameter() { return this.id ? `jejak-${this.id}` : 'jejak'; }

    #start() {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
      frame.allow = 'clipboard-write *';
      frame.loading = 'lazy';
      frame.title = this.#label();
      frame.referrerPolicy = 'no-referrer';
      frame.src = `${frameUrl}#host`;
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    #stop() {
      this.#frame?.remove();
      this.#frame = null;
      this.#greeted = this.#ready = false;
      this.#hellos = 0;
    }

    #restart() {
      this.#stop();
      this.#start();
    }

    #tell(type, fields = {}) {
      if (this.#greeted) this.#frame.contentWindow?.postMessage({jejak: 1, type, ...fields}, '*');  // its origin is opaque
    }

    #hear({source, origin, data}) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== 'null' || !isValid(data)) return;
      if (data.type === 'hello') this.#welcome();
      else if (!this.#greeted) return;
      else if (data.type === 'ready') this.#begin();
      else if (data.type === 'failed') this.#say('jejak-error', {code: data.code, reason: data.reason});
      else if (data.type === 'link') this.#follow(data);
      else if (data.type === 'leave') this.#leave();
    }

    #say(name, detail) { this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true})); }

    #begin() {
      if (this.#ready) return;
      this.#ready = true;
      this.#say('jejak-ready', {});
    }

    #welcome() {
      if (++this.#hellos > mostHellos) return;
      this.#ready = false;
      this.#greeted = true;
      const own = new URL(location.href).searchParams.get(this.#parameter()) ?? this.getAttribute('view') ?? '';
      this.#link = withoutHash(own).slice(0, mostLink);
      const asked = ['src', 'articles'].some((name) => this.hasAttribute(name));
      const link = [this.#link, `look=${this.#theme()}`, `lang=${this.#language()}`].filter(Boolean).join('&');
      this.#tell('welcome', {link, address: this.address, articles: asked});
      if (asked) this.#articles().then((articles) => this.#tell('articles', {text: articles}), (error) => this.#tell('refused', {reason: error.message.slice(0, mostLink)}));
    }

    async #articles() {
      if (this.hasAttribute('src')) {
        const url = new URL(this.getAttribute('src'), document.baseURI).href;
        const response = await fetch(url).catch((error) => { throw new Error(`${url}: ${error.message}`); });
        if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
        return response.text();
      }
      const which = this.getAttribute('articles');
      const scripts = which === 'page' ? [...document.querySelectorAll('script[type="application/ld+json"]')] : [document.querySelector(which)].filter(Boolean);
      const found = scripts.flatMap((script) => articlesIn(script.textContent));
      if (found.length === 0) throw new Error(which === 'page' ? 'the page holds no JSON-LD article with an articleBody' : `${which}: no article with an articleBody`);
      return JSON.stringify(found);
    }

    #follow({link, article, selected}) {
      if (link === this.#link) return;
      this.#link = link;
      this.#tell('address', {address: this.address});
      if (!this.#ready) return;  // opening is no step of the reader's: the page's address stays as it was
      if (this.getAttribute('address') !== 'off') {
        try {
          history.replaceState(history.state, '', this.address);
        } catch {
          // A page that may not change its address still has "copy link".
        }
      }
      this.#say('jejak-select', {link, article, selected});
    }

    // Escape: the focus is the host page's again.
    #leave() {
      if (document.activeElement !== this && this.shadowRoot.activeElement !== this.#frame) return;
      this.tabIndex = -1;
      HTMLElement.prototype.focus.call(this, {preventScroll: true});
      this.removeAttribute('tabindex');
    }
  }

  const withoutHash = (link) => link.replace(/^#/, '');

  // The articles with a body in a JSON-LD text: one object, a list, or a graph. None where it cannot be read.
  function articlesIn(json) {
    try {
      const value = JSON.parse(json);
      const nodes = (Array.isArray(value) ? value : [value]).flatMap((node) => node?.['@graph'] ?? [node]);
      return nodes.filter((node) => [node?.['@type']].flat().some((type) => /Article$|^BlogPosting$/.test(type)) && typeof node.articleBody === 'string')
          .map((node, i) => ({...node, '@id': String(node['@id'] ?? i + 1)}));
    } catch {
      return [];
    }
  }

  if (!customElements.get('jejak-explorer')) customElements.define('jejak-explorer', JejakExplorer);
})();
