import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/database/database.js';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import { ask } from './ask.js';
import { loadWorld } from './world.js';

const answer = z.object({
  found: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        standing: z.array(
          z.object({
            status: z.string(),
            at: z.object({ edtf: z.string() }).nullable(),
            attributedTo: z.object({ name: z.string() }).nullable(),
          }),
        ),
      }),
    ),
  }),
});

describe('how accusations stand', () => {
  let database: Database;
  let service: AtlasService;

  beforeAll(async () => {
    database = (await loadWorld()).database;
    service = createService(database, { deadlineMs: 60_000 });
  });
  afterAll(() => database.close());

  async function answered(query: string): Promise<unknown> {
    const { data, errors } = await ask(service, query);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  /** `name: status date who, ...` of each entity of a list. */
  async function found(list: string): Promise<string[]> {
    const query = `{ found: ${list} { nodes { name standing { status at { edtf } attributedTo { name } } } } }`;
    return answer.parse(await answered(query)).found.nodes.map(({ name, standing }) => {
      const turns = standing.map(({ status, at, attributedTo }) =>
        [status, at?.edtf, attributedTo?.name].filter(Boolean).join(' '),
      );
      return `${name}: ${turns.join(', ')}`;
    });
  }

  test.for([
    [
      'people(where: { standing: [SANCTIONED] })',
      [
        'Person One: CONVICTED 2024-03, ARRESTED 2023-09-03 Police of the First Country, SANCTIONED 2023-07-03 Regional Bloc, ALLEGED',
      ],
    ],
    ['companies(where: { standing: [ACQUITTED] })', ['Company One: ACQUITTED 2024-03 Court of the Second Country']],
    ['people(where: { standing: [WANTED, CHARGED] })', []],
    [
      'criminalGroups(where: { standing: [CHARGED, ALLEGED] })',
      [
        'Ring One: CHARGED 2023-10, ALLEGED 2023-09 Police of the First Country, SANCTIONED 2023-07-03 Regional Bloc',
        'Ring Two: ALLEGED 2023-21',
      ],
    ],
    [
      'scamHubs(where: { standing: [ALLEGED], within: "country/xa", text: "hub" })',
      [
        'North Hub Annex: ALLEGED Police of the First Country',
        'North Hub: ALLEGED 2023-09 Police of the First Country',
      ],
    ],
    ['armedGroups(where: { standing: [ALLEGED] })', ['River Army: ALLEGED 2023-12 Institute One']],
    ['regions(where: { standing: [ALLEGED] })', ['The North: ALLEGED 2023']],
    ['people(where: { standing: [] })', []],
  ] as const)('%s', async ([list, expected]) => {
    expect(await found(list)).toEqual(expected);
  });

  test('lead to the accusation that each is from, with its history and its denials', async () => {
    const query = `{ entity(id: "person/person-one") { standing {
      status statement { object { name } statusHistory { status } deniedBy { name } citations(stance: ASSERTS) { document { title } } }
    } } }`;
    expect(await answered(query)).toMatchObject({
      entity: {
        standing: [
          { status: 'CONVICTED' },
          {
            status: 'ARRESTED',
            statement: { object: { name: 'Day raid' }, statusHistory: [{ status: 'ARRESTED' }], deniedBy: [] },
          },
          { status: 'SANCTIONED', statement: { object: { name: 'Person One' } } },
          {
            status: 'ALLEGED',
            statement: {
              object: { name: 'Ring One' },
              deniedBy: [{ name: 'Person One' }],
              citations: [{ document: { title: 'เมืองเหนือ' } }],
            },
          },
        ],
      },
    });
  });

  test('are none of whom nobody accuses, who is accused no more, or what cannot be accused', async () => {
    const query = `{
      entities(ids: ["person/person-three", "person/person-five", "sanction/ring-sanction", "film/film-one"]) { standing { status } }
    }`;
    expect(await answered(query)).toEqual({ entities: Array(4).fill({ standing: [] }) });
  });
});
