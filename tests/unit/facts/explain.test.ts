import { describe, expect, it } from 'vitest';
import { runExplain } from '../../../src/commands/explain.js';
import { AtlasError } from '../../../src/errors.js';
import { explain } from '../../../src/facts/explain/explain.js';
import { findEntity } from '../../../src/facts/explain/find.js';
import { loadOntology, packagePath } from '../../../src/package.js';
import { doc, entity } from '../projection/facts.js';
import { recordWith } from './sound-seed.js';

const record = recordWith({
  'seed/x.yaml': `
scam-hub/park:
  names: {en: [{value: Park, source: daily}, The Park]}
  summary: A compound.
  without: {owners: unknown}
  identifiers: {wikidata: Q1}
  cite: [daily]
  within: [{object: settlement/town}]
  classification: [{value: a centre, status: [{is: alleged, at: 2023, by: agency/police}]}]
  operators:
    - subject: criminal-group/gang
      role: landlord
      since: 2020
      rank: deprecated
      rank_reason: Taken back.
      status: [{is: alleged, at: 2023, by: agency/police}, {is: acquitted, at: 2024, by: agency/police}]
      cite:
        - {doc: weekly, by: agency/police, speaker: person/spokesman, said: 2023-09-01, locator: p. 3, note: As it says.}
        - {doc: article, stance: denies}
  figures:
    - {metric: suspects_held, value: 30, bound: more_than, scope: {of: country/mm}, as_of: 2023-09, running_total: true}
    - {metric: growth, low: -2, high: 3}
`,
});

function explained(id: string): string {
  const found = findEntity(id, record);
  if (!('entity' in found)) throw new Error(`there is no ${id}`);
  return explain(found.entity, record, loadOntology())
    .join('\n')
    .replaceAll(/ · statement\/[0-9a-f]{16}/g, '');
}

describe('an explanation', () => {
  it('says that there is a shape, and who gives it', () => {
    const shape = { area: { type: 'Polygon', coordinates: [] }, disclaimer: 'By hand.', source: doc('daily') } as const;
    expect(explain(entity('region/north', 'Region', { shape }), record, loadOntology())).toContain(
      '  a shape, from document/daily',
    );
  });

  it('begins with what the entity is', () => {
    expect(explained('scam-hub/park')).toContain(
      [
        'scam-hub/park · ScamHub',
        '  Park (en, official, from document/daily)',
        '  The Park (en, alias)',
        '  A compound.',
        '  wikidata Q1',
        '  without owners: unknown',
        '',
        'figures',
      ].join('\n'),
    );
  });

  it('gives each statement its rank, status, sources and the origin of each citation', () => {
    expect(explained('scam-hub/park')).toContain(
      [
        'operators (OPERATES)',
        '  criminal-group/gang · role: landlord · 2020/..',
        '    deprecated: Taken back.',
        '    status: alleged 2023 by agency/police, then acquitted 2024 by agency/police',
        '    1 independent source',
        '    - agency/police says so in document/weekly (press) · spoken by person/spokesman · said 2023-09-01 · p. 3 · note: As it says.',
        '    - media-outlet/daily denies it in document/article (seed) · which goes back to document/unread',
      ].join('\n'),
    );
  });

  it('gives figures with all that narrows them', () => {
    const text = explained('scam-hub/park');
    expect(text).toContain('  suspects_held: more than 30 people · of: country/mm · running total · as of 2023-09\n');
    expect(text).toContain('  growth: -2 to 3 percent\n');
  });

  it('has what others say of the entity under the field of its own kind', () => {
    expect(explained('criminal-group/gang')).toContain('operates (OPERATES)\n  scam-hub/park · role: landlord');
    expect(explained('settlement/town')).toContain('contains (PART_OF)\n  scam-hub/park');
  });

  it('counts what an outlet publishes and what an agency is named for', () => {
    expect(explained('media-outlet/daily')).toContain('as a source: publisher of 3 documents, named in 0 citations');
    expect(explained('agency/police')).toContain('as a source: publisher of 0 documents, named in 1 citations');
  });
});

describe('an id', () => {
  it('that was merged leads to what it was merged into, and one that was withdrawn to the reason', () => {
    expect(findEntity('person/merged', record)).toMatchObject({
      entity: { id: 'person/other' },
      merged: [{ id: 'person/merged', reason: 'The same man.' }],
    });
    expect(findEntity('person/gone', record)).toMatchObject({ withdrawn: { reason: 'A mistake.' } });
  });

  it('that is unknown comes with those that are near in letters or in name', () => {
    expect(findEntity('scam-hub/prak', record)).toEqual({ near: ['scam-hub/park'] });
    expect(findEntity('spokesman', record)).toEqual({ near: ['person/spokesman'] });
    expect(findEntity('company/the-park', record)).toEqual({ near: ['scam-hub/park'] });
    expect(findEntity('lure/something-else-altogether', record)).toEqual({ near: [] });
  });
});

describe('atlas explain', () => {
  const world = packagePath('tests/world');

  it('tells of an entity of the folder, without a database', () => {
    const [first] = runExplain('country/xa', world);
    expect(first).toBe('country/xa · Country');
  });

  it('fails with exit code 1 where there is no such entity', () => {
    const run = () => runExplain('country/nowhere', world);
    expect(run).toThrow('the seed has no entity country/nowhere');
    expect(run).toThrow(expect.objectContaining({ exitCode: 1, constructor: AtlasError }));
  });
});
