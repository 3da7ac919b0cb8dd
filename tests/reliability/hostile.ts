import { gzipSync } from 'node:zlib';

const JSON_BODY = { 'content-type': 'application/json' };
const BOMB = gzipSync(Buffer.alloc(50_000_000, ' '));

function list<T>(length: number, item: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => item(index));
}

const nestedBraces = `${'{a'.repeat(12_000)}${'}'.repeat(12_000)}`;
const manyAliases = `{ ${list(7_000, (n) => `a${n}:id`).join(' ')} }`;
const cycle = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
const doubling = `{ entity(id: "country/xa") { ...F0 } }
  ${list(16, (n) => `fragment F${n} on Entity { a${n}: related { nodes { ...F${n + 1} } } b${n}: related { nodes { ...F${n + 1} } } }`).join('\n')}
  fragment F16 on Entity { id }`;
const doublingSpreads = `{ entity(id: "country/xa") { ...F0 } }
  ${list(16, (n) => `fragment F${n} on Entity { ...F${n + 1} ...F${n + 1} related { nodes { ...F${n + 1} } } }`).join('\n')}
  fragment F16 on Entity { id }`;
const nestedLists = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;

const ENTITIES = 'query ($ids: [ID!]!) { entities(ids: $ids) { id } }';
const SEARCH = 'query ($text: String!) { search(text: $text) { nodes { id } } }';
const FIRST = 'query ($n: Int) { operations(first: $n) { totalCount } }';
const cursorOf = (text: string) => Buffer.from(text).toString('base64url');

interface Case {
  readonly name: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
  readonly status: number;
  readonly code: string;
}

const bad = { status: 400, code: 'BAD_USER_INPUT' };
const unpackable = { status: 415, code: 'BAD_REQUEST' };
const overBudget = { status: 400, code: 'BUDGET_EXCEEDED' };
const foreign = { status: 403, code: 'BAD_REQUEST' };
const simple = { query: '{ dataset { version } }' };

/** Requests that nobody sends by accident, and what each is refused with. */
export const REFUSED: readonly Case[] = [
  { name: 'malformed JSON', body: '{"query": "{ dataset', status: 400, code: 'BAD_REQUEST' },
  { name: 'JSON that is no object', body: '"query"', status: 400, code: 'BAD_REQUEST' },
  {
    name: 'a body of 200 kB',
    body: { query: `{ dataset { version } } #${'x'.repeat(200_000)}` },
    status: 413,
    code: 'BUDGET_EXCEEDED',
  },
  { name: 'a gzip bomb', body: BOMB, headers: { 'content-encoding': 'gzip' }, ...unpackable },
  { name: 'a body said to be brotli', body: BOMB, headers: { 'content-encoding': 'br' }, ...unpackable },
  { name: 'a body of an unknown encoding', body: simple, headers: { 'content-encoding': 'rot13' }, ...unpackable },
  { name: 'a body of text/plain', body: simple, headers: { 'content-type': 'text/plain' }, ...unpackable },
  {
    name: 'a form',
    body: 'query=%7Bdataset%7Bversion%7D%7D',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ...unpackable,
  },
  {
    name: 'a multipart body',
    body: '--x--',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    ...unpackable,
  },
  {
    name: 'a charset that is not UTF-8',
    body: simple,
    headers: { 'content-type': 'application/json; charset=latin1' },
    ...unpackable,
  },
  { name: 'a page of another origin', body: simple, headers: { origin: 'https://elsewhere.example' }, ...foreign },
  { name: 'a page without an origin', body: simple, headers: { origin: 'null' }, ...foreign },
  { name: '12,000 nested braces', body: { query: nestedBraces }, ...overBudget },
  { name: '7,000 aliases', body: { query: manyAliases }, ...overBudget },
  { name: 'a cycle of fragments', body: { query: cycle }, status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'fields that double in fragments, 2 to the 16th', body: { query: doubling }, ...overBudget },
  { name: 'spreads that double in fragments, 2 to the 16th', body: { query: doublingSpreads }, ...overBudget },
  {
    name: '40,000 nested lists as a variable',
    body: `{"query": ${JSON.stringify(ENTITIES)}, "variables": {"ids": ${nestedLists}}}`,
    ...bad,
  },
  {
    name: '40,000 nested lists as an unknown variable',
    body: `{"query": ${JSON.stringify(FIRST)}, "variables": {"n": ${nestedLists}}}`,
    ...bad,
  },
  { name: 'a batch', body: [simple, simple], status: 400, code: 'BAD_REQUEST' },
  {
    name: 'a __proto__ among the variables',
    body: `{"query": ${JSON.stringify(SEARCH)}, "variables": {"__proto__": {"text": "hub"}}}`,
    ...bad,
  },
  {
    name: 'a variable named __proto__',
    body: '{"query": "query ($__proto__: ID!) { entity(id: $__proto__) { id } }", "variables": {"__proto__": {"a": 1}}}',
    ...bad,
  },
  { name: 'an operation named constructor', body: { ...simple, operationName: 'constructor' }, ...bad },
  { name: 'an integer over 32 bits', body: { query: FIRST, variables: { n: 2_147_483_648 } }, ...bad },
  { name: 'an integer over 64 bits', body: `{"query": ${JSON.stringify(FIRST)}, "variables": {"n": 1e400}}`, ...bad },
  { name: 'a fraction for an integer', body: { query: FIRST, variables: { n: 1.5 } }, ...bad },
  {
    name: 'an integer over 32 bits in the document',
    body: { query: '{ operations(first: 99999999999) { totalCount } }' },
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'a negative size', body: { query: FIRST, variables: { n: -1 } }, ...bad },
  {
    name: 'a forged cursor',
    body: { query: `{ operations(after: "${cursorOf("earliest\n' OR true //")}é") { totalCount } }` },
    ...bad,
  },
  {
    name: 'a cursor of another order',
    body: { query: `{ operations(after: "${cursorOf('id\noperation/x')}") { totalCount } }` },
    ...bad,
  },
  {
    name: 'a cursor that is longer than any',
    body: { query: `{ operations(after: "${cursorOf(`earliest\n${'x'.repeat(5_000)}`)}") { totalCount } }` },
    ...bad,
  },
  { name: 'a NUL in a text', body: { query: SEARCH, variables: { text: 'hub\u0000' } }, ...bad },
  { name: 'a NUL in a list of ids', body: { query: ENTITIES, variables: { ids: ['country/xa', '\u0000'] } }, ...bad },
  { name: 'a lone surrogate in a text', body: { query: SEARCH, variables: { text: 'hub \ud800' } }, ...bad },
  {
    name: 'a lone surrogate in the document',
    body: { query: '{ search(text: "\ud800") { nodes { id } } }' },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a lone surrogate written as an escape in the document',
    body: { query: '{ search(text: "\\ud800") { nodes { id } } }' },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'a mutation', body: { query: 'mutation { delete }' }, status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'a subscription', body: { query: 'subscription { all }' }, status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
];

/** Sends a body as it is, or as JSON. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_BODY, ...headers },
    body: raw ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body),
  });
}
