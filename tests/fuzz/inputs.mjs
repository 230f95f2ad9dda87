// Makes what fuzzing begins with: for each target a folder of seeds and a dictionary in libFuzzer's form.
//   node tests/fuzz/inputs.mjs build/fuzz-inputs
// Seeds: the articles of tests/data, and what stands below; all of it our own. Words: the lexicon's, and each format's.
// A folder that is there keeps what libFuzzer has added to it.
import {mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildLexicon} from '../../assets/lexicon.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const articlesFolder = join(here, '../data/articles');

const texts = () => [
  ...readdirSync(articlesFolder).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(articlesFolder, name), 'utf8')),
  'KHOJALY -- Senin (25/9/2023) pukul 14.30 WIB, sedikitnya 2.802 orang mengungsi dari 12 desa di Shusha.\n\nBaca juga: Jalan dibuka',
  '"Kami pulang," kata Presiden Ilham Aliyev. Ia menyebut Şuşa, Ստեփանակերտ, dan \u202eScenic\u202c.',
  'Korban tewas 99999999999999999999 orang pada 31/2/2023, 30/13/99999, dan Rabu (29/2/2023).',
];

const bundle = [
  {'@type': 'NewsArticle', '@id': 'a', headline: 'Jalan ke Shusha', datePublished: '2023-09-23', publisher: {name: 'Kabar'}, url: 'https://kabar.example/a',
    articleBody: 'SHUSHA -- Lima tentara tewas di Shusha pada Rabu (20/9/2023), kata juru bicara Armenia.\nDua hari kemudian jalan dibuka.'},
  {'@type': 'NewsArticle', '@id': 'b', isBasedOn: 'Kantor Berita', articleBody: 'Azerbaijan menyebut empat tentara tewas dalam penembakan di Shusha pada 20 September 2023.'},
];
const hostile = [{'@id': '=1+1', publisher: '@SUM(A1)', articleBody: '=HYPERLINK("javascript:1") tewas di Baku\t-1 \u0007 pada 2 Mei 2021; <script>alert(1)</script>'},
  {'@id': '=1 1', articleBody: 'Penembakan di Baku pada 3 Mei 2021 \u2028\r\nEND:VEVENT'}];
const jsons = [JSON.stringify(bundle), JSON.stringify({'@graph': [{'@type': 'WebSite'}, ...bundle]}), bundle.map((article) => JSON.stringify(article)).join('\n'),
  JSON.stringify(hostile), JSON.stringify(bundle).slice(0, 300), `[${'['.repeat(200)}`, '{"articleBody": "\\ud800"}'];

// Small files of the page's own kinds.
function lexicons() {
  const {classes, rules, people, organizations, name_shape: shape} = buildLexicon();
  const names = Object.keys(classes);
  const few = (from) => Object.fromEntries(names.slice(from, from + 12).map((name) => [name, classes[name].slice(0, 2)]));
  const rest = {rules: Object.fromEntries(Object.entries(rules).slice(0, 2)), people: people.slice(0, 2), organizations: organizations.slice(0, 2),
    name_shape: {...shape, weights: String(shape.weights).slice(0, 64)}};
  const toponyms = {toponyms: [{id: 'baku', name: 'Baku', lat: 40.4, lon: 49.9, level: 'city', country: 'AZ', population: 2000000, names: {az: 'Bakı'}, aliases: ['Baki']},
    {id: 'azerbaijan', name: 'Azerbaijan', lat: 40, lon: 48, level: 'country', country: 'AZ'}]};
  return Array.from({length: 8}, (_, i) => `${JSON.stringify({schema: 'jejak/lexicon@1', classes: few(i * 20), ...rest})}${i % 2 ? `\x1f${JSON.stringify(toponyms)}` : ''}`);
}

const basemap = {schema: 'jejak/basemap@1', bounds: [38, 43, 42, 51], layers: [
  {id: 'land', kind: 'fill', units_per_degree: 100, vertices: [3900, 4400, 100, 0, 0, 100], indices: [0, 1, 1]},
  {id: 'borders', kind: 'line', units_per_degree: 100, lines: [{name: 'AZ-AM', points: [3900, 4400, 50, 50]}]},
  {id: 'water_labels', kind: 'label', labels: [{name: 'Laut', lat: 39, lng: 44}]}]};
const pageFiles = [`\x00${JSON.stringify(basemap)}`, `\x01${JSON.stringify({bounds: [38, 43, 42, 51], flat: 240})}`,
  `\x02${JSON.stringify([{name: 'x', use: 'y', licence: 'MIT', credit: 'z', url: 'https://x.example'}])}`,
  `\x03${JSON.stringify([{source: 'a.json', offset: 3, path: '[0].x', message: 'expected a string'}])}`];

const prepared = ['', '\x01\x00\x00', '\x01\x02\x03\x04\x05\x06\x07', '\x7f\x01kata\x04Shusha'];

const links = ['a=a&s=place:yevlakh&t=compare&lang=en', '#a=b%2F2%20%28x%29&s=time:a:0', 'f=a,b%2F2%20%28x%29&d=2023-09-01..2023-09-30&h=place,figure&q=jalan',
  'whole&a=b&q=%2F%28empat%7Clima%29%2F&t=found', 's=event:a:0&look=dark&welcome=1', 's=person:ilham-aliyev', 'q=%ff%00%e2%80%ae', 'host&a=a', 's=figure:a:18446744073709551616'];
const expressions = ['(Khojaly|Shusha)\ndi Khojaly dan Shusha', 'jalan ke\n', '/[A-Z]\\w+ (tewas|pulang)/\nlima tentara tewas', '(?i)\\bs.{3,9}a\\b\nŞuşa, Շուշի', '(a*)*b\naaaaaaaaaaaa', '\\pL{1000}\n', 'x{1001}\n', '[^\\x00-\\x{10ffff}]\n'];
const bridge = ['\x00\x00\x03\x00\x01\x02\x06\x02\x00', '\x02place:yevlakh\n\x05', '\x03sentence:a:0\n\x04a=a&s=place:shusha&t=found&q=jalan\n\x0a\x02', '\x08\x03\x02\x01\x0a\x00', '\x07\x80\x80\x03\x07\x80\x80\x01',
  '\x02take\n\x02take:csv\n\x02take:calendar\n\x02take:places\n', '\x06\x01\x00\x09jalan (\n\x06\x09\x00', '\x02language\n\x02about\n\x05\x05\x02tab:compare\n'];

const word = (text) => `"${[...Buffer.from(text)].map((byte) => (byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}` :
  byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('')}"`;

function lexiconWords() {
  const {classes, people, organizations} = buildLexicon();
  const words = Object.values(classes).flat().flatMap(({words: list}) => list);
  const names = [...people, ...organizations].flatMap((record) => [record.name, ...(record.forms ?? [])]);
  return [...new Set([...words, ...names])].filter((text) => Buffer.byteLength(text) <= 24);
}

const jsonWords = ['{', '}', '[', ']', '":', ',', 'null', 'true', '1e308', '-1', '\\u0000', '\\ud83d\\ude42', '"@graph":[', '"@type":"NewsArticle"', '"@id":"', '"articleBody":"', '"headline":"',
  '"datePublished":"2023-09-23"', '"publisher":', '"isBasedOn":'];
const tableWords = ['"classes":{', '"words":[', '"value":', '"key":"', '"rules":{', '"people":[', '"organizations":[', '"forms":[', '"alone":[', '"weak":[', '"composed":"', '"name_shape":', '"weights":"', '"toponyms":[',
  '"lat":', '"lon":', '"aliases":[', '"names":{', '"ambiguous":true', '"level":"country"', '\x1f'];
const groundWords = ['"schema":"jejak/basemap@1"', '"bounds":', '"layers":[', '"kind":"fill"', '"kind":"line"', '"kind":"label"', '"units_per_degree":', '"vertices":[', '"indices":[', '"lines":[', '"points":[', '"labels":['];
const linkWords = ['a=', 's=', 'f=', 'd=', 'h=', 'q=', 't=', 'lang=', 'look=', 'welcome=', 'whole', '&', '=', '%', '..', ',', ':', 'place:', 'time:', 'event:', 'figure:', 'quote:', 'person-mention:', 'place-mention:',
  'yevlakh', 'shusha', 'compare', 'people', 'found', '%E2%80%AE', '%ff', '2023-09-20', '9999-12-31', '4294967295'];
const idWords = ['page:text', 'reader:close', 'detail', 'tab:', 'take:', 'article:', 'sentence:', 'map:', 'filter:', 'search', 'about', 'help', 'chip:', 'compare:', 'who:', 'story', 'play', 'undo', '\n'];
const expressionWords = ['(?:', '(?i)', '(?-i)', '.*', '{1,9}', '|', ')', '[^', '\\pL', '\\b', '\\w', '\\Q', '\\E', '\\x{10ffff}', '^', '$', '??', '/', '\n'];

const lexicon = lexiconWords();
const targets = {
  text: [texts(), lexicon],
  articles: [[...jsons, ...texts().slice(-3)], jsonWords],
  collection: [jsons, [...jsonWords, ...lexicon]],
  resources: [lexicons(), [...jsonWords, ...tableWords]],
  page_files: [pageFiles, [...jsonWords, ...groundWords]],
  expression: [expressions, expressionWords],
  link: [links, linkWords],
  prepared: [prepared, ['Shusha', '\x80\x01', '\xff\xff\xff\xff\x0f']],
  bridge: [bridge, [...linkWords, ...idWords]],
};

/** Writes seeds and dictionaries of all targets into the folder. */
export function writeInputs(folder) {
  for (const [name, [seeds, words]] of Object.entries(targets)) {
    mkdirSync(join(folder, name), {recursive: true});
    for (const seed of seeds) {
      const bytes = Buffer.from(seed, /[\x80-\uffff]/.test(seed) ? 'utf8' : 'latin1');
      writeFileSync(join(folder, name, createHash('sha256').update(bytes).digest('hex').slice(0, 16)), bytes);
    }
    writeFileSync(join(folder, `${name}.dict`), `${words.map(word).join('\n')}\n`);
  }
}

export const targetNames = Object.keys(targets);

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) writeInputs(process.argv[2] ?? 'build/fuzz-inputs');
