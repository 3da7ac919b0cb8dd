import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database, Row } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { createService } from '../../src/graphql/service.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { readReleaseChecks, runReleaseChecks } from '../../src/load/release-checks.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { digestProjection } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import { ask } from '../graphql/ask.js';
import { worldFacts } from '../reference/world.js';
import { graphOf } from '../unit/projection/facts.js';
import { runAtlas, settingsFor } from './atlas.js';
import { emptyDatabase, everythingIn } from './empty.js';

const WORLD = project(worldFacts(), loadOntology());
const SEED = packagePath('tests/world');
const NOTHING = { added: 0, changed: 0, removed: 0 };

/** Labels, ids, types and properties as like ours as they can be, and values of every type that Neo4j has. */
const FOREIGN = `
  CREATE (hub:Entity:Place:ScamHub {id: 'scam-hub/north-hub', kind: 'SCAM_HUB', name: 'Foreign', searchText: '\\nforeign\\n', chronology: '2023'}),
    (twin:Entity:Place:ScamHub {id: 'scam-hub/north-hub'}), (nameless:Person {name: 'Foreign', searchText: '\\nforeign\\n'}),
    (raid:Entity:Event:Operation {id: 'operation/foreign', kind: 'OPERATION', name: 'Foreign', occurredEarliest: date('2023-08-01')}),
    (said:Statement {id: 'statement/foreign', subject: 'scam-hub/north-hub', sortKey: '0 statement/foreign', voices: '\\nagency/xa-police\\n'}),
    (page:Document {id: 'document/foreign', publisher: 'media-outlet/wire-one'}),
    (:Metric {id: 'metric/suspects-held', metric: 'suspects_held'}), (:Redirect {id: 'scam-hub/old', to: 'scam-hub/north-hub'}),
    (:Identifier {id: 'wikidata:Q836', entity: 'country/xa'}), (:Dispute {id: 'dispute/foreign', disputeKey: ''}),
    (:Dataset {id: 'scam-atlas', version: '0', digest: 'foreign'}), (:Migration {id: 'migration/001-ids', checksum: 'foreign'}),
    (:Everything {whole: 11, float: 11.0, list: [1, 2], point: point({x: 1, y: 2}), day: date('2024-02-29'),
      moment: datetime('2023-09-03T10:00:00.123456789+07:00'), time: localtime('10:00:01'), span: duration('P1M2DT3S'), text: '缅北'}),
    (nameless)-[:PARTICIPATED_IN {role: ['raid']}]->(raid)-[:TOOK_PLACE_IN]->(hub), (twin)-[:PART_OF]->(hub), (nameless)-[:OPERATES]->(hub),
    (said)-[:CITES {attributedTo: 'agency/xa-police', stance: 'ASSERTS', note: $long}]->(page)-[:DERIVED_FROM {position: 0}]->(page)`;
const THEIR_SCHEMA = [
  'CREATE CONSTRAINT person_mail FOR (n:Person) REQUIRE n.mail IS UNIQUE',
  'CREATE INDEX person_name FOR (n:Person) ON (n.name)',
  'CREATE INDEX cites_note FOR ()-[c:CITES]-() ON (c.position)',
];
/** Longer than a range index holds. */
const LONG = 'x'.repeat(40_000);

const QUERY = `{
  entity(id: "scam-hub/north-hub") { name related(first: 100) { totalCount nodes { id } } statements(first: 50, side: ANY) { totalCount } }
  search(text: "foreign") { nodes { id } }
  resolve(ids: ["scam-hub/old", "operation/foreign"]) { asked state entity { id } }
  scamHubs(first: 50) { totalCount nodes { id name } }
  operations(first: 50) { totalCount nodes { id participants(first: 50) { nodes { id } } } }
  statements(first: 100, where: { attributedTo: "agency/xa-police" }) { totalCount nodes { id citations { document { id } } } }
  documents(first: 100, where: { publisher: "media-outlet/wire-one" }) { totalCount nodes { id statements { totalCount } } }
  disputes { totalCount }
  metrics { id }
  dataset { version }
}`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
});
beforeEach(() => emptyDatabase(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

const write = (statement: string, parameters = {}) =>
  database.write((transaction) => transaction.run(statement, parameters));

async function fillWithForeign(): Promise<void> {
  for (const statement of THEIR_SCHEMA) await database.schema(statement);
  await write(FOREIGN, { long: LONG });
}

/** All that is not ours, with internal ids and the types of all values. */
async function theirs(): Promise<readonly Row[]> {
  const properties = 'properties(one), [k IN keys(one) | [k, valueType(one[k])]]';
  const rules = (what: string) =>
    database.read(
      `SHOW ${what} YIELD name, createStatement AS c WHERE NOT name STARTS WITH 'atlas_' RETURN c ORDER BY c`,
    );
  return [
    ...(await database.read(
      `MATCH (one) WHERE NOT one:Atlas RETURN elementId(one), labels(one), ${properties} ORDER BY elementId(one)`,
    )),
    ...(await database.read(
      `MATCH (a)-[one]->() WHERE NOT a:Atlas RETURN elementId(one), type(one), ${properties} ORDER BY elementId(one)`,
    )),
    ...(await rules('INDEXES')),
    ...(await rules('CONSTRAINTS')),
  ];
}

async function answers(): Promise<unknown> {
  const { data, errors } = await ask(createService(database, { deadlineMs: 60_000 }), QUERY);
  expect(errors).toBeUndefined();
  return data;
}

/** What the release checks find; they run over a fixture world that breaks some on purpose. */
async function offences(): Promise<readonly unknown[]> {
  const found = await runReleaseChecks(database, readReleaseChecks());
  return found.map(({ check, id, why }) => `${check.name} ${id} ${why}`).sort();
}

describe("a database with somebody else's data", () => {
  it('is loaded with --adopt: their data stay as they are, and answers and digest are those of a database of our own', async () => {
    await load(database, WORLD);
    const alone = { answers: await answers(), digest: await digestDatabase(database), offences: await offences() };
    await emptyDatabase(database);
    await fillWithForeign();
    const before = await theirs();
    const summary = await load(database, WORLD, { adopt: true });
    expect(summary.nodes).toEqual({ ...NOTHING, added: WORLD.nodes.length });
    expect(await theirs()).toEqual(before);
    const beside = { answers: await answers(), digest: await digestDatabase(database), offences: await offences() };
    expect(beside).toEqual(alone);
  });

  it('needs no --adopt a second time, and loses nothing but ours when ours goes', async () => {
    await fillWithForeign();
    const before = await theirs();
    await load(database, WORLD, { adopt: true });
    expect(await load(database, WORLD)).toMatchObject({ nodes: NOTHING, relationships: NOTHING });
    const less = graphOf([]);
    await load(database, less);
    expect(await digestDatabase(database)).toBe(digestProjection(less));
    expect(await theirs()).toEqual(before);
  });

  it('can be written afterwards by its owner as before, whatever length a text has', async () => {
    await load(database, WORLD, { adopt: true });
    await write(
      'CREATE (:Statement {id: $long, subject: $long})-[:CITES {attributedTo: $long}]->(:Document {id: $long})',
      {
        long: LONG,
      },
    );
    await fillWithForeign();
    expect(await load(database, WORLD)).toMatchObject({ nodes: NOTHING, relationships: NOTHING });
  });

  it('is left without a trace of ours by what docs/graph.md says', async () => {
    await fillWithForeign();
    const before = await everythingIn(database);
    await load(database, WORLD, { adopt: true });
    const [, removal = ''] =
      /take all of ours away.*?```cypher\n(.*?);?\n```/s.exec(readFileSync(packagePath('docs/graph.md'), 'utf8')) ?? [];
    await write(removal);
    await database.schema('DROP CONSTRAINT atlas_id');
    for (const [name] of await database.read("SHOW INDEXES YIELD name WHERE name STARTS WITH 'atlas_' RETURN name"))
      await database.schema(`DROP INDEX ${name}`);
    expect(await everythingIn(database)).toEqual(before);
  });

  it('is told the same by a dry run, which writes nothing', async () => {
    await fillWithForeign();
    const before = await everythingIn(database);
    const told = await load(database, WORLD, { adopt: true, dryRun: true });
    expect(await everythingIn(database)).toEqual(before);
    expect(await load(database, WORLD, { adopt: true })).toEqual(told);
  });

  it('is refused by the command until it is given --adopt, which the refusal names', async () => {
    const env = settingsFor(inject('neo4j'));
    await fillWithForeign();
    const refused = await runAtlas(['load', SEED], env);
    expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('add --adopt')]);
    expect((await runAtlas(['load', SEED, '--adopt'], env)).exitCode).toBe(0);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
    expect((await runAtlas(['load', SEED], env)).out).toContain(': 0 changes');
  });
});

describe('also with --adopt', () => {
  /** The refusal of a load after which nothing at all has changed. */
  async function refusal(): Promise<unknown> {
    const before = await everythingIn(database);
    const error = await load(database, WORLD, { adopt: true }).catch((reason: unknown) => reason);
    expect(await everythingIn(database)).toEqual(before);
    return error;
  }

  it.each([
    ['', 'has 2 nodes with the label Atlas'],
    ["SET n:Migration, n.id = 'theirs'", 'has 2 nodes with the label Atlas'],
  ])(
    'nodes of others with our label are refused, since a load would take them for its own %s',
    async (change, message) => {
      await write(`CREATE (:Atlas {title: 'Times'}), (n:Atlas {id: [1]}) ${change}`);
      expect(await refusal()).toMatchObject({ code: 'FOREIGN_DATABASE', message: expect.stringContaining(message) });
    },
  );

  it.each([
    [
      'an index with the name of ours',
      'INDEX',
      'atlas_id',
      'INDEX atlas_id FOR (n:Person) ON (n.name)',
      ':Person(name)',
    ],
    [
      'a constraint with the name of ours',
      'CONSTRAINT',
      'atlas_subject',
      'CONSTRAINT atlas_subject FOR (n:Person) REQUIRE n.name IS UNIQUE',
      ':Person(name)',
    ],
    [
      'an index where our constraint belongs',
      'INDEX',
      'their_ids',
      'INDEX their_ids FOR (n:Atlas) ON (n.id)',
      ':Atlas(id)',
    ],
    [
      'a constraint where our index belongs',
      'CONSTRAINT',
      'their_order',
      'CONSTRAINT their_order FOR (n:Atlas) REQUIRE (n.subject, n.sortKey) IS UNIQUE',
      ':Atlas(subject, sortKey)',
    ],
    [
      'an index with the name of one that an update takes away',
      'INDEX',
      'atlas_attributed',
      'INDEX atlas_attributed FOR (n:Person) ON (n.name)',
      ':Person(name)',
    ],
  ])('%s is refused, naming it', async (_, what, name, created, place) => {
    await database.schema(`CREATE ${created}`);
    expect(await refusal()).toMatchObject({
      code: 'DATABASE_REFUSED',
      message: expect.stringContaining(`${name} on ${place}`),
      advice: expect.stringContaining(`DROP ${what} \`${name}\``),
    });
  });

  it('indexes of theirs that serve as ours do are used', async () => {
    await database.schema('CREATE INDEX theirs FOR (n:Atlas) ON (n.sortKey)');
    await database.schema('CREATE CONSTRAINT unique FOR (n:Atlas) REQUIRE n.id IS UNIQUE');
    await load(database, WORLD, { adopt: true });
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });

  it('a constraint of theirs that does not let our nodes in is named, and no fact is written', async () => {
    await database.schema('CREATE CONSTRAINT one_kind FOR (n:Person) REQUIRE n.kind IS UNIQUE');
    await fillWithForeign();
    const before = await theirs();
    const error = await load(database, WORLD, { adopt: true }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'DATABASE_REFUSED',
      message: expect.stringContaining('one_kind on :Person(kind)'),
    });
    expect(await theirs()).toEqual(before);
    expect(await database.read('MATCH (n:Atlas) WHERE NOT n:Migration RETURN n')).toEqual([]);
  });
});
