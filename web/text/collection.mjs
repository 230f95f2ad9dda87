// The whole text as HTML: a list of the articles, each article, then what they say of the same things.
import {articleHtml, linkPart, nameOfEntity, titleOf} from './article.mjs';
import {both, element, escape, table} from './html.mjs';
import {dayWords, figureWords, groups, topics, verdicts, words} from './words.mjs';

const mostArticles = 500;
const mostCharacters = 4e6;    // of the articles' own text

// `articles`: as bundled, those that are to be shown; `analyses`: of those that could be read, in the same order;
// `collection`: theirs; `count`: of how many they are the first; `leftBytes`: of the last one's text, that are not here.
// -> {html, pieces, title in both languages, shown: how many articles it holds}; pieces() gives the same HTML in pieces, each
// made when it is asked for: five hundred articles take seconds.
export function textOfAll(articles, analyses, collection, count = analyses.length, leftBytes = 0) {
  const shown = matched(articles, analyses);
  const title = count === 1 ? ['Karabakh dalam satu berita', 'Karabakh in one news story'] :
    [`Karabakh dalam ${count} berita`, `Karabakh in ${count} news stories`];
  function* pieces() {
    yield headHtml(title, shown, count - shown.length);
    for (const [index, {article, analysis}] of shown.entries()) yield articleHtml(article, analysis, index === shown.length - 1 ? leftBytes : 0);
    yield comparisonsHtml(collection, shown);
    yield framingHtml(collection, shown);
  }
  return {get html() { return [...pieces()].filter(Boolean).join('\n'); }, pieces, title, shown: shown.length};
}

// The same without any analysis, for a page whose program does not run: titles and paragraphs.
export function textOfArticles(articles) {
  const analyses = articles.map((article, index) => ({
    article: {id: String(article['@id'] ?? index + 1), headline: article.headline ?? null, publisher: article.publisher?.name ?? null, published: article.datePublished?.slice(0, 10) ?? null},
    blocks: lineSpans(article.articleBody).map((span) => ({kind: 'paragraph', span})), mentions: [], entities: {},
  }));
  return textOfAll(articles, analyses, {comparisons: [], framing: []});
}

function lineSpans(body) {
  let at = 0;
  return body.split('\n').map((line) => {
    const span = [at, at + new TextEncoder().encode(line).length];
    at = span[1] + 1;
    return span;
  }).filter(([begin, end]) => end > begin);
}

// Analyses come in the order of the articles, without those that could not be read.
function matched(articles, analyses) {
  const left = [...articles.entries()];
  return analyses.map((analysis) => {
    const at = left.findIndex(([index, article]) => String(article['@id'] ?? index + 1) === analysis.article.id);
    return at < 0 ? null : {analysis, article: left.splice(0, at + 1).at(-1)[1]};
  }).filter(Boolean);
}

// A page of more would be slow to open; the explorer has them all.
export function firstThatFit(articles) {
  let characters = 0;
  const end = articles.findIndex(({articleBody}) => (characters += articleBody.length) > mostCharacters);
  return articles.slice(0, Math.min(mostArticles, end < 0 ? articles.length : Math.max(end, 1)));
}

const articleLink = (id, html) => `<a href="#a=${escape(linkPart(id))}">${html}</a>`;

function headHtml(title, shown, left) {
  const items = shown.map(({article, analysis}) => `<li>${articleLink(analysis.article.id, `<bdi>${escape(titleOf(article, analysis))}</bdi>`)}</li>`);
  const more = left > 0 ? `<p>${both([`Dan ${left} artikel lagi, yang hanya ada di peta.`, `And ${left} more articles, in the explorer only.`])}</p>` : '';
  return `<header class="front">
<h1>${both(title)}</h1>
<nav aria-label="${words.articles[0]}"><ol>${items.join('\n')}</ol></nav>${more}
</header>`;
}

// article id -> what the collection's tables need of it
function sources(shown) {
  return new Map(shown.map(({article, analysis}) => [analysis.article.id, {analysis, title: titleOf(article, analysis)}]));
}

const sourceCell = (source, id) => articleLink(id, `<bdi>${escape(source?.title ?? id)}</bdi>`);

function comparisonsHtml({comparisons}, shown) {
  const byId = sources(shown);
  const sections = comparisons.map((comparison) => {
    const rows = comparison.claims.filter(({article}) => byId.has(article)).map((claim) => claimRow(claim, byId.get(claim.article)));
    return element('section', {class: 'comparison', 'data-verdict': comparison.verdict}, `
<h3>${both([capital(comparison.subject_id), capital(comparison.subject)])}</h3>
<p><strong>${both(verdicts[comparison.verdict] ?? [comparison.verdict, comparison.verdict])}.</strong> ${both([comparison.reason_id, comparison.reason])}</p>
${table([comparison.subject_id, comparison.subject], [words.article, words.told, words.meaning, words.according], rows)}
`);
  });
  if (sections.length === 0) return '';
  return element('section', {class: 'collection', 'aria-labelledby': 'comparisons'}, `
<h2 id="comparisons">${both(words.comparisons)}</h2>
<p>${both(words.comparisonsLead)}</p>
${sections.join('\n')}
`);
}

const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function claimRow(claim, source) {
  const {entities, mentions} = source.analysis;
  const mention = mentions[claim.mention];
  const meaning = typeof claim.value === 'string' ? both(intervalWords(claim.value)) :
    `${both(figureWords(claim))} ${claim.group ? both(groups[claim.group] ?? [claim.group, claim.group]) : ''}`;
  return [sourceCell(source, claim.article), mention ? `<bdi>${escape(mention.text)}</bdi>` : '–', meaning,
    claim.attributed_to ? `<bdi>${escape(nameOfEntity(entities, claim.attributed_to))}</bdi>` : both(words.notSaid)];
}

function intervalWords(value) {
  const [from, to] = value.split('/').map(dayWords);
  return to ? [0, 1].map((i) => `${from[i]} – ${to[i]}`) : from;
}

function framingHtml({framing}, shown) {
  const byId = sources(shown);
  const tables = framing.map(({topic, terms}) => {
    const rows = terms.filter(({article}) => byId.has(article)).map((term) => [sourceCell(byId.get(term.article), term.article),
      `<bdi lang="id">${escape(term.text)}</bdi>`, both(whose(term))]);
    return table(topics[topic] ?? [topic, topic], [words.article, words.word, words.voice], rows);
  }).filter(Boolean);
  if (tables.length === 0) return '';
  return element('section', {class: 'collection', 'aria-labelledby': 'framing'}, `
<h2 id="framing">${both(words.framing)}</h2>
${tables.join('\n')}
`);
}

function whose({voice, hedged}) {
  const voices = [voice === 'article' ? words.ownWord : words.quotedWord, ...(hedged ? [words.hedgedWord] : [])];
  return [0, 1].map((i) => voices.map((word) => word[i]).join(', '));
}
