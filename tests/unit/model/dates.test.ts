import { describe, expect, it } from 'vitest';
import { calendarDay, endsOf, type FuzzyDate, parseDate } from '../../../src/model/dates.js';

function read(text: string): FuzzyDate {
  const date = parseDate(text);
  if (typeof date === 'string') throw new Error(date);
  return date;
}

describe('a date', () => {
  it.each([
    ['2023-09-03', '2023-09-03', '2023-09-03', 'DAY'],
    ['2023-09', '2023-09-01', '2023-09-30', 'MONTH'],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
    ['2023-02', '2023-02-01', '2023-02-28', 'MONTH'],
    ['2023-12', '2023-12-01', '2023-12-31', 'MONTH'],
    ['2023', '2023-01-01', '2023-12-31', 'YEAR'],
    ['202X', '2020-01-01', '2029-12-31', 'DECADE'],
    ['2023-09-XX', '2023-09-01', '2023-09-30', 'MONTH'],
    ['2023-XX', '2023-01-01', '2023-12-31', 'YEAR'],
    ['2023-21', '2023-03-01', '2023-05-31', 'SEASON'],
    ['2023-22', '2023-06-01', '2023-08-31', 'SEASON'],
    ['2023-23', '2023-09-01', '2023-11-30', 'SEASON'],
    ['2023-24', '2023-12-01', '2024-02-29', 'SEASON'],
    ['0050-21', '0050-03-01', '0050-05-31', 'SEASON'],
    ['2023-XX-XX', '2023-01-01', '2023-12-31', 'YEAR'],
    ['2022-24', '2022-12-01', '2023-02-28', 'SEASON'],
    ['2023-06/2023-09', '2023-06-01', '2023-09-30', 'INTERVAL'],
    ['2023-09-03/..', '2023-09-03', null, 'INTERVAL'],
    ['../2023', null, '2023-12-31', 'INTERVAL'],
    ['2023/', '2023-01-01', null, 'INTERVAL'],
    ['/2023', null, '2023-12-31', 'INTERVAL'],
    ['2023-22/2023-10-05', '2023-06-01', '2023-10-05', 'INTERVAL'],
    ['2023/2023', '2023-01-01', '2023-12-31', 'INTERVAL'],
    ['0001-01-01', '0001-01-01', '0001-01-01', 'DAY'],
    ['9999', '9999-01-01', '9999-12-31', 'YEAR'],
  ])('%s reaches from %s to %s (%s)', (text, earliest, latest, precision) => {
    expect(parseDate(text)).toEqual({ edtf: text, earliest, latest, precision, approximate: false, uncertain: false });
  });

  it.each([
    ['2023~', true, false],
    ['2023-09?', false, true],
    ['2023-09-03%', true, true],
    ['2023-22~', true, false],
    ['202X?', false, true],
    ['2021~/2023?', true, true],
    ['2021/2023~', true, false],
    ['2021%/..', true, true],
  ])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
    expect(read(text)).toMatchObject({ edtf: text, approximate, uncertain });
  });

  it('is no less sure of its bounds for being approximate', () => {
    expect(read('2023-09~')).toMatchObject({ earliest: '2023-09-01', latest: '2023-09-30' });
  });

  it.each([
    '',
    ' ',
    '2023-13',
    '2023-00',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-1-1',
    '23',
    '2023-25',
    '9999-24',
    '2023-20',
    '2023-21-01',
    '202X-22',
    '20XX',
    '202X-05',
    '2023-XX-05',
    '2023-09-03T10:00',
    '2023-09-03T10:00:00Z',
    '03.09.2023',
    'September 2023',
    '{2021,2023}',
    '[2021..2023]',
    '2021..2023',
    '2021/2022/2023',
    '../..',
    '/',
    '2023 ',
    '~2023',
    '2023~?',
    '2023\n',
    '-2023',
    'Y20230',
    '2023/2022',
    '2023-09-04/2023-09-03',
  ])('"%s" is none', (text) => {
    expect(typeof parseDate(text)).toBe('string');
  });

  it('that is none is told with what to write', () => {
    expect(parseDate('yesterday')).toMatch(/^"yesterday" is not a date: write YYYY/);
    expect(parseDate('2023/2022')).toBe('"2023/2022" ends before it begins');
    expect(parseDate('../..')).toMatch(/^"..\/.." says nothing/);
  });
});

describe('the ends of a time', () => {
  it('are those of an interval, null where it is open', () => {
    expect(endsOf(read('2021~/2023'))).toMatchObject({
      since: { edtf: '2021~', approximate: true },
      until: { edtf: '2023' },
    });
    expect(endsOf(read('2021/..'))).toMatchObject({ since: { edtf: '2021' }, until: null });
    expect(endsOf(read('/2021'))).toMatchObject({ since: null, until: { edtf: '2021' } });
  });

  it('are the date itself where it is no interval', () => {
    const date = read('2023-09');
    expect(endsOf(date)).toEqual({ since: date, until: date });
  });
});

describe('a calendar day', () => {
  it.each(['2023-09-03', '2024-02-29'])('is %s', (text) => expect(calendarDay(text)).toBe(text));
  it.each(['2023-02-29', '2023-09', '2023-09-XX', '2023-09-03~', '2023-9-3', '2023-09-03T00:00:00Z', ''])(
    'is not "%s"',
    (text) => expect(calendarDay(text)).toBeUndefined(),
  );
});
