// The lexicon against CLDR: what Indonesian calls months and weekdays in full and in short is among the words.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildLexicon} from '../../assets/lexicon.mjs';
import {npmFile, readJson} from '../../assets/sources.mjs';

const {classes} = buildLexicon();
const {months, days} = readJson(npmFile('cldr-dates-full', 'main/id/ca-gregorian.json')).main.id.dates.calendars.gregorian;
const isoWeekday = {mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7};

/** The values that a class gives a word, in any case of letters. */
const valuesOf = (names, word) => names.flatMap((name) => classes[name] ?? [])
    .filter(({words}) => words.some((other) => other.toLowerCase() === word.toLowerCase())).map(({value}) => value);

test('every month of CLDR has its number', () => {
  for (const width of ['wide', 'abbreviated']) {
    for (const [number, name] of Object.entries(months.format[width])) {
      assert.ok(valuesOf(['month', 'month_beside', 'month_short'], name).includes(Number(number)), `${width} ${name}`);
    }
  }
});

test('every weekday of CLDR has its number', () => {
  for (const [key, name] of Object.entries(days.format.wide)) {
    assert.ok(valuesOf(['weekday', 'weekday_beside'], name).includes(isoWeekday[key]), name);
  }
});
