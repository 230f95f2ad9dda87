// One article as HTML, made at build time for the page and in the browser for a reader's own articles: its text with every mention marked, then its tables of places, times, figures and people.
// In: the article as bundled and its analysis (`jejak extract`). Spans count bytes of the article's UTF-8 text.
//   <p>Rombongan tiba di <mark data-kind="place" data-mention="place-mention:k1:0" data-entity="place:shusha">Shusha</mark> …
// The first mention of each thing carries the id "a=k1&s=place:shusha", so that a link to it works without any script.
import {both, element, escape, table} from './html.mjs';
import {dayWords, figureWords, groups, measures, offices, roles, timeWords, words} from './words.mjs';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
const linkKinds = {place: 'place-mention', time: 'time', person: 'person-mention', organization: 'organization-mention', figure: 'figure', quote: 'quote'};

// As wasm/link.cpp writes an id into a link.
export const linkPart = (text) => encodeURIComponent(text).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

// `leftBytes`: of its text, that are not here.
export function articleHtml(article, analysis, leftBytes = 0) {
  const id = analysis.article.id;
  const mentions = targetsOf(analysis);
  const text = new MarkedText(article.articleBody, mentions);
  const blocks = blocksHtml(text, analysis.blocks);
  const title = analysis.article.headline ?? blocks.headline;
  return element('article', {'data-article': id, id: `a=${linkPart(id)}`, 'aria-labelledby': `title-${linkPart(id)}`}, `
${headerHtml(article, analysis.article, title)}
<div class="body" lang="${escape(article.inLanguage ?? 'id')}">
${blocks.html}${leftBytes > 0 ? `\n<p class="more">${both(restWords(leftBytes))}</p>` : ''}
</div>
<div class="tables">
${[placeTable, timeTable, figureTable, peopleTable].map((make) => make(analysis, mentions, id)).filter(Boolean).join('\n')}
</div>
`);
}

function restWords(bytes) {
  const [id, en] = ['id', 'en'].map((language) => (bytes / 1e6).toLocaleString(language, {maximumFractionDigits: bytes < 1e5 ? 3 : 1}));
  return [`Selebihnya dari artikel ini, ${id} MB, hanya ada di penjelajah.`, `The rest of this article, ${en} MB, is in the explorer only.`];
}

export const titleOf = (article, analysis) =>
  analysis.article.headline ?? headlineIn(article, analysis) ?? `${words.untitled[0]} (${analysis.article.id})`;

function headlineIn(article, analysis) {
  const block = analysis.blocks.find(({kind}) => kind === 'headline');
  return block ? decoder.decode(new TextEncoder().encode(article.articleBody).subarray(...block.span)) : null;
}

function headerHtml(article, {id, publisher, published, published_basis: basis}, title) {
  const day = published ? `<time datetime="${escape(published)}">${both(dayWords(published))}</time>${basis === 'text' ? `, ${both(words.dayInferred)}` : ''}` :
    both(words.dayUnknown);
  const origin = article.isBasedOn ? `<p class="origin">${both(words.basedOn)} <bdi>${escape(nameOfWork(article.isBasedOn))}</bdi></p>` : '';
  const original = /^https?:\/\//.test(article.url ?? '') ? `<p class="origin"><a rel="noopener noreferrer" href="${escape(article.url)}">${both(words.original)}</a></p>` : '';
  return `<header>
<p class="kicker">${publisher ? `<bdi>${escape(publisher)}</bdi> · ` : ''}${day}</p>
<h2 id="title-${linkPart(id)}"><bdi>${escape(title ?? words.untitled[0])}</bdi></h2>
${origin}${original}</header>`;
}

// schema.org allows a text, an object or a list.
function nameOfWork(work) {
  if (Array.isArray(work)) return work.map(nameOfWork).filter(Boolean).join(', ');
  return typeof work === 'object' && work ? String(work.name ?? work.headline ?? work.url ?? '') : String(work);
}

// Each mention with its two targets: itself, and what it names.
function targetsOf({article, mentions, entities}) {
  const counts = {};
  const seen = new Set();
  return mentions.map((mention) => {
    const index = counts[mention.kind] = (counts[mention.kind] ?? -1) + 1;
    const own = `${linkKinds[mention.kind]}:${linkPart(article.id)}:${index}`;
    const entity = mention.entity ? `${entities[mention.entity]?.kind ?? mention.kind}:${linkPart(mention.entity)}` : null;
    const first = entity && !seen.has(entity) ? `a=${linkPart(article.id)}&s=${entity}` : entity ? null : `a=${linkPart(article.id)}&s=${own}`;
    if (entity) seen.add(entity);
    return {...mention, own, entityLink: entity, id: first};
  });
}

// A text whose bytes can be written out with their marks. Mentions may nest; where two cross, the later is cut in two.
class MarkedText {
  constructor(text, mentions) {
    this.bytes = new TextEncoder().encode(text);
    this.mentions = [...mentions].filter(({span}) => span[0] < span[1]).sort(outerFirst);
    let reach = 0;
    this.reaches = this.mentions.map(({span}) => (reach = Math.max(reach, span[1])));  // [mention]: where the last of those until it ends
    this.written = new Set();  // ids: each once
  }

  plain(begin, end) {
    return decoder.decode(this.bytes.subarray(begin, end));
  }

  // Those that lie, if only in part, in the span.
  inside(begin, end) {
    const found = [];
    for (let i = firstAbove(this.reaches, begin); i < this.mentions.length && this.mentions[i].span[0] < end; ++i) {
      if (this.mentions[i].span[1] > begin) found.push(this.mentions[i]);
    }
    return found;
  }

  html(begin, end) {
    const inside = this.inside(begin, end);
    let html = '';
    let at = begin;
    const open = [];
    const write = (until) => {
      html += escape(this.plain(at, until));
      at = until;
    };
    const closeBefore = (position) => {
      while (open.length > 0 && open.at(-1).end <= position) {
        write(open.at(-1).end);
        html += `</${open.pop().name}>`;
      }
    };
    for (const mention of inside) {
      let from = Math.max(mention.span[0], at);
      const until = Math.min(mention.span[1], end);
      closeBefore(from);
      write(from);
      // Across the end of an outer mark: up to there inside of it, the rest after it.
      while (open.length > 0 && open.at(-1).end < until) {
        const {end: edge} = open.at(-1);
        html += this.start(mention) + escape(this.plain(from, edge)) + `</${nameOf(mention)}>`;
        at = from = edge;
        closeBefore(edge);
      }
      html += this.start(mention);
      open.push({name: nameOf(mention), end: until});
    }
    closeBefore(end);
    write(end);
    return html;
  }

  start(mention) {
    const id = mention.id && !this.written.has(mention.id) ? mention.id : null;
    if (id) this.written.add(id);
    return element(nameOf(mention), {
      id, 'data-kind': mention.kind, 'data-mention': mention.own, 'data-entity': mention.entityLink, title: titleOfMention(mention),
    }).replace(/<\/\w+>$/, '');
  }
}

// Index of the first of the rising values that is larger than `limit`.
function firstAbove(values, limit) {
  let low = 0, high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const nameOf = ({kind}) => (kind === 'quote' ? 'span' : 'mark');
const outerFirst = (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1];

function titleOfMention(mention) {
  if (mention.kind === 'time') return timeWords(mention)[0];
  if (mention.kind === 'figure') return figureWords(mention)[0];
  return null;
}

const tags = {heading: 'h3', lead: 'p', paragraph: 'p', headline: 'p', dateline: 'p', related: 'p', credit: 'p'};

// All of the text, block by block. What stands on the line of a dateline is one paragraph with it.
function blocksHtml(text, blocks) {
  const lines = [];
  let line = null;
  let at = 0;
  for (const block of [...blocks].sort(outerFirst)) {
    const gap = text.plain(at, block.span[0]);
    const sameLine = line && !gap.includes('\n') && line.kind === 'dateline';
    if (sameLine) {
      line.html += escape(gap) + text.html(...block.span);
      line.kind = block.kind;
    } else {
      if (gap.trim()) lines.push({kind: 'paragraph', html: text.html(at, block.span[0])});
      const html = text.html(...block.span);
      line = {kind: block.kind, html: block.kind === 'dateline' ? `<span class="dateline">${html}</span>` : html};
      lines.push(line);
    }
    at = block.span[1];
  }
  if (text.plain(at, text.bytes.length).trim()) lines.push({kind: 'paragraph', html: text.html(at, text.bytes.length)});
  const headline = blocks.find(({kind}) => kind === 'headline');
  return {html: lines.map(lineHtml).join('\n'), headline: headline ? text.plain(...headline.span) : null};
}

function lineHtml({kind, html}) {
  if (kind === 'related') return `<div class="related" role="note"><p class="label">${both(words.related)}</p><p>${html}</p></div>`;
  return element(tags[kind] ?? 'p', {class: kind === 'paragraph' || kind === 'heading' ? null : kind}, html);
}

const linkTo = (id, target, html) => `<a href="#a=${escape(linkPart(id))}&amp;s=${escape(target)}">${html}</a>`;
const name = (value) => `<bdi>${escape(value)}</bdi>`;

function firstOfEach(mentions, key) {
  const found = new Map();
  for (const mention of mentions) {
    const value = key(mention);
    if (!value) continue;
    if (!found.has(value)) found.set(value, []);
    found.get(value).push(mention);
  }
  return [...found.values()];
}

function placeTable({entities}, mentions, id) {
  const rows = firstOfEach(mentions.filter(({kind}) => kind === 'place'), ({entity}) => entity).map((group) => {
    const entity = entities[group[0].entity] ?? {name: group[0].entity, names: {}};
    const counts = Object.keys(roles).map((role) => [role, group.filter((mention) => mention.role === role).length]).filter(([, n]) => n > 0);
    return [linkTo(id, group[0].entityLink, name(entity.names?.id ?? entity.name)), otherNames(entity),
      counts.map(([role, n]) => `${both(roles[role])} ${n}×`).join(', ')];
  });
  return table(words.places, [words.name, words.named, words.role], rows);
}

const nameLanguages = {az: ['Azerbaijan', 'Azerbaijani'], hy: ['Armenia', 'Armenian'], 'hy-Armn': ['', ''], ru: ['Rusia', 'Russian']};

function otherNames({names = {}}) {
  const all = Object.entries(nameLanguages).filter(([language]) => names[language]).map(([language, label]) => {
    const name = element('bdi', {lang: language === 'hy' ? 'hy-Latn' : language}, escape(names[language]));
    return label[0] ? `${name} (${both(label)})` : name;
  });
  return all.join(', ') || '–';
}

function timeTable(analysis, mentions, id) {
  const rows = mentions.filter(({kind}) => kind === 'time').map((mention) => {
    const meaning = both(timeWords(mention));
    return [linkTo(id, mention.own, name(mention.text)),
      mention.begin && mention.begin === mention.end ? `<time datetime="${escape(mention.begin)}">${meaning}</time>` : meaning];
  });
  return table(words.times, [words.told, words.meaning], rows);
}

function figureTable({entities}, mentions, id) {
  const rows = mentions.filter(({kind}) => kind === 'figure').map((mention) => {
    const what = [groups[mention.group] ?? [mention.group ?? '', mention.group ?? ''], measures[mention.measure] ?? ['', '']]
        .filter(([word]) => word).filter(([word], i, all) => i === 0 || all[0][0] !== word);
    return [linkTo(id, mention.own, name(mention.text)), both(figureWords(mention)),
      [what.map(both).join(' '), mention.side && name(mention.side)].filter(Boolean).join(', ') || '–',
      mention.attributed_to ? name(nameOfEntity(entities, mention.attributed_to)) : both(words.notSaid)];
  });
  return table(words.figures, [words.told, words.meaning, words.counted, words.according], rows);
}

export const nameOfEntity = (entities, key) => entities[key]?.names?.id ?? entities[key]?.name ?? key;

function peopleTable({entities}, mentions, id) {
  const named = mentions.filter(({kind}) => kind === 'person' || kind === 'organization');
  const rows = firstOfEach(named, ({entity}) => entity).map((group) => {
    const entity = entities[group[0].entity] ?? {name: group[0].text};
    const title = group.find((mention) => mention.title)?.title;
    const office = title ? name(title) : offices[entity.role] ? both(offices[entity.role]) : entity.role ? `<bdi lang="en">${escape(entity.role)}</bdi>` : '–';
    return [linkTo(id, group[0].entityLink, name(nameOfEntity(entities, group[0].entity) ?? entity.name)), office];
  });
  return table(words.people, [words.name, words.office], rows);
}
