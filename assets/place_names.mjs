// Spellings of place names: identifiers, transliterations, variants without diacritics, and which names are too
// much like an ordinary Indonesian word to be believed on their own.
//
//   slugOf('Ağdam')            'agdam'
//   spellingsOf('Cəbrayıl')    ['Cəbrayıl', 'Cabrayil', 'Jabrayil', 'Cebrayil']
//   scriptOf('Шуша')           'Cyrillic'
//
// Works on single names; which place a name means is decided in the extraction core, from the article.

const azerbaijani = {ə: 'a', ğ: 'gh', ı: 'i', ş: 'sh', ç: 'ch', ö: 'o', ü: 'u', x: 'kh', c: 'j'};
const plainLetters = {ə: 'a', ǝ: 'a', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ŋ: 'n'};

/** The name in ASCII letters: "Şuşa" gives "Susa"; apostrophes and half rings are dropped. */
export function asciiOf(name) {
  return mapLetters(name, plainLetters)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[ʻʼ‘’`´ʿʾ]/g, "'")
      .replace(/[‐-―]/g, '-');
}

/** A lower-case ASCII identifier: "Nagorno-Karabakh" gives "nagorno-karabakh". */
export function slugOf(name) {
  return asciiOf(name).toLowerCase().replace(/'/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The script of a name: "Latin", "Cyrillic", "Armenian", "Arabic", "other". */
export function scriptOf(name) {
  for (const script of ['Latin', 'Cyrillic', 'Armenian', 'Arabic']) {
    if (new RegExp(`^[\\p{Script=${script}}\\p{M}\\p{P}\\p{Zs}]+$`, 'u').test(name)) return script;
  }
  return 'other';
}

/** The name and how a newspaper without its letters and apostrophes writes it. Azerbaijani names are also transliterated. */
export function spellingsOf(name) {
  const spellings = [name, asciiOf(name), asciiOf(name).replace(/(?<=\p{L})'(?=\p{L})|'$/gu, '')];
  if (/[əƏğĞıİşŞçÇ]/.test(name)) {
    spellings.push(asciiOf(mapLetters(name, azerbaijani)));
    spellings.push(asciiOf(mapLetters(name, {ə: 'e'})));
  }
  return [...new Set(spellings)];
}

/** Keeps the first of spellings that are equal, and drops what could not be found in a text as a name. */
export function usableSpellings(names) {
  return [...new Set(names.map((name) => name.trim().replace(/\s+/g, ' ')))].filter(
      (name) => name.length >= 2 && /^[\p{Lu}\p{Lt}]|^[a-z]+ \p{Lu}/u.test(name) && scriptOf(name) === 'Latin');
}

function mapLetters(name, table) {
  return name.replace(/\p{L}/gu, (letter) => {
    const lower = letter === 'İ' ? 'i' : letter.toLowerCase();
    const mapped = table[lower];
    if (mapped === undefined) return letter === 'İ' ? 'I' : letter;
    return letter === lower ? mapped : mapped[0].toUpperCase() + mapped.slice(1);
  });
}

/**
 * Judges names against Indonesian's own words.
 * `words`: lower-case words (a hunspell dictionary); `rules`: assets/places/namesakes.json.
 * judge(name) is 'never' (a word first of all: not a name for us), 'ambiguous' (needs context) or 'name'.
 */
export function nameJudge(words, rules) {
  const famous = new Set(rules.famous);
  const ambiguous = new Set(rules.ambiguous);
  const never = new Set(rules.never);
  return (name) => {
    if (never.has(name)) return 'never';
    if (ambiguous.has(name)) return 'ambiguous';
    if (famous.has(name) || /[\s-]/.test(name)) return 'name';
    return name.length <= 3 || words.has(name.toLowerCase()) ? 'ambiguous' : 'name';
  };
}

/** Whether two names are spellings of one: the same consonants, as transliterations from Azerbaijani and Armenian keep them. */
export function soundAlike(one, two) {
  return skeletonOf(one) === skeletonOf(two);
}

function skeletonOf(name) {
  return slugOf(name).replace(/-/g, '')
      .replace(/kh|gh|x|h|g|q|k/g, 'k').replace(/dzh|dj|ch|tch|j|c/g, 'c').replace(/sh|sch|s/g, 's').replace(/ts|tz/g, 't')
      .replace(/w/g, 'v').replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

/** The words of a hunspell .dic file, in lower case, without their flags. */
export function hunspellWords(dictionary) {
  return new Set(dictionary.split('\n').slice(1).map((line) => line.split('/')[0].trim().toLowerCase()).filter(Boolean));
}
