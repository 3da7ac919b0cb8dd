import { z } from 'zod';

/** What both are asked, each in its own words, and how their answers are brought to one form. */
export interface Question {
  readonly name: string;
  readonly ours: string;
  readonly peers: string;
  /** The part of each answer that both must agree on. */
  readonly read: { readonly ours: (data: unknown) => unknown; readonly peers: (data: unknown) => unknown };
}

const OPERATION = 'operation/2023-09-03-northern-myanmar';

const named = z.object({ id: z.string(), name: z.string() });
const within = named.extend({ within: z.array(named) });

/** A list of ours is a connection. */
function nodes<T extends z.ZodType>(node: T) {
  return z.object({ nodes: z.array(node) }).transform((list) => list.nodes);
}

const ourWithin = named.extend({ within: nodes(named) });

function first<T extends z.ZodType>(node: T) {
  return z.array(node).transform(([one]) => one);
}

/** Lists in one order; what is asked for is the same, and neither is asked to sort inside. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function question(name: string, ours: [string, z.ZodType], peers: [string, z.ZodType]): Question {
  const reader = (shape: z.ZodType) => (data: unknown) => sorted(shape.parse(data));
  return { name, ours: ours[0], peers: peers[0], read: { ours: reader(ours[1]), peers: reader(peers[1]) } };
}

const hub = named.extend({ summary: z.string() });
const around = named.extend({ places: z.array(named), participants: z.array(named), followedBy: z.array(named) });
const ourAround = named.extend({ places: nodes(named), participants: nodes(named), followedBy: nodes(named) });
const deep = named.extend({ participants: z.array(named.extend({ places: z.array(within) })) });
const ourDeep = named.extend({ participants: nodes(named.extend({ places: nodes(ourWithin) })) });
const listed = named.extend({ places: z.array(within), participants: z.array(named) });
const ourListed = named.extend({ places: nodes(ourWithin), participants: nodes(named) });

export const QUESTIONS: readonly Question[] = [
  question(
    'one entity by its id',
    [
      '{ entity(id: "scam-hub/kk-park") { id name summary } }',
      z.object({ entity: hub }).transform(({ entity }) => entity),
    ],
    [
      '{ scamHubs(where: { id: { eq: "scam-hub/kk-park" } }) { id name summary } }',
      z.object({ scamHubs: first(hub) }).transform(({ scamHubs }) => scamHubs),
    ],
  ),
  question(
    'an operation and three lists around it',
    [
      `{ entity(id: "${OPERATION}") { id name ... on Event {
        places { nodes { id name } } participants { nodes { id name } } followedBy { nodes { id name } } } } }`,
      z.object({ entity: ourAround }).transform(({ entity }) => entity),
    ],
    [
      `{ operations(where: { id: { eq: "${OPERATION}" } }) { id name
        places { id name } participants { id name } followedBy { id name } } }`,
      z.object({ operations: first(around) }).transform(({ operations }) => operations),
    ],
  ),
  question(
    'an operation, three relationships deep',
    [
      `{ entity(id: "${OPERATION}") { id name ... on Event {
        participants { nodes { id name places { nodes { id name within { nodes { id name } } } } } } } } }`,
      z.object({ entity: ourDeep }).transform(({ entity }) => entity),
    ],
    [
      `{ operations(where: { id: { eq: "${OPERATION}" } }) { id name
        participants { id name places { id name within { id name } } } } }`,
      z.object({ operations: first(deep) }).transform(({ operations }) => operations),
    ],
  ),
  question(
    'twenty operations with places and participants',
    [
      `{ operations(first: 20) { nodes { id name
        places { nodes { id name within { nodes { id name } } } } participants(first: 100) { nodes { id name } } } } }`,
      z.object({ operations: nodes(ourListed) }).transform(({ operations }) => operations),
    ],
    [
      `{ operations(limit: 20, sort: [{ chronology: ASC }]) { id name
        places { id name within { id name } } participants { id name } } }`,
      z.object({ operations: z.array(listed) }).transform(({ operations }) => operations),
    ],
  ),
  question(
    'a hundred people and how many there are',
    [
      '{ people(first: 100) { totalCount nodes { id name } } }',
      z
        .object({ people: z.object({ totalCount: z.number(), nodes: z.array(named) }) })
        .transform(({ people }) => ({ total: people.totalCount, people: people.nodes })),
    ],
    [
      '{ peopleConnection(first: 100, sort: [{ id: ASC }]) { totalCount edges { node { id name } } } }',
      z
        .object({ peopleConnection: z.object({ totalCount: z.number(), edges: z.array(z.object({ node: named })) }) })
        .transform(({ peopleConnection: { totalCount, edges } }) => ({
          total: totalCount,
          people: edges.map(({ node }) => node),
        })),
    ],
  ),
];
