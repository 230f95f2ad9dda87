// The C++ part of the build: one preset of CMakePresets.json, configured and built.
import {join} from 'node:path';
import {buildDir, cacheDir, projectDir} from './paths.mjs';
import {SetupError} from './report.mjs';
import {CommandError, run} from './run.mjs';

// Builds `targets` of a preset. The first run also compiles the libraries of others into the cache (core/third_party.cmake).
// Configuring again costs a second and notices a changed preset or an emptied cache; what is up to date isn't built again.
export async function buildPreset(preset, targets) {
  const options = {cwd: projectDir, env: {JEJAK_CACHE: cacheDir(), CLICOLOR_FORCE: '0'}, progress: compileProgress, log: `build-${preset}`};
  try {
    await run('cmake', ['--preset', preset], options);
    await run('cmake', ['--build', join(buildDir, preset), '--target', ...targets], options);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new SetupError(`the ${preset} build failed\n${error.message}`,
        `See the errors above. If they speak of files that are gone, remove build/${preset} and run the same command again.`);
  }
}

// "[12/216] Building CXX object re2/CMakeFiles/re2.dir/re2/parse.cc.o" -> "[12/216] parse.cc"
function compileProgress(line) {
  const step = /^(\[\d+\/\d+\]) (\w+).*?([^/ ]+?)(\.o)?$/.exec(line.trim());
  if (step) return `${step[1]} ${step[3]}`;
  return /^-- Building/.test(line) ? line.slice(3) : null;
}
