import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { createService } from '../../src/graphql/service.js';
import { ask } from '../graphql/ask.js';
import { loadSeed } from '../graphql/seed.js';

const QUERY = `{
  events(first: 100, where: { from: "2023-06-01", to: "2023-09-30" }) {
    nodes {
      id
      figures(first: 30) {
        nodes {
          figure { metric value unit bound scope { name value entity { id } } convertedFrom { figure { value unit } } }
          independentSources
          citations(first: 10) { stance attributedTo { id } originActor { id } document { id grade publisher { id } } }
        }
      }
    }
  }
}`;

const answerShape = z.object({
  events: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        figures: z.object({
          nodes: z.array(
            z.object({
              figure: z.object({
                metric: z.string(),
                value: z.string().nullable(),
                unit: z.string(),
                bound: z.string(),
                scope: z.array(
                  z.object({
                    name: z.string(),
                    value: z.string().nullable(),
                    entity: z.object({ id: z.string() }).nullable(),
                  }),
                ),
                convertedFrom: z.object({ figure: z.object({ value: z.string(), unit: z.string() }) }).nullable(),
              }),
              independentSources: z.number(),
              citations: z.array(
                z.object({
                  stance: z.string(),
                  attributedTo: z.object({ id: z.string() }).nullable(),
                  originActor: z.object({ id: z.string() }).nullable(),
                  document: z.object({
                    id: z.string(),
                    grade: z.string(),
                    publisher: z.object({ id: z.string() }).nullable(),
                  }),
                }),
              ),
            }),
          ),
        }),
      }),
    ),
  }),
});
type Figures = z.infer<typeof answerShape>['events']['nodes'][number]['figures']['nodes'];

const RAIDS = 'operation/2023-09-03-northern-myanmar';

describe('one query over the events of June to September 2023', () => {
  let database: Database;
  let figuresOf: Map<string, Figures>;

  beforeAll(async () => {
    database = await loadSeed();
    const { data, errors } = await ask(createService(database, { deadlineMs: 60_000 }), QUERY);
    expect(errors).toBeUndefined();
    const { events } = answerShape.parse(data);
    figuresOf = new Map(events.nodes.map(({ id, figures }) => [id, figures.nodes]));
  });
  afterAll(() => database.close());

  function find(event: string, metric: string, value: string, unit?: string) {
    return (figuresOf.get(event) ?? []).filter(
      ({ figure }) =>
        figure.metric === metric && figure.value === value && (unit === undefined || figure.unit === unit),
    );
  }

  test.for([
    ['11 bases', RAIDS, 'sites_raided', '11'],
    ['269 suspects', RAIDS, 'suspects_held', '269'],
    ['186 Chinese returned', 'transfer/2023-09-northern-myanmar-186', 'suspects_transferred', '186'],
    ['21 key people', RAIDS, 'key_suspects', '21'],
    ['225 in the Henan case', 'operation/2023-08-henan', 'suspects_held', '225'],
    ['six as CCTV told', 'transfer/2023-08-cctv-six', 'suspects_transferred', '6'],
    ['six in June', 'operation/2023-06-china-myanmar-thailand', 'suspects_held', '6'],
  ] as const)('gives %s, as the seed article has it', ([, event, metric, value]) => {
    const found = find(event, metric, value);
    expect(found.some(({ citations }) => citations.some(({ document }) => document.grade === 'SEED'))).toBe(true);
    for (const { citations, independentSources } of found) {
      expect(citations.length).toBeGreaterThan(0);
      expect(independentSources).toBeGreaterThan(0);
      for (const { document, attributedTo } of citations) {
        expect(document.grade === 'SEED' || document.publisher !== null || attributedTo !== null).toBe(true);
      }
    }
  });

  test('attributes what the article attributes, and leaves the article itself as the origin of the rest', () => {
    const seedCitation = (event: string, metric: string, value: string) =>
      find(event, metric, value).flatMap(({ citations }) =>
        citations.filter(({ document }) => document.grade === 'SEED'),
      );
    expect(seedCitation('operation/2023-08-henan', 'suspects_held', '225')).toMatchObject([
      { attributedTo: { id: 'media-outlet/henan-television' } },
    ]);
    expect(seedCitation('transfer/2023-08-cctv-six', 'suspects_transferred', '6')).toMatchObject([
      { attributedTo: { id: 'media-outlet/cctv' } },
    ]);
    expect(seedCitation(RAIDS, 'sites_raided', '11')).toMatchObject([
      { attributedTo: null, document: { publisher: null } },
    ]);
  });

  test('gives the 120 million yuan under both readings, each with its own conversion into dollars', () => {
    const yuan = find(RAIDS, 'amount_involved', '120000000', 'CNY');
    expect(yuan.map(({ figure }) => figure.scope.map(({ value }) => value)).sort()).toEqual([
      ['scams of the 21 key suspects'],
      ['the more than 1100 cases'],
    ]);
    const [fromSeed] = find(RAIDS, 'amount_involved', '16500000', 'USD');
    const [fromChinaDaily] = find(RAIDS, 'amount_involved', '16800000', 'USD');
    expect(fromSeed?.citations.map(({ document }) => document.grade)).toContain('SEED');
    expect(fromChinaDaily?.citations.map(({ originActor }) => originActor?.id)).toEqual(['media-outlet/china-daily']);
    for (const dollars of [fromSeed, fromChinaDaily]) {
      expect(dollars?.figure.convertedFrom?.figure).toEqual({ value: '120000000', unit: 'CNY' });
    }
  });
});
