// The WebGL context of the canvas, which the browser may take away, and a host page that is far away from it may want back.
//   const context = jejakCanvasContext(stage, () => canvas, {lost(), back()});
//   context.begin();        // another canvas shows, with a context of its own
//   context.sleep(true);    // give it back, false: take it again; once the page is ready
//   context.meetWish();     // it is ready
// tell.lost: it was taken and does not come back; tell.back: now it does.
function jejakCanvasContext(stage, canvas, tell) {
  'use strict';

  let sleeps = false;    // a host page wants it so
  let state = 'here';    // or 'going', 'gone', 'coming'
  let lender = null;     // what it was given away with, and is got again
  let lostTimer = 0;

  stage.addEventListener('webglcontextlost', () => {
    clearTimeout(lostTimer);
    if (!sleeps) lostTimer = setTimeout(tell.lost, 1500);
  }, {capture: true});
  stage.addEventListener('webglcontextrestored', () => {
    clearTimeout(lostTimer);
    tell.back();
  }, {capture: true});
  for (const [event, now] of [['webglcontextlost', 'gone'], ['webglcontextrestored', 'here']]) {
    stage.addEventListener(event, () => setTimeout(() => { state = now; meetWish(); }), {capture: true});
  }

  // Brings the context to what is wished. It goes and comes only between events, and wishes may come faster: after each of
  // them it is looked at anew.
  function meetWish() {
    document.documentElement.toggleAttribute('data-asleep', sleeps);
    if (sleeps && state === 'here') {
      lender = canvas().getContext('webgl2').getExtension('WEBGL_lose_context');
      if (lender) state = 'going';
      lender?.loseContext();
    } else if (!sleeps && state === 'gone' && lender) {
      state = 'coming';
      lender.restoreContext();
      lender = null;
    }
  }

  function sleep(wish) {
    sleeps = wish;
    if (document.documentElement.dataset.jejak === 'ready') meetWish();
  }

  return {sleep, meetWish, begin: () => { state = 'here'; }};
}
