// Runs other programs: their last line goes to the report while they run, all of it to a log when they fail.
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {accessSync, constants} from 'node:fs';
import {buildDir} from './paths.mjs';
import {detail} from './report.mjs';

export const progressFd = 3;

export class CommandError extends Error {
  constructor(command, args, status, output, logPath) {
    const tail = output.trimEnd().split('\n').slice(-30).join('\n');
    super(`${[command, ...args].join(' ').slice(0, 300)}\nended with ${status}${tail ? `:\n${tail}` : ''}${logPath ? `\n(all of it: ${logPath})` : ''}`);
    this.output = output;
  }
}

// Runs a program to its end and returns its standard output. Throws CommandError unless it exits with 0.
//   show      false: progress only (default); true: pass both outputs through to the terminal
//   progress  line -> text for the report, or null to keep the one shown
//   log       name of the log file kept in build/logs when it fails
// The program may write its progress to progressFd, too.
export function run(command, args, {cwd, env, show = false, progress = line => line, log = 'command'} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd, env: {...process.env, ...env}, stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let standard = '';
    let everything = '';
    // Decoded by the stream: a chunk may end within a character.
    for (const stream of child.stdio) stream?.setEncoding('utf8');
    const take = isStandard => text => {
      if (isStandard) standard += text;
      everything += text;
      const line = text.split(/[\r\n]/).filter(part => part.trim()).map(progress).filter(Boolean).pop();
      if (line) detail(line);
    };
    child.stdout?.on('data', take(true));
    child.stderr?.on('data', take(false));
    child.stdio[progressFd]?.on('data', take(false));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) return resolve(standard);
      reject(new CommandError(command, args, signal ?? status, everything, show ? null : keepLog(log, everything)));
    });
  });
}

// Standard output of a quick program, or null where it is missing or fails.
export function tryRun(command, args, options = {}) {
  const result = spawnSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], ...options});
  return result.status === 0 ? result.stdout : null;
}

// Full path of a program on the PATH, or null.
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch { /* not in this folder */ }
  }
  return null;
}

function keepLog(name, text) {
  try {
    mkdirSync(join(buildDir, 'logs'), {recursive: true});
    const path = join(buildDir, 'logs', `${name}.log`);
    writeFileSync(path, text);
    return path;
  } catch {
    return null;
  }
}
