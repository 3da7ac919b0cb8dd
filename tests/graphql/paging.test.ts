import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import type { Reference } from '../reference/reference.js';
import { worldReference } from '../reference/world.js';
import { type LoadedWorld, loadWorld } from './world.js';

/** Lists, as fields of Query that take `first` and `after`, by what they show. */
const LISTS: Readonly<Record<string, (page: string) => string>> = {
  'events, earliest first': (page) => `list: events(${page}) { ...Page }`,
  'events, latest first': (page) => `list: events(${page}, order: LATEST_FIRST) { ...Page }`,
  'events under a filter': (page) => `list: events(${page}, where: { within: "country/xa" }) { ...Page }`,
  'a kind by id': (page) => `list: people(${page}) { ...Page }`,
  'a kind of event': (page) => `list: operations(${page}) { ...Page }`,
};

const LINKS: Readonly<Record<string, (page: string) => string>> = {
  'participations, two of them in one event': (page) =>
    `entity(id: "agency/xa-police") { ... on Agency { list: participations(${page}) { ...Page } } }`,
  'participations, latest first': (page) =>
    `entity(id: "agency/xa-police") { ... on Agency { list: participations(${page}, order: LATEST_FIRST) { ...Page } } }`,
  'a person held in what it took part in': (page) =>
    `entity(id: "person/person-one") { ... on Person { list: participations(${page}) { ...Page } } }`,
  'everything related': (page) => `entity(id: "region/xa-north") { list: related(${page}) { ...Page } }`,
  'parallel relationships to one entity': (page) =>
    `entity(id: "person/person-one") { list: related(${page}) { ...Page } }`,
  statements: (page) => `entity(id: "operation/day-raid") { list: statements(${page}, side: ANY) { ...Page } }`,
  figures: (page) => `entity(id: "operation/day-raid") { list: figures(${page}) { ...Page } }`,
  'a search': (page) => `list: search(${page}, text: "o") { ...Page }`,
};

const Page = z.object({
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
]);

let world: LoadedWorld;
let service: AtlasService;
let reference: Reference;

beforeAll(async () => {
  world = await loadWorld();
  service = createService(world.database);
  reference = worldReference(world.loaded);
}, 120_000);

afterAll(async () => {
  await world?.database.close();
});

/** Written for the type of the list: only edges of relationships have a predicate. */
function documentOf(list: string) {
  const text = `{ ${list} }`;
  const isLink = /related|participations/.test(text);
  const page = `edges { cursor node { id } ${isLink ? 'predicate' : ''} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
  return parse(text.replace('...Page', page));
}

async function ask(list: string): Promise<Page> {
  const { data, errors } = await service.execute({ document: documentOf(list) });
  expect(errors).toBeUndefined();
  return Answer.parse(data);
}

const shown = ({ edges }: Pick<Page, 'edges'>) => edges.map(({ node, predicate }) => `${node.id} ${predicate ?? ''}`);
const page = (first: number, after: string | null) => `first: ${first}, after: ${JSON.stringify(after)}`;

describe('a list of', () => {
  describe.each(Object.entries({ ...LISTS, ...LINKS }))('%s', (_, list) => {
    it.each([1, 3])('comes whole in pages of %i', async (first) => {
      const expected = Answer.parse(reference.execute(documentOf(list(page(100, null)))).data);
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { edges, pageInfo }: Page = await ask(list(page(first, after)));
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
  const [edge] = (await ask('list: events(first: 1) { ...Page }')).edges;
  for (const after of [edge?.cursor, 'nonsense', '']) {
    const list = `list: events(after: ${JSON.stringify(after)}, order: LATEST_FIRST) { ...Page }`;
    const { data, errors } = await service.execute({ document: documentOf(list) });
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  }
});
