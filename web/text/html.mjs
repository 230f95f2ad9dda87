// HTML from texts that are data: everything that comes from an article goes through escape().

const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

// For text and for attributes in quotation marks. Control characters, which HTML forbids, become U+FFFD.
export function escape(text) {
  return String(text).replace(/[&<>"']/g, (character) => entities[character])
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

// <name a="1" b>inner</name>: attributes are escaped, `inner` is HTML already. null and false leave an attribute out.
export function element(name, attributes, inner = '') {
  const written = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escape(value)}"`));
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

// A word of the page in both of its languages; web/page.css shows the one of <html lang>.
export const both = ([indonesian, english]) =>
  (indonesian === english ? escape(indonesian) : `<span lang="id">${escape(indonesian)}</span><span lang="en">${escape(english)}</span>`);

// A table with a caption and a heading for each column; rows are arrays of HTML, the first cell names its row.
// Nothing where there are no rows.
export function table(caption, columns, rows) {
  if (rows.length === 0) return '';
  const head = columns.map((column) => element('th', {scope: 'col'}, both(column))).join('');
  const body = rows.map(([first, ...rest]) =>
    `<tr>${element('th', {scope: 'row'}, first)}${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table>\n<caption>${both(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}
