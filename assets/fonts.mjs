// fonts: the Noto faces of the page, cut down to the letters that Indonesian news of this region needs.
//
// TrueType without hinting and without layout tables: the canvas rasterises glyphs one by one at the size and pixel
// ratio of the moment, and knows neither kerning features nor ligatures.

import {readFileSync} from 'node:fs';
import subsetFont from 'subset-font';
import {npmFile} from './sources.mjs';

const range = (first, last) => String.fromCodePoint(...Array.from({length: last - first + 1}, (_, i) => first + i));

const latin = range(0x20, 0x7e) + range(0xa0, 0x17f) + 'ȘșȚțƏəǝǦǧǢ' + 'ʻʼʾʿˈˌ' + 'ẞḨḩḤḥṢṣṬṭẒẓĀāĪīŪū' + range(0x300, 0x304) + '̧̣';
const cyrillic = range(0x400, 0x45f) + 'ҐґҒғҚқҢңҮүҰұҺһӘәӨө';
const punctuation = '‐‑‒–—―‘’‚‛“”„‟†‡•…‰′″‹›⁄€₤₺₽№™−×÷≈≠≤≥∞½¼¾°·\u2009\u202f';
const arrows = '←↑→↓↔';
const armenian = range(0x531, 0x556) + range(0x559, 0x58a) + '֏«»';

const text = latin + cyrillic + punctuation;

// output -> [npm package, file, characters]
const faces = {
  'noto-sans.ttf': ['@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf', text],
  'noto-sans-semibold.ttf': ['@expo-google-fonts/noto-sans', '600SemiBold/NotoSans_600SemiBold.ttf', text],
  'noto-sans-italic.ttf': ['@expo-google-fonts/noto-sans', '400Regular_Italic/NotoSans_400Regular_Italic.ttf', latin],
  'noto-serif.ttf': ['@expo-google-fonts/noto-serif', '400Regular/NotoSerif_400Regular.ttf', text],
  'noto-serif-bold.ttf': ['@expo-google-fonts/noto-serif', '700Bold/NotoSerif_700Bold.ttf', text],
  'noto-sans-armenian.ttf': ['@expo-google-fonts/noto-sans-armenian', '400Regular/NotoSansArmenian_400Regular.ttf', armenian],
  'noto-sans-symbols.ttf': ['@expo-google-fonts/noto-sans-math', '400Regular/NotoSansMath_400Regular.ttf', arrows + '▲△▶▷▼▽◀◁◆◇○●■□'],
};

/** The npm packages that the faces come from. */
export const fontPackages = [...new Set(Object.values(faces).map(([name]) => name)), 'subset-font', 'harfbuzzjs'];

/** The output files. */
export const fontFiles = Object.keys(faces);

/** {file name: bytes}. A character that a face lacks is left out of it silently: the next face in line has it. */
export async function makeFonts(say) {
  const files = {};
  for (const [file, [packageName, path, characters]] of Object.entries(faces)) {
    say(file);
    files[file] = await subsetFont(readFileSync(npmFile(packageName, path)), characters, {
      targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, dropTables: ['GSUB', 'GPOS', 'GDEF'],
    });
  }
  return files;
}
