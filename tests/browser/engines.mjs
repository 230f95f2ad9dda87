// Firefox and WebKit as Debian ships them, for tests: a private X display, and one small interface to both.
//   const engine = await launchFirefox(); const page = await engine.open(url); await page.evaluate('1 + 1'); engine.close()
// Where something is missing, `absent` says what to install.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {firefox} from 'playwright-core';

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const startMs = 30000;

const needs = (packages, files) => (files.every(existsSync) ? false : `not installed: apt-get install --no-install-recommends ${packages}`);
export const absent = {
  firefox: needs('firefox-esr xvfb', ['/usr/bin/firefox-esr', '/usr/bin/Xvfb']),
  webkit: needs('webkit2gtk-driver xvfb', ['/usr/bin/WebKitWebDriver', miniBrowser, '/usr/bin/Xvfb']),
};

// Both need a display, headless or not, for WebGL2.
function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb says no display')), startMs);
    server.on('error', reject);
    server.stdio[3].once('data', (number) => {
      clearTimeout(timer);
      resolve({name: `:${String(number).trim()}`, close: () => server.kill()});
    });
  });
}

export async function launchFirefox() {
  const display = await startDisplay();
  const browser = await firefox.launch({channel: 'moz-firefox', executablePath: '/usr/bin/firefox-esr', headless: true, timeout: 2 * startMs,
    env: {...process.env, DISPLAY: display.name}, firefoxUserPrefs: {'security.fileuri.strict_origin_policy': true}});
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    evaluateInFrame: (expression) => page.frames().at(-1).evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    wheel: async (x, y, by) => { await page.mouse.move(x, y); await page.mouse.wheel(0, by); },
    screenshot: () => page.screenshot(),
    close: async () => {
      await browser.close();
      display.close();
    },
  };
}

// W3C WebDriver, as much as is needed.
export async function launchWebKit() {
  const display = await startDisplay();
  const port = 20000 + Math.floor(Math.random() * 20000);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {detached: true, stdio: 'ignore', env: {...process.env, DISPLAY: display.name}});
  const close = () => {
    try { process.kill(-driver.pid, 'SIGKILL'); } catch { /* gone already */ }
    display.close();
  };
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(2 * startMs)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  try {
    for (let i = 0; ; ++i) {
      await sleep(200);
      if (await call('GET', '/status').catch(() => i === 50)) break;
    }
    const {sessionId} = await call('POST', '/session', {capabilities: {alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']}}}});
    const at = (path) => `/session/${sessionId}${path}`;
    await call('POST', at('/window/rect'), {width: 1280, height: 850});
    const evaluate = (expression) => call('POST', at('/execute/sync'), {script: `return (${expression});`, args: []});
    const actions = (list) => call('POST', at('/actions'), {actions: list});
    const pointer = (...steps) => ({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: steps});
    return {
      goto: (url) => call('POST', at('/url'), {url}),
      evaluate,
      evaluateInFrame: async (expression) => {
        const frame = await call('POST', at('/execute/sync'), {script: 'return document.querySelector("jejak-explorer").shadowRoot.querySelector("iframe");', args: []});
        await call('POST', at('/frame'), {id: frame});
        try {
          return await evaluate(expression);
        } finally {
          await call('POST', at('/frame'), {id: null});
        }
      },
      click: (x, y) => actions([pointer({type: 'pointerMove', x: Math.round(x), y: Math.round(y)}, {type: 'pointerDown', button: 0}, {type: 'pause', duration: 60}, {type: 'pointerUp', button: 0})]),
      wheel: (x, y, by) => actions([{type: 'wheel', id: 'wheel', actions: [{type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: by, duration: 50, origin: 'viewport'}]}]),
      screenshot: async () => Buffer.from(await call('GET', at('/screenshot')), 'base64'),
      close: async () => {
        await call('DELETE', at('')).catch(() => {});
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
