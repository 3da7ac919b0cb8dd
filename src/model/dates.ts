import edtf, { parse } from 'edtf';
import type { Branded } from './ids.js';
import { memo } from './memo.js';

/** YYYY-MM-DD */
export type Day = Branded<'Day'>;

type DatePrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'INTERVAL';

/** A date as exact as its source gives it. A bound is null where EDTF leaves that end open or unknown. */
export interface FuzzyDate {
  readonly edtf: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

type Bounds = Pick<FuzzyDate, 'earliest' | 'latest' | 'precision'>;

const FORM = /^(\d{4}|\d{3}X)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/;
const ADVICE =
  'write YYYY, YYYY-MM, YYYY-MM-DD, 202X, a season YYYY-21 to YYYY-24, or an interval A/B with .. for an open end; ~ about, ? doubtful, % both';
const FIRST_SEASON = 21;
const LAST_SEASON = 24;
const MONTHS = 12;
const LAST_YEAR = '9999';

/**
 * Reads an EDTF date (levels 0 and 1, without times and sets). The same few dates stand in every document and citation, and
 * the library is slow.
 * @returns the date, or a sentence saying what is wrong and what to write
 */
export const parseDate: (text: string) => FuzzyDate | string = memo(readDate);

function readDate(text: string): FuzzyDate | string {
  const ends = text.split('/');
  if (ends.length > 2) return `"${text}" is not a date: ${ADVICE}`;
  const approximate = /[~%]/.test(text);
  const uncertain = /[?%]/.test(text);
  const bounds = ends.map((end) => (ends.length === 2 && (end === '' || end === '..') ? null : boundsOf(end)));
  if (bounds.includes(undefined)) return `"${text}" is not a date: ${ADVICE}`;
  const [first, last] = [bounds[0] ?? null, (ends.length === 2 ? bounds[1] : bounds[0]) ?? null];
  if (!first && !last) return `"${text}" says nothing: at least one end of an interval must be given`;
  const earliest = first?.earliest ?? null;
  const latest = last?.latest ?? null;
  if (earliest && latest && earliest > latest) return `"${text}" ends before it begins`;
  return {
    edtf: text,
    earliest,
    latest,
    precision: ends.length === 2 ? 'INTERVAL' : (first?.precision ?? 'DAY'),
    approximate,
    uncertain,
  };
}

/** The beginning and the end of a time as dates of their own; null where open, the date itself for both where it is no interval. */
export function endsOf(date: FuzzyDate): { since: FuzzyDate | null; until: FuzzyDate | null } {
  const [first = '', last] = date.edtf.split('/');
  const read = (text: string) => {
    const end = parseDate(text);
    return typeof end === 'string' ? null : end;
  };
  return last === undefined ? { since: date, until: date } : { since: read(first), until: read(last) };
}

/** The text as a calendar day, undefined where it is none. */
export const calendarDay: (text: string) => Day | undefined = memo(readDay);

function readDay(text: string): Day | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) && boundsOf(text) ? (text as Day) : undefined;
}

function boundsOf(text: string): Bounds | undefined {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (year.endsWith('X')) return month === undefined ? libraryBounds(year, 'DECADE') : undefined;
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX')))
    return libraryBounds(year, 'YEAR');
  if (month === 'XX') return undefined;
  const season = Number(month);
  if (season >= FIRST_SEASON && season <= LAST_SEASON)
    return day === undefined ? seasonBounds(year, season) : undefined;
  if (season > MONTHS) return undefined;
  if (day === undefined || day === 'XX') return libraryBounds(`${year}-${month}`, 'MONTH');
  const bounds = libraryBounds(`${year}-${month}-${day}`, 'DAY');
  // The library takes 2023-02-29 for 1 March.
  return bounds?.earliest === `${year}-${month}-${day}` ? bounds : undefined;
}

/** `date` without its qualifiers, which the library does not take after an X. */
function libraryBounds(date: string, precision: DatePrecision): Bounds | undefined {
  try {
    parse(date);
  } catch {
    return undefined;
  }
  const { min, max } = edtf(date);
  return { earliest: dayOf(min), latest: dayOf(max), precision };
}

/** Meteorological seasons of the northern hemisphere; EDTF itself leaves them open and the library begins spring in January. */
function seasonBounds(year: string, season: number): Bounds | undefined {
  const firstMonth = (season - FIRST_SEASON + 1) * 3 - 1;
  if (year === LAST_YEAR && season === LAST_SEASON) return undefined;
  return { earliest: dayIn(year, firstMonth, 1), latest: dayIn(year, firstMonth + 3, 0), precision: 'SEASON' };
}

/** Date.UTC would take the year 50 for 1950. */
function dayIn(year: string, month: number, day: number): Day {
  return dayOf(new Date(0).setUTCFullYear(Number(year), month, day));
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10) as Day;
}
