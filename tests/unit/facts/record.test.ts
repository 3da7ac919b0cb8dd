import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/model/statement.js';
import { faultsOf, operation, recordWith } from './sound-seed.js';

function statementsOf(text: string, property: string): Statement[] {
  return recordWith({ 'seed/x.yaml': text }).statements.filter((each) => each.property === property);
}

const figuresOf = (figures: string, metric = 'suspects_held') => {
  return statementsOf(operation(`figures: [${figures}]`), metric).flatMap((each) =>
    each.form === 'FIGURE' ? [each.figure] : [],
  );
};

describe('a record', () => {
  it('has what the files say', () => {
    const record = recordWith({ 'seed/x.yaml': operation('occurred: [2023-09-03]') });
    expect(record).toMatchObject({ version: '1', licence: 'CC-BY-4.0' });
    expect(record.metrics.map(({ id }) => id)).toEqual(['suspects_held', 'amount_involved', 'growth']);
    expect(record.redirects).toEqual([
      { id: 'person/merged', to: 'person/other', reason: 'The same man.' },
      { id: 'person/gone', reason: 'A mistake.' },
    ]);
    expect(record.documents.find(({ id }) => id === 'document/article')).toEqual({
      id: 'document/article',
      title: 'The article',
      language: 'und',
      grade: 'SEED',
      read: true,
      derivedFrom: ['document/unread'],
    });
    expect(record.entities.find(({ id }) => id === 'operation/raid')).toEqual({
      id: 'operation/raid',
      type: 'Operation',
      names: [{ value: 'Raid', lang: 'en', script: 'Latn', kind: 'OFFICIAL' }],
      identifiers: [],
    });
  });

  it('is the same whatever the order of the files', () => {
    const one = recordWith({ 'seed/x.yaml': operation('aims: [x]'), 'seed/y.yaml': 'person/y: {names: {en: Y}}' });
    const other = recordWith({ 'seed/y.yaml': 'person/y: {names: {en: Y}}', 'seed/x.yaml': operation('aims: [x]') });
    expect(other).toEqual(one);
  });
});

describe('names', () => {
  it('have a kind by their order and a script by their tag, in NFC', () => {
    const text = 'person/x: {names: {my: [က, ခ], zh-Hant: 雲, en: [{value: "Re\\u0301", kind: alias, source: daily}]}}';
    const names = recordWith({ 'seed/x.yaml': text }).entities.find(({ id }) => id === 'person/x')?.names;
    expect(names).toEqual([
      { value: 'က', lang: 'my', script: 'Mymr', kind: 'OFFICIAL' },
      { value: 'ခ', lang: 'my', script: 'Mymr', kind: 'ALIAS' },
      { value: '雲', lang: 'zh-Hant', script: 'Hant', kind: 'OFFICIAL' },
      { value: 'R\u00e9', lang: 'en', script: 'Latn', kind: 'ALIAS', source: 'document/daily' },
    ]);
  });
});

describe('a relationship', () => {
  it('is the same statement from whichever end it is written', () => {
    const [fromEvent] = statementsOf(
      operation('places: [{object: settlement/town, precision: area}]'),
      'TOOK_PLACE_IN',
    );
    const town =
      'settlement/x: {names: {en: X}, cite: [daily], events: [{subject: operation/raid, precision: AREA}]}\n';
    const [fromPlace] = statementsOf(
      operation('places: [{object: settlement/x, precision: area}]') + town,
      'TOOK_PLACE_IN',
    );
    expect(fromEvent).toMatchObject({
      subject: 'operation/raid',
      form: 'OBJECT',
      object: 'settlement/town',
      qualifiers: [{ name: 'precision', value: 'AREA' }],
      modality: 'DONE',
      rank: 'NORMAL',
      statusHistory: [],
      citations: [{ document: 'document/daily', stance: 'ASSERTS' }],
    });
    expect(fromPlace).toMatchObject({ subject: 'operation/raid', object: 'settlement/x' });
    expect(
      statementsOf(operation('places: [{object: settlement/x, precision: area}]') + town, 'TOOK_PLACE_IN'),
    ).toHaveLength(1);
  });

  it('with each is one statement an id', () => {
    const made = statementsOf(
      operation('participants: [{each: [agency/police, person/other], role: raid}]'),
      'PARTICIPATED_IN',
    );
    expect(made.map((each) => [each.subject, each.qualifiers])).toEqual([
      ['agency/police', [{ name: 'role', value: 'raid' }]],
      ['person/other', [{ name: 'role', value: 'raid' }]],
    ]);
  });

  it('that is symmetric is one statement, unless a qualifier turns it', () => {
    const relatives = (one: string, other: string) =>
      `person/a: {names: {en: A}, cite: [daily], relatives: [${one}]}\nperson/b: {names: {en: B}, cite: [daily], relatives: [${other}]}\n`;
    expect(statementsOf(relatives('person/b', 'person/a'), 'RELATED_TO')).toMatchObject([
      { subject: 'person/a', object: 'person/b' },
    ]);
    const turned = statementsOf(
      relatives('{object: person/b, kinship: father}', '{object: person/a, kinship: son}'),
      'RELATED_TO',
    );
    expect(turned.map(({ subject }) => subject)).toEqual(['person/a', 'person/b']);
  });

  it('lasts from since until until, either of which may be open', () => {
    const places =
      '[{object: settlement/town, since: 2021, until: 2022-03}, {object: region/north, since: 2021}, {object: country/mm, until: 2022~}]';
    const made = statementsOf(operation(`places: ${places}`), 'TOOK_PLACE_IN');
    expect(made.map((each) => each.occurred?.edtf)).toEqual(['2021/2022-03', '2021/..', '../2022~']);
  });

  it('has its qualifiers and then its scope, each by name, where ids are links', () => {
    const [made] = statementsOf(
      operation('participants: [{subject: agency/police, role: raid, scope: {unit: second, of: country/mm}}]'),
      'PARTICIPATED_IN',
    );
    expect(made?.qualifiers).toEqual([
      { name: 'role', value: 'raid' },
      { name: 'of', entity: 'country/mm' },
      { name: 'unit', value: 'second' },
    ]);
  });
});

describe('citations', () => {
  it('are inherited by lines that have none of their own', () => {
    const made = statementsOf(
      operation('aims: [x, {value: y, cite: [{doc: weekly, by: agency/police, stance: denies, said: 2023-09}]}]'),
      'aims',
    );
    expect(made.map((each) => each.citations)).toMatchObject([
      [{ document: 'document/daily', stance: 'ASSERTS' }],
      [{ document: 'document/weekly', attributedTo: 'agency/police', stance: 'DENIES', said: { edtf: '2023-09' } }],
    ]);
  });
});

describe('a statement written twice', () => {
  it('is one, with all citations and each only once', () => {
    const made = statementsOf(
      operation('aims: [{value: x, cite: [daily, weekly]}, {value: x, cite: [article, daily]}]'),
      'aims',
    );
    expect(made.map((each) => each.citations.map(({ document }) => document))).toEqual([
      ['document/daily', 'document/weekly', 'document/article'],
    ]);
  });

  it('keeps the rank that is written anywhere', () => {
    const made = statementsOf(operation('aims: [x, {value: x, rank: deprecated, rank_reason: withdrawn}]'), 'aims');
    expect(made).toMatchObject([{ rank: 'DEPRECATED', rankReason: 'withdrawn' }]);
  });

  const held = (status: string) => `{subject: person/other, status: [${status}]}`;

  it('has one history, oldest first', () => {
    const one = held('{is: arrested, at: 2024-03}, {is: convicted, at: 2025}');
    const other = held('{is: alleged, at: 2023}, {is: charged, at: 2024-06}, {is: convicted, at: 2025}');
    const [made, ...more] = statementsOf(operation(`held: [${one}, ${other}]`), 'HELD_IN');
    expect(made?.statusHistory.map(({ status }) => status)).toEqual(['ALLEGED', 'ARRESTED', 'CHARGED', 'CONVICTED']);
    expect(more).toEqual([]);
  });

  it('may not leave open which of two statuses is the latest', () => {
    const lines = `held: [${held('{is: alleged}')}, ${held('{is: charged, at: 2024-06}')}]`;
    expect(faultsOf(operation(lines))).toEqual([
      '4: the same statement has another status in seed/x.yaml:4, and this one has no date',
    ]);
    expect(
      faultsOf(operation(`held: [${held('{is: alleged}')}, ${held('{is: alleged, by: agency/police}')}]`)),
    ).toEqual([]);
  });
});

describe('figures', () => {
  it('keep every digit', () => {
    const figures = figuresOf(
      '{metric: amount_involved, value: 16500000.25, unit: USD}, {metric: amount_involved, low: 90071992547409931, high: "90071992547409932", unit: CNY}',
      'amount_involved',
    );
    expect(figures.map(({ value, low, high, unit }) => [value ?? null, low ?? null, high ?? null, unit])).toEqual([
      ['16500000.25', null, null, 'USD'],
      [null, '90071992547409931', '90071992547409932', 'CNY'],
    ]);
  });

  it('have the unit of their metric, exactly unless they say otherwise', () => {
    expect(figuresOf('{metric: suspects_held, value: 269}')).toEqual([
      { value: '269', unit: 'people', bound: 'EXACT', scope: [], runningTotal: false },
    ]);
    expect(
      figuresOf(
        '{metric: suspects_held, value: 186, bound: more_than, scope: {nationality: country/mm}, as_of: 2023-09, running_total: true}',
      ),
    ).toMatchObject([
      {
        bound: 'MORE_THAN',
        scope: [{ name: 'nationality', entity: 'country/mm' }],
        runningTotal: true,
        asOf: { edtf: '2023-09' },
      },
    ]);
  });

  it('that convert name the statement they convert, also where it stands below them', () => {
    const text = operation(
      'figures: [{metric: amount_involved, value: 16, unit: USD, converts: yuan}, {key: yuan, metric: amount_involved, value: 120, unit: CNY}]',
    );
    const [dollars, yuan] = statementsOf(text, 'amount_involved');
    expect(dollars).toMatchObject({ figure: { unit: 'USD', converts: yuan?.id } });
    expect(yuan?.id).toMatch(/^statement\/[0-9a-f]{16}$/);
  });
});
