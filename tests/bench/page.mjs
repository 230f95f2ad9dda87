// What opening the page costs, in a real Chromium with software rendering: when the article's text is painted, when the
// explorer can be used, how long the main thread was busy at a stretch meanwhile. Each opening is cold: a browser context of
// its own, nothing cached. Times are milliseconds after navigation began.
//   node tests/bench/page.mjs [openings]      needs dist/ (npm run build)
import {realpathSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {launch, serve} from '../browser/explorer.mjs';

const longest_ms = 50;  // of a task that nobody notices

const watch = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({startTime, duration}) => [startTime, duration]))).observe({type: 'longtask', buffered: true});
};

const timesIn = () => {
  const paint = performance.getEntriesByType('paint').find(({name}) => name === 'first-contentful-paint')?.startTime;
  const [ready] = performance.getEntriesByName('jejak-ready');
  return {text_ms: paint, ready_ms: ready.startTime, tasks: window.longTasks, heap: performance.memory?.usedJSHeapSize};
};

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// Opens it so often; {text_ms, ready_ms, longest_ms, long_tasks}: medians. `query`: "?articles=…"
export async function measureOpening(browser, url, openings, query = '') {
  const runs = [];
  for (let i = 0; i < openings; i++) {
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url + query);
    await page.waitForFunction(() => document.documentElement.dataset.jejak !== 'loading', null, {timeout: 120000});
    await page.waitForTimeout(500);
    runs.push(await page.evaluate(timesIn));
    await context.close();
  }
  const of = (pick) => median(runs.map(pick));
  const longest = ({tasks}) => Math.max(0, ...tasks.map(([, duration]) => duration));
  return {text_ms: of((run) => run.text_ms), ready_ms: of((run) => run.ready_ms), longest_ms: of(longest),
    long_tasks: of(({tasks}) => tasks.filter(([, duration]) => duration > longest_ms).length), runs};
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const openings = Number(process.argv[2] ?? 5);
  const browser = await launch();
  const server = await serve();
  try {
    const {runs, ...medians} = await measureOpening(browser, server.url, openings);
    console.log(`cold openings: ${openings}; medians`, medians);
    for (const {text_ms, ready_ms, tasks} of runs) console.log(Math.round(text_ms), Math.round(ready_ms), tasks.map(([at, took]) => `${Math.round(took)}@${Math.round(at)}`).join(' '));
  } finally {
    await browser.close();
    server.close();
  }
}
