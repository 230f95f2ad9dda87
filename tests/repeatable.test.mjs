// The program's output depends on nothing but its input: no clock, no zone, no language of the machine, no folder, no
// number of jobs. (npm run repeat compares two whole builds.) Needs build/native/jejak.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'build/native/jejak');
const articles = join(root, 'tests/data/articles');
const texts = readdirSync(articles).filter((name) => name.endsWith('.txt')).sort().map((name) => join(articles, name));

const machines = [
  {TZ: 'UTC', LC_ALL: 'C'}, {TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}, {TZ: 'America/Los_Angeles', LANG: 'id_ID.UTF-8'},
  {TZ: ':/no/such/zone', LC_NUMERIC: 'de_DE.UTF-8', LC_TIME: 'ar_SA'}, {TZ: 'XYZ-25:99', MALLOC_PERTURB_: '165'},
];

test('extract, link and bundle say the same on every machine, in every folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-repeatable-'));
  const outputs = machines.map((environment, i) => {
    const run = (...args) => {
      const {status, stdout} = spawnSync(program, args, {cwd: i % 2 ? folder : root, env: {PATH: process.env.PATH, ...environment}, maxBuffer: 1 << 28});
      assert.equal(status, 0);
      return stdout.toString();
    };
    const bundle = join(folder, `bundle-${i}.json`);
    run('bundle', '-o', bundle, ...texts);
    return [run('extract', '--jobs', String(i + 1), ...texts), run('link', ...texts), readFileSync(bundle, 'utf8')];
  });
  rmSync(folder, {recursive: true});
  assert.ok(outputs[0].every((output) => output.length > 10000));
  for (const output of outputs.slice(1)) for (const [i, text] of output.entries()) assert.ok(text === outputs[0][i]);
});
