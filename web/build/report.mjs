// What a person sees while set-up, build and tests run: numbered steps, the time each took, the last line of a
// long command, and for a failure what is missing and what to do about it.
import {formatWithOptions} from 'node:util';

// A failure that the person at the keyboard can mend. `fix` is the command or action, one or more lines.
export class SetupError extends Error {
  constructor(what, fix) {
    super(what);
    this.fix = fix;
  }
}

const heartbeatMs = 20_000;  // without a terminal a long step says this often that it still runs

let stepNumber = 0;
let stepTotal = 0;
let current = null;  // {title, startedAt, detail, timer}

export function say(...parts) {
  clearLine();
  process.stdout.write(formatWithOptions({colors: false}, ...parts) + '\n');
}

export function seconds(ms) {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

// Runs [{title, run}] in order; `run` may return a short text that is shown beside the time.
export async function runSteps(steps) {
  stepTotal += steps.length;
  for (const {title, run} of steps) {
    stepNumber += 1;
    begin(title);
    try {
      end(await run());
    } catch (error) {
      end('failed');
      throw error;
    }
  }
}

// What the step in progress is doing at this moment, e.g. "[12/216] re2/parse.cc".
export function detail(text) {
  if (!current) return;
  current.detail = text.replace(/\s+/g, ' ').trim();
  if (process.stdout.isTTY) draw();
}

// Ends the process with what happened and what to do. For the entry scripts' top-level catch.
export function fail(error) {
  clearLine();
  const lines = ['', `Failed: ${error.message}`];
  if (error.fix) lines.push('', ...error.fix.split('\n').map(line => `  ${line}`));
  else if (!(error instanceof SetupError) && error.stack && process.env.JEJAK_TRACE) lines.push(error.stack);
  process.stderr.write(lines.join('\n') + '\n');
  process.exit(error.exitCode ?? 1);
}

function begin(title) {
  current = {title, startedAt: Date.now(), detail: ''};
  if (process.stdout.isTTY) {
    current.timer = setInterval(draw, 1000);
    draw();
  } else {
    process.stdout.write(`[${stepNumber}/${stepTotal}] ${title}\n`);
    current.timer = setInterval(beat, heartbeatMs);
  }
  current.timer.unref();
}

function end(note) {
  clearInterval(current.timer);
  const took = Date.now() - current.startedAt;
  const text = [note, took >= 500 ? seconds(took) : ''].filter(Boolean).join(', ');
  if (process.stdout.isTTY) {
    clearLine();
    process.stdout.write(`[${stepNumber}/${stepTotal}] ${current.title}${text ? `: ${text}` : ''}\n`);
  } else if (text) {
    process.stdout.write(`      ${text}\n`);
  }
  current = null;
}

function beat() {
  process.stdout.write(`      ${seconds(Date.now() - current.startedAt)} … ${current.detail}\n`);
}

function draw() {
  if (!current) return;
  const width = (process.stdout.columns || 80) - 1;
  const text = `[${stepNumber}/${stepTotal}] ${current.title} (${seconds(Date.now() - current.startedAt)}) ${current.detail}`;
  process.stdout.write(`\r\x1b[K${text.slice(0, width)}`);
}

function clearLine() {
  if (process.stdout.isTTY && current) process.stdout.write('\r\x1b[K');
}
