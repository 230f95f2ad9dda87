// The lexicon against CLDR, as Node's Intl has it: what Indonesian calls months and weekdays is among the words.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildLexicon} from '../../assets/lexicon.mjs';

const {classes} = buildLexicon();
const nameOf = (day, options) => new Intl.DateTimeFormat('id', {...options, timeZone: 'UTC'}).format(new Date(day));

/** The values that a class gives a word, in any case of letters. */
const valuesOf = (names, word) => names.flatMap((name) => classes[name] ?? [])
    .filter(({words}) => words.some((other) => other.toLowerCase() === word.toLowerCase())).map(({value}) => value);

test('every month of CLDR has its number, in full and in short', () => {
  for (const width of ['long', 'short']) {
    for (let month = 1; month <= 12; month++) {
      const name = nameOf(Date.UTC(2023, month - 1, 15), {month: width});
      assert.ok(valuesOf(['month', 'month_beside', 'month_short'], name).includes(month), `${width} ${name}`);
    }
  }
});

test('every weekday of CLDR has its number', () => {
  for (let weekday = 1; weekday <= 7; weekday++) {
    const name = nameOf(Date.UTC(2023, 8, 17 + weekday), {weekday: 'long'});  // 18 September 2023 was a Monday
    assert.ok(valuesOf(['weekday', 'weekday_beside'], name).includes(weekday), name);
  }
});
