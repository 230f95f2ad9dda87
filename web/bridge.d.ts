// The page's side of wasm/bridge.h, by hand; tests/browser/bridge.test.mjs checks that the module has just these exports.
// Bytes and texts are copied on each call. Calls before start() that concern what is drawn do nothing.

/** Where the page is: `<html data-jejak>`. With `failed`, `data-jejak-reason` holds "code: reason". */
export type PageState = 'loading' | 'ready' | 'failed';
export type FailureCode = 'no-webgl2' | 'no-wasm' | 'asset' | 'articles' | 'shader' | 'context-lost' | 'memory' | 'crash';

/** What the program tells the page. */
export type JejakEvent = 'ready' | 'failed' | 'link' | 'step' | 'welcome' | 'copy' | 'copy-link' | 'save' | 'find' | 'incomplete' | 'access';

/** Pixels of the canvas, CSS. */
export type Rect = [left: number, top: number, width: number, height: number];

export interface AccessNode {
  id: string;
  role: 'region' | 'heading' | 'button' | 'link' | 'text' | 'status';
  label: string;
  pressed: boolean;
  action: boolean;
  rect: Rect;
}

/** `window.jejak` once the program runs. */
export interface JejakBridge {
  give(name: string, bytes: Uint8Array): void;
  /** A prepared collection: the bytes stay here, the program takes copies of pieces. */
  giveArticles(bytes: Uint8Array): void;
  givePixels(image: {width: number; height: number; rgba: Uint8ClampedArray}): void;
  start(canvasSelector: string, link: string): void;
  /** After "ready": what was given since then is all that comes. */
  complete(): void;
  follow(link: string): void;
  press(accessId: string): void;
  focus(accessId: string): void;
  letGo(): void;
  /** The workshop's answer to the event "find"; no bytes: it cannot be had. */
  answer(bytes: Uint8Array): void;
  isClosed(): boolean;
  framesDrawn(): number;
  inspect(subject: 'map'): {marks: {key: string; label: string; x: number; y: number; far: boolean; linked: boolean; hovered: boolean; selected: boolean}[]};
  inspect(subject: 'timeline'): {items: {lane: string; label: string; begin: string; end: string; x: number; y: number; mentions: string[]; events: string[]; hovered: boolean; linked: boolean; selected: boolean}[]};
  inspect(subject: 'reader'): {article: string; lines: [number, number][]; highlights: {id: string; begin: number; end: number; x: number; y: number; hovered: boolean}[]; scroll: number; height: number};
  inspect(subject: 'expected'): {articles: {id: string; text: string}[]; places: string[]; times: string[]};
  inspect(subject: 'state'): {article: string; selected: string; hovered: string; dark: boolean; scale: number; holds: boolean; link: string; form: string};
  inspect(subject: 'access'): AccessNode[];
  /** What `jejak bundle`, `jejak extract` and `jejak link` write of the first articles, 500 or what wasm/texts.h bounds them to, and how many there are. */
  inspect(subject: 'texts'): {articles: object[]; analyses: object[]; collection: object; count: number; left_bytes: number};
}

/** The Emscripten module: what createJejak() resolves to. Pointers are byte addresses. */
export interface JejakModule {
  HEAPU8: Uint8Array;
  UTF8ToString(pointer: number): string;
  stringToNewUTF8(text: string): number;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _jejak_create(): number;
  _jejak_destroy(handle: number): void;
  _jejak_room(handle: number, name: number, size: number): number;
  _jejak_give_articles(handle: number, size: number): void;
  _jejak_give_pixels(handle: number, width: number, height: number, rgba: number): void;
  _jejak_read(handle: number, milliseconds: number): boolean;
  _jejak_start(handle: number, canvasSelector: number, link: number): void;
  _jejak_complete(handle: number): void;
  _jejak_follow(handle: number, link: number): void;
  _jejak_press(handle: number, accessId: number): void;
  _jejak_set_focus(handle: number, accessId: number): void;
  _jejak_let_go(handle: number): void;
  _jejak_answer(handle: number, bytes: number, size: number): void;
  _jejak_read_ahead(handle: number, milliseconds: number): boolean;
  _jejak_frames_drawn(handle: number): number;
  _jejak_inspect(handle: number, subject: number): number;
}

/** The workshop's module (wasm/workshop_bridge.h): what createJejakWorkshop() resolves to. */
export interface JejakWorkshopModule {
  HEAPU8: Uint8Array;
  stringToNewUTF8(text: string): number;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _workshop_load(lexicon: number, lexiconSize: number, gazetteer: number, gazetteerSize: number): boolean;
  _workshop_is_loaded(): boolean;
  _workshop_begin(): void;
  _workshop_add(name: number, bytes: number, size: number, offset: number, isLines: boolean): void;
  _workshop_step(milliseconds: number): boolean;
  _workshop_articles(): number;
  _workshop_read(): number;
  _workshop_part(): void;
  _workshop_gather_begin(): void;
  _workshop_gather(part: number, size: number): boolean;
  _workshop_finish(): boolean;
  _workshop_open(bytes: number, size: number): boolean;
  _workshop_find(expression: number): void;
  _workshop_answer(): number;
  _workshop_answer_size(): number;
}

declare global {
  function createJejak(options: {
    wasmBinary: Uint8Array;
    onAbort?(what: unknown): void;
    jejakEvent(handle: number, event: JejakEvent, text: string): void;
    /** The bytes that _jejak_give_articles spoke of, until the handle is destroyed. */
    jejakArticles(handle: number): Uint8Array;
  }): Promise<JejakModule>;
  interface Window {
    jejak: JejakBridge;
  }
}
