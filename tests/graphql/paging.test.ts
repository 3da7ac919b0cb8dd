import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import type { Reference } from '../reference/reference.js';
import { worldReference } from '../reference/world.js';
import { type LoadedWorld, loadWorld } from './world.js';

const INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const ENTRIES = `{ totalCount edges { cursor node { id } } ${INFO} }`;
const LINKS = `{ totalCount edges { cursor predicate node { id } } ${INFO} }`;
const HITS = `{ edges { cursor node { id } } ${INFO} }`;

type List = (page: string) => string;

const of =
  (id: string, list: List): List =>
  (page) =>
    `entity(id: "${id}") { ${list(page)} }`;

const LISTS: Readonly<Record<string, List>> = {
  'events, earliest first': (page) => `list: events(${page}) ${ENTRIES}`,
  'events, latest first': (page) => `list: events(${page}, order: LATEST_FIRST) ${ENTRIES}`,
  'events under a filter': (page) => `list: events(${page}, where: { within: "country/xa" }) ${ENTRIES}`,
  'a kind by id': (page) => `list: people(${page}) ${ENTRIES}`,
  'a kind of event': (page) => `list: operations(${page}) ${ENTRIES}`,
  participations: of('agency/xa-police', (page) => `... on Actor { list: participations(${page}) ${LINKS} }`),
  'participations, latest first': of(
    'agency/xa-police',
    (page) => `... on Actor { list: participations(${page}, order: LATEST_FIRST) ${LINKS} }`,
  ),
  'participations, two of them in one event': of(
    'person/person-one',
    (page) => `... on Actor { list: participations(${page}) ${LINKS} }`,
  ),
  'everything related': of('region/xa-north', (page) => `list: related(${page}) ${LINKS}`),
  'everything related, some of it twice': of('person/person-one', (page) => `list: related(${page}) ${LINKS}`),
  statements: of('operation/day-raid', (page) => `list: statements(${page}, side: ANY) ${ENTRIES}`),
  figures: of('operation/day-raid', (page) => `list: figures(${page}) ${ENTRIES}`),
  'statements of all, under a filter': (page) =>
    `list: statements(${page}, where: { publisher: "agency/xa-police", properties: ["suspects_held", "places", "TARGETED", "PARTICIPATED_IN"] }) ${ENTRIES}`,
  documents: (page) => `list: documents(${page}) ${ENTRIES}`,
  'statements that cite a document': (page) =>
    `document(id: "document/two-sources") { list: statements(${page}) ${ENTRIES} }`,
  disputes: (page) => `list: disputes(${page}) ${ENTRIES}`,
  'a running total': (page) =>
    `list: runningTotal(${page}, about: "operation/interval-raid", metric: "suspects_held") ${ENTRIES}`,
  accusations: (page) => `list: accusations(${page}, about: "person/person-one") ${ENTRIES}`,
  'what a search finds': (page) => `list: search(${page}, text: "o") ${HITS}`,
};

const Page = z.object({
  totalCount: z.number().optional(),
  edges: z.array(
    z.object({ cursor: z.string().min(1), node: z.object({ id: z.string() }), predicate: z.string().optional() }),
  ),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});
type Page = z.infer<typeof Page>;
const Answer = z.union([
  z.object({ list: Page }).transform(({ list }) => list),
  z.object({ entity: z.object({ list: Page }) }).transform(({ entity }) => entity.list),
  z.object({ document: z.object({ list: Page }) }).transform(({ document }) => document.list),
]);

let world: LoadedWorld;
let service: AtlasService;
let reference: Reference;

beforeAll(async () => {
  world = await loadWorld();
  service = createService(world.database, { deadlineMs: 60_000 });
  reference = worldReference(world.loaded);
}, 120_000);

afterAll(async () => {
  await world?.database.close();
});

async function ask(list: string): Promise<Page> {
  const { data, errors } = await service.execute({ document: parse(`{ ${list} }`) });
  expect(errors).toBeUndefined();
  return Answer.parse(data);
}

const shown = ({ edges }: Pick<Page, 'edges'>) => edges.map(({ node, predicate }) => `${node.id} ${predicate ?? ''}`);
const page = (first: number, after: string | null) => `first: ${first}, after: ${JSON.stringify(after)}`;

describe('a list of', () => {
  describe.each(Object.entries(LISTS))('%s', (_, list) => {
    it.each([1, 3])('comes whole in pages of %i', async (first) => {
      const expected = Answer.parse(reference.execute(parse(`{ ${list(page(100, null))} }`)).data);
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo, totalCount }: Page = await ask(list(page(first, after)));
        expect(totalCount).toBe(expected.totalCount);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
        found.push(...shown({ edges }));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        expect(found.length).toBeLessThanOrEqual(expected.edges.length);
      } while (after !== null);
      expect(found).toEqual(shown(expected));
    });

    it('goes on after the cursor of any edge', async () => {
      const all = await ask(list(page(100, null)));
      for (const [index, { cursor }] of all.edges.entries()) {
        if (index % 4 === 1) expect(shown(await ask(list(page(100, cursor))))).toEqual(shown(all).slice(index + 1));
      }
    });
  });
});

it('a cursor means nothing in a list of another order', async () => {
  const [edge] = (await ask(`list: events(first: 1) ${ENTRIES}`)).edges;
  for (const after of [edge?.cursor, 'nonsense', '']) {
    const list = `list: events(after: ${JSON.stringify(after)}, order: LATEST_FIRST) ${ENTRIES}`;
    const { data, errors } = await service.execute({ document: parse(`{ ${list} }`) });
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  }
});
