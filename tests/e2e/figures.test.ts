import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { ask } from '../graphql/ask.js';
import { loadSeed } from '../graphql/seed.js';

const SAID = `fragment Said on Statement {
  property
  figure { value bound unit asOf { edtf } scope { name value entity { id } } convertedFrom { figure { value } } }
  citations { attributedTo { id } document { id } }
}`;

const DISPUTES = `query ($about: ID!, $metrics: [String!]) {
  disputes(about: $about, metrics: $metrics) { nodes { class metric unit statements { ...Said } } }
} ${SAID}`;

const LINE = `query ($about: ID!, $metric: String!, $continuedBy: [String!], $first: Int, $after: String) {
  runningTotal(about: $about, metric: $metric, continuedBy: $continuedBy, first: $first, after: $after) {
    edges { drift node { ...Said } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
} ${SAID}`;

const statementShape = z.object({
  property: z.string(),
  figure: z.object({
    value: z.string().nullable(),
    bound: z.string(),
    unit: z.string(),
    asOf: z.object({ edtf: z.string() }).nullable(),
    scope: z.array(
      z.object({ name: z.string(), value: z.string().nullable(), entity: z.object({ id: z.string() }).nullable() }),
    ),
    convertedFrom: z.object({ figure: z.object({ value: z.string() }) }).nullable(),
  }),
  citations: z.array(
    z.object({ attributedTo: z.object({ id: z.string() }).nullable(), document: z.object({ id: z.string() }) }),
  ),
});
type Said = z.infer<typeof statementShape>;

const disputesShape = z.object({
  disputes: z.object({
    nodes: z.array(
      z.object({ class: z.string(), metric: z.string(), unit: z.string(), statements: z.array(statementShape) }),
    ),
  }),
});
const lineShape = z.object({
  runningTotal: z.object({
    edges: z.array(z.object({ drift: z.array(z.string()), node: statementShape })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
    totalCount: z.number(),
  }),
});

const FIGURES = `query ($id: ID!, $metrics: [String!]) {
  entity(id: $id) { figures(metrics: $metrics, first: 100) { nodes { ...Said } } }
} ${SAID}`;
const figuresShape = z.object({ entity: z.object({ figures: z.object({ nodes: z.array(statementShape) }) }) });

function statementsOf(data: unknown): Said[] {
  return figuresShape.parse(data).entity.figures.nodes;
}

const BOUNDS: Readonly<Record<string, string>> = { EXACT: '', MORE_THAN: 'over ', ABOUT: 'about ', NEARLY: 'nearly ' };

/** As a person writes it: over 41,000 (2023). */
function inWords({ figure }: Said): string {
  const scope = figure.scope.map(({ value, entity }) => value ?? entity?.id).join(', ');
  return `${BOUNDS[figure.bound]}${Number(figure.value).toLocaleString('en')}${scope && ` (${scope})`}`;
}

/** Whoever is named as saying so, else the document. */
function voicesOf({ citations }: Said): string[] {
  return [...new Set(citations.map(({ attributedTo, document }) => attributedTo?.id ?? document.id))].sort();
}

describe('figures that disagree', () => {
  let database: Database;
  let answer: (text: string, variables: Record<string, unknown>) => Promise<unknown>;

  beforeAll(async () => {
    database = await loadSeed();
    const service = createService(database, { deadlineMs: 60_000 });
    answer = async (text, variables) => {
      const { data, errors } = await ask(service, text, variables);
      expect(errors).toBeUndefined();
      return data;
    };
  });
  afterAll(() => database.close());

  async function disputesOn(about: string, metrics: readonly string[]) {
    return disputesShape.parse(await answer(DISPUTES, { about, metrics })).disputes.nodes;
  }

  async function only(about: string, metric: string, named: string, unit?: string) {
    const found = (await disputesOn(about, [metric])).filter(
      (each) => each.class === named && (unit === undefined || each.unit === unit),
    );
    expect(found).toHaveLength(1);
    return found[0]?.statements ?? [];
  }

  async function line(variables: Record<string, unknown>) {
    return lineShape.parse(await answer(LINE, variables)).runningTotal;
  }

  describe('handovers from Myanmar to China', () => {
    const about = 'transfer/2023-2025-myanmar-china';
    const asked = { about, metric: 'suspects_transferred', continuedBy: ['suspects_held'] };

    test('make one dated line from 2,317 to over 57,000, and nobody adds them up', async () => {
      const { edges, totalCount } = await line({ ...asked, first: 100 });
      expect(edges.map(({ node }) => `${node.figure.asOf?.edtf}: ${inWords(node)}`)).toEqual([
        '2023-10-10: 2,317 (region/mm-northern)',
        '2023-10-16: 4,666 (region/mm-northern)',
        '2023-11-18: about 31,000 (region/mm-northern)',
        '2023-11-21: 31,000 (region/mm-northern)',
        expect.stringMatching(/^2023-12-31: (over )?41,000 \((region\/mm-northern, )?2023\)$/),
        expect.stringMatching(/^2023-12-31: (over )?41,000 \((region\/mm-northern, )?2023\)$/),
        '2024-01-30: about 44,000',
        '2024-01-31: 44,000 (region/mm-northern)',
        '2024-02~: 46,000 (country/cn)',
        '2024-04-01: 48,000 (country/cn, 2023)',
        '2024-05-06: 49,000 (country/cn, 2023)',
        '2024-05-27: 49,000 (July 2023)',
        '2024-08-21: over 50,000 (country/cn, 2023)',
        '2024-09-13: over 50,000 (country/cn, 2023)',
        '2024-11-19: over 53,000 (country/cn, 2023)',
        '2025-04-23: over 55,000 (country/cn)',
        '2025-07-11: over 57,000 (country/cn)',
        '2025-10-15: over 57,000 (country/cn)',
      ]);
      expect(totalCount).toBe(18);
    });

    test('change from handed over to caught in November 2024, and in what they count before and after', async () => {
      const { edges } = await line({ ...asked, first: 100 });
      const drift = Object.fromEntries(edges.map((edge) => [edge.node.figure.asOf?.edtf, edge.drift]));
      expect(edges.map(({ node }) => node.property).lastIndexOf('suspects_transferred')).toBe(13);
      expect(edges.filter((edge) => edge.drift.includes('METRIC')).map(({ node }) => node.figure.asOf?.edtf)).toEqual([
        '2024-11-19',
      ]);
      expect(drift).toMatchObject({
        '2023-10-10': [],
        '2023-10-16': [],
        '2023-11-18': ['ORIGIN'],
        '2023-11-21': ['ORIGIN'],
        '2024-05-06': [],
        '2024-05-27': ['SCOPE'],
        '2024-08-21': ['SCOPE'],
        '2025-04-23': ['SCOPE'],
        '2025-10-15': [],
      });
    });

    test('keep their drift where a page of the line begins', async () => {
      const first = await line({ ...asked, first: 14 });
      expect(first.pageInfo.hasNextPage).toBe(true);
      const { edges } = await line({ ...asked, first: 1, after: first.pageInfo.endCursor });
      expect(edges.map(({ node, drift }) => [inWords(node), drift])).toEqual([
        ['over 53,000 (country/cn, 2023)', ['METRIC']],
      ]);
    });

    test('are a growing count where the scope stays, and different scopes where it does not', async () => {
      const found = await disputesOn(about, ['suspects_transferred', 'suspects_held']);
      expect(found.map((each) => `${each.metric} ${each.class}`)).toEqual([
        'suspects_held DIFFERENT_SCOPE',
        'suspects_transferred DIFFERENT_SCOPE',
        'suspects_transferred GROWING_COUNT',
      ]);
      expect(found[2]?.statements.map(inWords)).toEqual([
        '2,317 (region/mm-northern)',
        '4,666 (region/mm-northern)',
        'about 31,000 (region/mm-northern)',
        '31,000 (region/mm-northern)',
        '44,000 (region/mm-northern)',
      ]);
    });
  });

  describe('the raid on KK Park', () => {
    const about = 'operation/2025-10-kk-park-raid';

    test('took 2,198 by one paper of the state; another counts 15 scammers from China, and that is another scope', async () => {
      const held = await only(about, 'suspects_held', 'DIFFERENT_SCOPE');
      expect(held.map((each) => [inWords(each), voicesOf(each)])).toEqual(
        expect.arrayContaining([
          ['2,198', ['media-outlet/myanma-alinn']],
          ['15 (country/cn, scammers)', ['media-outlet/gnlm']],
        ]),
      );
    });

    test('has 2,198 held beside nearly 2,200 workers, which are two metrics and so no conflict', async () => {
      expect((await disputesOn(about, ['suspects_held', 'workers_found'])).map((each) => each.class)).toEqual([
        'DIFFERENT_SCOPE',
      ]);
    });

    test('counts buildings in three ways: unregistered, used, occupied', async () => {
      const buildings = await only(about, 'buildings', 'DIFFERENT_SCOPE');
      expect(buildings.map((each) => [inWords(each), voicesOf(each)]).toSorted()).toEqual([
        ['about 200 (occupied by troops)', ['media-outlet/gnlm']],
        ['over 250 (used by the operations)', ['media-outlet/myanma-alinn']],
        ['over 260 (unregistered)', ['media-outlet/myanma-alinn']],
      ]);
    });

    test('has 30 Starlink sets seized on which all agree; the 2,500 switched off are another act', async () => {
      expect(await disputesOn(about, ['starlink_sets_seized', 'starlink_sets_disabled'])).toEqual([]);
    });

    test('drove people into Thailand by a count that grew by the day, and that two reports give differently for one day', async () => {
      const flight = 'incident/2025-10-kk-park-flight';
      const grown = await only(flight, 'people_fled', 'GROWING_COUNT');
      expect(grown.map((each) => `${each.figure.asOf?.edtf}: ${inWords(each)}`)).toEqual(
        expect.arrayContaining(['2025-10-23: 677', '2025-10-26: 1,243', '2025-10-27: 1,525']),
      );
      const conflicts = (await disputesOn(flight, ['people_fled'])).filter((each) => each.class === 'CONFLICT');
      expect(conflicts.map(({ statements }) => statements.map(inWords).toSorted())).toContainEqual(['1,233', '1,243']);
    });
  });

  describe('the dead of the Ming case', () => {
    test('are 14 by both courts, ten of them workers trying to get away: slices of one total', async () => {
      const deaths = await only('legal-case/ming-wenzhou', 'deaths', 'DIFFERENT_SCOPE');
      expect(deaths.map((each) => [inWords(each), voicesOf(each)]).toSorted()).toEqual([
        ['10 (workers trying to get away)', ['agency/cn-wenzhou-ipc']],
        ['14 (country/cn)', ['agency/cn-spc']],
        ['14', ['agency/cn-wenzhou-ipc']],
      ]);
    });

    test('are no conflict: no two sources give one slice differently', async () => {
      const found = await disputesOn('legal-case/ming-wenzhou', ['deaths', 'injured']);
      expect(found.map((each) => `${each.metric} ${each.class}`)).toEqual(['deaths DIFFERENT_SCOPE']);
    });
  });

  describe('the money named for She Zhijiang', () => {
    const about = 'legal-case/2025-cn-she-zhijiang';

    test('is 2.775 trillion yuan by Thai prosecutors and 2.7 billion by the Chinese ministry', async () => {
      const sums = await only(about, 'amount_involved', 'CONFLICT');
      expect(sums.map((each) => [inWords(each), each.figure.unit, voicesOf(each)]).toSorted()).toEqual([
        ['over 2,700,000,000 (gambling on the platforms)', 'CNY', ['agency/cn-mps', 'media-outlet/xinhua']],
        ['over 2,775,000,000,000 (gambling on the platforms)', 'CNY', ['agency/th-oag']],
      ]);
      const [low = 0, high = 0] = sums.map(({ figure }) => Number(figure.value)).toSorted((one, other) => one - other);
      expect(Math.round(high / low)).toBe(1028);
    });

    test('is in baht as the prosecutors convert it, and in dollars as Xinhua does', async () => {
      const found = statementsOf(await answer(FIGURES, { id: about, metrics: ['amount_involved'] })).filter(
        ({ figure }) => figure.convertedFrom !== null,
      );
      expect(
        found.map(({ figure }) => [figure.value, figure.unit, figure.convertedFrom?.figure.value]).toSorted(),
      ).toEqual([
        ['12600000000000', 'THB', '2775000000000'],
        ['380000000', 'USD', '2700000000'],
      ]);
      const conversion = await only(about, 'amount_involved', 'CONVERSION');
      expect(conversion.map(({ figure }) => `${figure.value} ${figure.unit}`).toSorted()).toEqual([
        '2700000000 CNY',
        '380000000 USD',
      ]);
    });
  });

  describe('the gross of No More Bets', () => {
    const about = 'film/no-more-bets';

    test('grows in China from August to the end of September 2023', async () => {
      const gross = await only(about, 'box_office', 'GROWING_COUNT', 'CNY');
      expect(gross.map((each) => `${each.figure.asOf?.edtf}: ${inWords(each)}`)).toEqual([
        '2023-08-09: over 779,000,000 (country/cn)',
        '2023-08-15~: over 1,800,000,000 (country/cn)',
        '2023-09-20: about 3,810,000,000 (country/cn)',
        '2023-09-29~: 3,800,000,000 (country/cn)',
      ]);
    });

    test('has 531 million dollars as what 3.81 billion yuan were, 490 million of China and 540.5 million of the world', async () => {
      const [xinhua] = statementsOf(await answer(FIGURES, { id: about, metrics: ['box_office'] })).filter(
        ({ figure }) => figure.value === '531140000',
      );
      expect(xinhua?.figure.convertedFrom?.figure.value).toBe('3810000000');
      const dollars = await only(about, 'box_office', 'DIFFERENT_SCOPE', 'USD');
      expect(dollars.map((each) => `${each.figure.asOf?.edtf}: ${inWords(each)}`)).toEqual([
        '2023-08-13: 247,500,000 (country/cn)',
        '2023-08-13: 101,100,000 (country/cn, weekend of 11 to 13 August)',
        '2023-09-13~: 490,000,000 (country/cn)',
        'undefined: 540,500,000 (worldwide)',
      ]);
    });

    test('is converted by two outlets into sums that differ by a million', async () => {
      const found = (await disputesOn(about, ['box_office'])).filter((each) => each.class === 'CONVERSION');
      expect(
        found.map(({ statements }) => statements.map(({ figure }) => `${figure.value} ${figure.unit}`).toSorted()),
      ).toContainEqual(['3800000000 CNY', '520000000 USD', '521000000 USD']);
    });
  });
});
