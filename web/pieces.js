// Cuts files into pieces that are read each for itself, in order; of a file no more than a piece is in memory.
//   for await (const {files, size} of jejakPieces([{name, blob}])) …      files: [{name, bytes, offset, lines}]
// Short files go together. Of a long one the JSON lines, or the elements of a JSON array, are cut: then `lines` is true and
// `offset` is where the piece begins in its file; a piece of an array has a line break for each comma between its elements
// (and a blank for each other line break), so that every byte stays where it was. Anything else is one piece, however long.
// The first pieces are small: what they hold shows soon.
async function* jejakPieces(sources) {
  'use strict';

  const smallest = 1 << 15, largest = 1 << 19;
  const long = 1 << 17;  // bytes of a file that is cut
  const [lineBreak, blank, quote, backslash, comma, open, close] = [...'\n "\\,[]'].map((sign) => sign.charCodeAt(0));
  let pieces = 0;
  const wanted = () => Math.min(largest, smallest * 2 ** pieces);

  const bytesOf = async (blob, begin = 0, end = blob.size) => new Uint8Array(await blob.slice(begin, end).arrayBuffer());

  async function formOf({name, blob}) {
    if (/\.txt$/i.test(name)) return 'whole';
    if (/\.(jsonl|ndjson)$/i.test(name)) return 'lines';
    const head = new TextDecoder().decode(await bytesOf(blob, 0, largest));
    if (/^\s*\[/.test(head)) return 'array';
    const [, line] = /^\s*(\{.*)\n\s*\{/.exec(head) ?? [];
    try {
      return line && JSON.parse(line) ? 'lines' : 'whole';
    } catch {
      return 'whole';
    }
  }

  // One after the other, from `begin` on: where the last whole unit of the bytes ends, or 0 where there is none.
  async function* cut({name, blob}, begin, endOfUnits) {
    for (let at = begin; at < blob.size;) {
      let bytes = null, end = 0;
      for (let size = wanted(); end === 0; size *= 2) {  // a longer unit
        bytes = await bytesOf(blob, at, at + size);
        end = endOfUnits(bytes, at + bytes.length === blob.size);
      }
      yield {files: [{name, bytes: bytes.slice(0, end), offset: at, lines: true}], size: end};
      at += end;
    }
  }

  const endOfLines = (bytes, isLast) => (isLast ? bytes.length : bytes.lastIndexOf(lineBreak) + 1);

  // Each time from between two elements. What is no JSON is left for whoever reads it to complain about.
  function endOfElements(bytes, isLast) {
    let depth = 0, inText = false, end = 0;
    for (let i = 0; i < bytes.length; ++i) {
      const byte = bytes[i];
      if (inText) {
        if (byte === backslash) ++i;
        else if (byte === quote) inText = false;
      } else if (byte === quote) {
        inText = true;
      } else if (byte === lineBreak) {
        bytes[i] = blank;
      } else if ((byte | 32) === 123) {  // { or [
        ++depth;
      } else if ((byte | 32) === 125) {  // } or ]
        if (depth > 0) --depth;
        else if (byte === close) bytes[i] = blank;  // the array's own
      } else if (byte === comma && depth === 0) {
        bytes[i] = lineBreak;
        end = i + 1;
      }
    }
    return isLast ? bytes.length : end;
  }

  async function* cutLong(source) {
    const form = await formOf(source);
    if (form === 'lines') {
      yield* cut(source, 0, endOfLines);
    } else if (form === 'array') {
      const head = await bytesOf(source.blob, 0, largest);
      yield* cut(source, head.indexOf(open) + 1, endOfElements);
    } else {
      yield {files: [{name: source.name, bytes: await bytesOf(source.blob), offset: 0, lines: false}], size: source.blob.size};
    }
  }

  let together = {files: [], size: 0};
  for (const source of [...sources, null]) {
    const isLong = source?.blob.size > long;
    if (source && !isLong) {
      together.files.push({name: source.name, bytes: await bytesOf(source.blob), offset: 0, lines: false});
      together.size += source.blob.size;
    }
    if (together.files.length > 0 && (!source || isLong || together.size >= wanted())) {
      yield together;
      ++pieces;
      together = {files: [], size: 0};
    }
    if (!isLong) continue;
    for await (const piece of cutLong(source)) {
      yield piece;
      ++pieces;
    }
  }
}
