import { describe, expect, it } from 'vitest';
import { faultsIn, faultsOf, operation, SOUND_SEED } from './sound-seed.js';

/** What is written under an operation, with all that is wrong there. */
type Case = readonly [name: string, lines: string, faults: readonly string[]];

function tell(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, lines, faults) => {
    expect(faultsOf(operation(lines))).toEqual(faults);
  });
}

describe('the sound seed of these tests', () => {
  it('has no fault', () => {
    expect(faultsIn(SOUND_SEED)).toEqual([]);
    expect(faultsOf(operation('places: [settlement/town]'))).toEqual([]);
  });
});

describe('fields', () => {
  tell([
    ['an unknown field', 'tagets: [region/north]', ['4: an Operation has no field tagets']],
    ["a predicate's name as a field", 'TARGETED: [region/north]', ['4: an Operation has no field TARGETED']],
    ['a field that another kind has', 'cast: [person/other]', ['4: an Operation has no field cast']],
    ['a list that is none', 'occurred: 2023', ['4: occurred must be a list, not a word or text']],
    ['an empty list', 'occurred: []', ['4: occurred is empty']],
    ['a field with nothing under it', 'occurred:', ['4: occurred must be a list, not nothing']],
    ['an unknown key of an item', 'occurred: [{value: 2023, when: now}]', ['4: an item of occurred has no when']],
    [
      "another relationship's qualifier",
      'targets: [{object: region/north, kinship: x}]',
      ['4: an item of targets has no kinship'],
    ],
    ['an item without a value', 'aims: [{modality: planned}]', ['4: an item of aims needs value']],
    ['an empty value', 'aims: [""]', ['4: aims is empty']],
    ['a value that is a list', 'aims: [[peace]]', ['4: an item of aims must be a mapping (key: value), not a list']],
    ['a value of several lines', 'aims: ["one\\ntwo"]', ['4: aims must be one line']],
    ['a value with a control character', 'aims: ["a\\u0007b"]', ['4: aims has a control character: "a\\u{7}b"']],
  ]);

  it('of several relationships can not be written', () => {
    const faults = faultsIn({
      ...SOUND_SEED,
      'seed/x.yaml': 'agency/x:\n  names: {en: X}\n  participations: [operation/raid]\n',
    });
    expect(faults).toEqual([
      {
        file: 'seed/x.yaml',
        line: 3,
        column: 3,
        message: 'participations stands for several relationships: PARTICIPATED_IN, HELD_IN, DEFENDANT_IN',
        advice: 'write the one meant: participatedIn, heldIn, defendantIn',
      },
    ]);
  });

  it.each([
    ['tagets: [region/north]', 'did you mean targets?'],
    ['TARGETED: [region/north]', 'write it under targetedBy or targets'],
    ['places: [settlement/twon]', 'did you mean settlement/town?'],
    ['places: [region/town]', 'did you mean settlement/town?'],
    ['places: [{object: region/north, precision: distrikt}]', 'did you mean district?'],
    ['figures: [{metric: suspect_held, value: 1}]', 'did you mean suspects_held?'],
    ['occurred: [{value: 2023, cite: [dialy]}]', 'did you mean daily?'],
    ['participants: [{subject: persn/other}]', 'did you mean person?'],
  ])('%s: %s', (lines, advice) => {
    const told = faultsIn({ ...SOUND_SEED, 'seed/x.yaml': operation(lines) }).map((fault) => fault.advice);
    expect(told).toEqual([advice]);
  });
});

describe('the ends of a relationship', () => {
  tell([
    [
      'a wrong kind of object',
      'places: [agency/police]',
      ['4: places: TOOK_PLACE_IN does not lead from an Operation to an Agency'],
    ],
    [
      'a wrong kind of subject',
      'participants: [settlement/town]',
      ['4: participants: PARTICIPATED_IN does not lead from a Settlement to an Operation'],
    ],
    [
      'an object where a subject is due',
      'participants: [{object: agency/police}]',
      ['4: participants leads in: the other end is its subject'],
    ],
    [
      'a subject where an object is due',
      'places: [{subject: settlement/town}]',
      ['4: places leads out: the other end is its object'],
    ],
    ['no end', 'places: [{precision: area}]', ['4: an item of places needs object']],
    [
      'two ends',
      'places: [{object: settlement/town, each: [region/north]}]',
      ["4: object and each can't both be given"],
    ],
    ['the entity itself', 'followedBy: [operation/raid]', ['4: followedBy: operation/raid is the entity itself']],
    ['an entity that is not there', 'places: [settlement/nowhere]', ['4: places: there is no settlement/nowhere']],
    [
      'every one of each',
      'places: [{each: [settlement/a, agency/police, region/north]}]',
      ['4: places: there is no settlement/a', '4: places: TOOK_PLACE_IN does not lead from an Operation to an Agency'],
    ],
    ['an unknown kind', 'places: [town/x]', ['4: town/x: there is no kind town']],
    ['an id that is none', 'places: [Settlement/Town]', ['4: Settlement/Town is not an id']],
    [
      'an id with a character that is not seen',
      'places: ["settlement/to\\u200Bwn"]',
      ['4: "settlement/to\\u{200b}wn" is not an id'],
    ],
    ['an id that was merged', 'participants: [person/merged]', ['4: participants: person/merged was merged']],
    ['an id that was withdrawn', 'participants: [person/gone]', ['4: participants: person/gone was withdrawn']],
  ]);

  it('must be what the field names, also where the relationship connects others', () => {
    const lines = 'country/th:\n  names: {en: Thailand}\n  cite: [daily]\n  parents: [region/north]\n';
    expect(faultsOf(lines)).toEqual(['4: parents: PART_OF does not lead from a Country to a Region']);
  });
});

describe('dates', () => {
  const advice =
    'write YYYY, YYYY-MM, YYYY-MM-DD, 202X, a season YYYY-21 to YYYY-24, or an interval A/B with .. for an open end; ~ about, ? doubtful, % both';
  tell([
    [
      'a date that is none',
      'occurred: [3 September 2023]',
      [`4: occurred: "3 September 2023" is not a date: ${advice}`],
    ],
    ['a day that no calendar has', 'occurred: [2023-02-30]', [`4: occurred: "2023-02-30" is not a date: ${advice}`]],
    [
      'an end before the beginning',
      'places: [{object: settlement/town, occurred: 2023/2022}]',
      ['4: occurred: "2023/2022" ends before it begins'],
    ],
    [
      'since after until',
      'places: [{object: settlement/town, since: 2023, until: 2022}]',
      ['4: since and until: "2023/2022" ends before it begins'],
    ],
    [
      'an interval as an end',
      'places: [{object: settlement/town, since: 2022/2023}]',
      ['4: since is one end, not an interval'],
    ],
    [
      'occurred beside since',
      'places: [{object: settlement/town, occurred: 2022, since: 2022}]',
      ["4: occurred and since can't both be given"],
    ],
  ]);
});

describe('closed lists', () => {
  tell([
    [
      'an unknown precision',
      'places: [{object: settlement/town, precision: near}]',
      ['4: precision: there is no near'],
    ],
    ['an unknown modality', 'aims: [{value: x, modality: wished}]', ['4: modality: there is no wished']],
    ['an unknown rank', 'aims: [{value: x, rank: best, rank_reason: y}]', ['4: rank: there is no best']],
    [
      'an unknown stance',
      'aims: [{value: x, cite: [{doc: daily, stance: doubts}]}]',
      ['4: stance: there is no doubts'],
    ],
    ['a spelling between the two', 'aims: [{value: x, modality: Planned}]', ['4: modality: there is no Planned']],
  ]);

  it('may be written in lower case or as the API shows them', () => {
    expect(faultsOf(operation('aims: [{value: x, modality: PLANNED}, {value: y, modality: planned}]'))).toEqual([]);
  });
});

describe('scope', () => {
  tell([
    ['an id of nobody', 'aims: [{value: x, scope: {of: country/xx}}]', ['4: scope of: there is no country/xx']],
    [
      'a qualifier of its own',
      'places: [{object: settlement/town, scope: {precision: area}}]',
      ['4: scope: precision is a qualifier'],
    ],
    ['a key that is no word', 'aims: [{value: x, scope: {Of What: y}}]', ['4: scope: "Of What" is not a key']],
    ['a key without a value', 'aims: [{value: x, scope: {of: }}]', ['4: scope of is empty']],
  ]);
});

describe('citations', () => {
  tell([
    ['a document that is not there', 'aims: [{value: x, cite: [nothing]}]', ['4: cite: there is no document nothing']],
    ['a citation without a document', 'aims: [{value: x, cite: [{by: agency/police}]}]', ['4: a citation needs doc']],
    [
      'an unread document',
      'aims: [{value: x, cite: [unread]}]',
      ["4: document/unread was not read (read: false), so it can't be cited"],
    ],
    [
      'an unknown publisher and nobody named',
      'aims: [{value: x, cite: [leaflet]}]',
      ['4: document/leaflet has an unknown publisher: a citation of it needs by'],
    ],
    [
      'a place that says so',
      'aims: [{value: x, cite: [{doc: daily, by: region/north}]}]',
      ['4: by must be an Actor: region/north is a Region'],
    ],
    [
      'a speaker who is no person',
      'aims: [{value: x, cite: [{doc: daily, speaker: agency/police}]}]',
      ['4: speaker must be a Person: agency/police is an Agency'],
    ],
    ['an unknown key', 'aims: [{value: x, cite: [{doc: daily, page: 3}]}]', ['4: a citation has no page']],
    ['an empty list', 'aims: [{value: x, cite: []}]', ['4: aims is not cited']],
  ]);

  it('must be given for each statement or for the entity', () => {
    const faults = faultsOf('operation/raid:\n  names: {en: Raid}\n  aims: [x, {value: y, cite: [daily]}]\n');
    expect(faults).toEqual(['3: aims is not cited']);
  });

  it('of unknown publishers stand where somebody is named, and the seed article stands alone', () => {
    const cite = '[{doc: leaflet, by: agency/police}, article]';
    expect(faultsOf(operation(`aims: [{value: x, cite: ${cite}}]`))).toEqual([]);
  });
});

describe('accusations', () => {
  tell([
    [
      'a relationship that accuses, without status',
      'held: [person/other]',
      ['4: HELD_IN accuses somebody: it needs status'],
    ],
    [
      'an empty history',
      'held: [{subject: person/other, status: []}]',
      ['4: HELD_IN accuses somebody: it needs status'],
    ],
    [
      'a status of what accuses nobody',
      'aims: [{value: x, status: [{is: alleged}]}]',
      ['4: aims accuses nobody: it takes no status'],
    ],
    [
      'a history latest first',
      'held: [{subject: person/other, status: [{is: charged, at: 2025}, {is: arrested, at: 2024-05}]}]',
      ['4: 2024-05 stands after 2025'],
    ],
    ['an unknown status', 'held: [{subject: person/other, status: [{is: guilty}]}]', ['4: is: there is no guilty']],
    ['a status without a word', 'held: [{subject: person/other, status: [{at: 2024}]}]', ['4: a status needs is']],
    [
      'a bad date and a wrong source of a status',
      'held: [{subject: person/other, status: [{is: arrested, at: 2024/, by: region/north}, {is: charged, at: yes}]}]',
      [
        '4: by must be an Actor: region/north is a Region',
        `4: at: "yes" is not a date: write YYYY, YYYY-MM, YYYY-MM-DD, 202X, a season YYYY-21 to YYYY-24, or an interval A/B with .. for an open end; ~ about, ? doubtful, % both`,
      ],
    ],
  ]);

  it('are judged also where the other end can not be read', () => {
    expect(faultsOf('operation/x:\n  names: {en: X}\n  held: [persn/x, {role: suspect}]\n')).toEqual([
      '3: persn/x: there is no kind persn',
      '3: HELD_IN is not cited',
      '3: HELD_IN accuses somebody: it needs status',
      '3: an item of held needs subject',
      '3: HELD_IN is not cited',
      '3: HELD_IN accuses somebody: it needs status',
    ]);
  });

  it('are made by membership of a criminal group only', () => {
    const member = (of: string) => `person/m:\n  names: {en: M}\n  cite: [daily]\n  memberOf: [${of}]\n`;
    expect(faultsOf(member('agency/police'))).toEqual([]);
    expect(faultsOf(member('criminal-group/gang'))).toEqual(['4: MEMBER_OF accuses somebody: it needs status']);
  });

  it.each(['scam-hub', 'criminal-group'])('are made by being a %s', (kind) => {
    const type = kind === 'scam-hub' ? 'ScamHub' : 'CriminalGroup';
    const fault = `1: ${kind}/x: to be a ${type} is an accusation, and no cited statement says so`;
    expect(faultsOf(`${kind}/x: {names: {en: X}}`)).toEqual([fault]);
    const denied = '{value: x, status: [{is: alleged}], cite: [{doc: daily, stance: denies}]}';
    expect(faultsOf(`${kind}/x: {names: {en: X}, classification: [${denied}]}`)).toEqual([fault]);
    expect(faultsOf(`${kind}/x: {names: {en: X}, classification: [{value: x, cite: [daily]}]}`)).toEqual([
      '1: classification accuses somebody: it needs status',
    ]);
  });
});

describe('ranks', () => {
  tell([
    ['a rank without a reason', 'aims: [{value: x, rank: preferred}]', ['4: rank preferred needs rank_reason']],
    [
      'a reason without a rank',
      'aims: [{value: x, rank_reason: y}]',
      ['4: rank_reason needs rank preferred or deprecated'],
    ],
    [
      'a reason of a normal rank',
      'aims: [{value: x, rank: normal, rank_reason: y}]',
      ['4: rank_reason needs rank preferred or deprecated'],
    ],
    [
      'two ranks of one statement',
      'aims: [{value: x, rank: preferred, rank_reason: y}, {value: x, rank: normal}]',
      ['4: the same statement has rank preferred in seed/x.yaml:4'],
    ],
  ]);
});

describe('figures', () => {
  const figure = (keys: string) => `figures: [{metric: suspects_held, ${keys}}]`;
  const money = (keys: string) => `figures: [{metric: amount_involved, ${keys}}]`;
  tell([
    ['an unknown metric', 'figures: [{metric: dogs, value: 1}]', ['4: there is no metric dogs']],
    ['no metric', 'figures: [{value: 1}]', ['4: a figure needs metric']],
    ['no number', figure('bound: about'), ['4: a figure needs value, or low and high']],
    [
      'a value beside a range',
      figure('value: 1, low: 2, high: 3'),
      ['4: a figure has value, or low and high, not both'],
    ],
    ['half a range', figure('low: 2'), ['4: low alone is no range']],
    ['the other half', figure('high: 2'), ['4: high alone is no range']],
    ['a range upside down', figure('low: 10, high: 9'), ['4: low 10 is not below high 9']],
    ['a range of nothing', figure('low: 9, high: 9'), ['4: low 9 is not below high 9']],
    ['fewer than none', figure('value: -1'), ["4: suspects_held can't be negative"]],
    ['an idle zero', figure('value: 3.810'), ['4: value: 3.810 is not a decimal number']],
    ['an exponent', figure('value: 1e6'), ['4: value: 1e6 is not a decimal number']],
    ['a hexadecimal number', figure('value: 0x10'), ['4: value: 0x10 is not a decimal number']],
    ['separators', figure('value: "1,000"'), ['4: value: 1,000 is not a decimal number']],
    ['no number at all', figure('value: .inf'), ['4: value: .inf is not a decimal number']],
    ['an unknown bound', figure('value: 1, bound: over'), ['4: bound: there is no over']],
    ['a currency of people', figure('value: 1, unit: CNY'), ['4: suspects_held counts people: it takes no unit']],
    ['money without a currency', money('value: 1'), ['4: amount_involved is money: it needs unit']],
    ['a currency that is none', money('value: 1, unit: YUAN'), ['4: unit: there is no currency YUAN']],
    ['a running total of no day', figure('value: 1, running_total: true'), ['4: a running total needs as_of']],
    ['a flag that is none', figure('value: 1, running_total: yes'), ['4: running_total is true or false, not yes']],
    ['no mapping', 'figures: [5]', ['4: an item of figures must be a mapping (key: value), not a word or text']],
    [
      'all faults of one figure',
      money('value: x, unit: y, bound: z, as_of: w2'),
      [
        '4: value: x is not a decimal number',
        '4: unit: there is no currency y',
        '4: bound: there is no z',
        `4: as_of: "w2" is not a date: write YYYY, YYYY-MM, YYYY-MM-DD, 202X, a season YYYY-21 to YYYY-24, or an interval A/B with .. for an open end; ~ about, ? doubtful, % both`,
      ],
    ],
  ]);

  it('in percent may be negative', () => {
    expect(faultsOf(operation('figures: [{metric: growth, value: -3.5}]'))).toEqual([]);
  });
});

describe('conversions', () => {
  const original = '{key: yuan, metric: amount_involved, value: 120, unit: CNY}';
  const dollars = (keys: string) => `{metric: amount_involved, value: 16, unit: USD, ${keys}}`;
  tell([
    [
      'a key that is not there',
      `figures: [${original}, ${dollars('converts: yaun')}]`,
      ['4: converts: there is no key yaun in this file'],
    ],
    [
      'a conversion of a conversion',
      `figures: [${original}, ${dollars('converts: yuan, key: usd')}, {metric: amount_involved, value: 15, unit: EUR, converts: usd}]`,
      ['4: converts: usd (seed/x.yaml:4) is a conversion itself'],
    ],
    [
      'a conversion of itself',
      `figures: [${dollars('key: usd, converts: usd')}]`,
      ['4: converts: usd (seed/x.yaml:4) is a conversion itself'],
    ],
    [
      'another metric',
      `figures: [{key: n, metric: suspects_held, value: 1}, ${dollars('converts: n')}]`,
      ['4: converts: n (seed/x.yaml:4) is a figure of suspects_held, not of amount_involved'],
    ],
    [
      'what is no figure',
      `aims: [{value: x, key: n}]\n  figures: [${dollars('converts: n')}]`,
      ['5: converts: n (seed/x.yaml:4) is no figure'],
    ],
    [
      'the same unit',
      `figures: [{key: usd, metric: amount_involved, value: 1, unit: USD}, ${dollars('converts: usd')}]`,
      ['4: converts: usd (seed/x.yaml:4) is in USD too'],
    ],
    [
      'a key given twice',
      `figures: [${original}]\n  aims: [{value: x, key: yuan}]`,
      ['5: key yuan is given twice in this file, also in line 4'],
    ],
    ['a key that is no label', 'aims: [{value: x, key: "a b"}]', ['4: key: "a b" is not a label']],
  ]);

  it('find keys in their own file only', () => {
    const faults = faultsIn({
      ...SOUND_SEED,
      'seed/x.yaml': operation(`figures: [${original}]`),
      'seed/y.yaml': `operation/other:\n  names: {en: O}\n  cite: [daily]\n  figures: [${dollars('converts: yuan')}]\n`,
    });
    expect(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'seed/y.yaml:4: converts: there is no key yuan in this file',
    ]);
  });
});
