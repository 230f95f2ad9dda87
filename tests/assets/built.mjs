// The generated files, brought up to date in build/assets before a test reads them.
import {readFileSync} from 'node:fs';
import {join, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {generate, steps} from '../../assets/generate.mjs';

export const builtFolder = join(dirname(fileURLToPath(import.meta.url)), '../../build/assets');

/** {file name: bytes} of one step, made now unless its inputs are as they were. */
export async function builtFiles(step) {
  await generate([step], {out: builtFolder, report: () => {}});
  return Object.fromEntries(steps[step].files.map((file) => [file, readFileSync(join(builtFolder, file))]));
}
