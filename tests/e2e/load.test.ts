import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { digestDatabase } from '../../src/load/digest.js';
import { type LoadSummary, load } from '../../src/load/load.js';
import { datasetVersion, digestProjection } from '../../src/projection/digest.js';
import type { Projection } from '../../src/projection/projection.js';
import { entity, figure, graphOf, link, name, record, value } from '../unit/projection/facts.js';
import { clearFacts, emptyDatabase, everythingIn } from './empty.js';

const NOTHING = { added: 0, changed: 0, removed: 0 };
const STATEMENTS = [
  value('operation/raid', 'occurred', '2023-09-03'),
  value('operation/raid', 'circumstances', 'It rained.'),
  link('operation/raid', 'TARGETED', 'scam-hub/park'),
  link('agency/police', 'PARTICIPATED_IN', 'operation/raid', { qualifiers: [{ name: 'role', value: 'raid' }] }),
  figure('operation/raid', 'suspects_held', { value: '269' }),
];
const ENTITIES = record([]).entities.map((one) =>
  one.id === 'country/mm'
    ? entity('country/mm', 'Country', {
        identifiers: [{ scheme: 'wikidata', value: 'Q836' }],
        point: { latitude: 21, longitude: 96.5, precision: 'COUNTRY' },
      })
    : one,
);
const WORLD = graphOf(STATEMENTS, { entities: ENTITIES });

let database: Database;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
});
beforeEach(() => clearFacts(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

const countsOf = ({ nodes, relationships }: LoadSummary) => ({ nodes, relationships });
const versionIn = async () => (await database.read('MATCH (d:Atlas:Dataset) RETURN d.version'))[0]?.[0];
const write = (statement: string) => database.write((transaction) => transaction.run(statement));

describe('a first load', () => {
  it('adds everything and tells so', async () => {
    await emptyDatabase(database);
    const summary = await load(database, WORLD);
    expect(summary).toEqual({
      version: datasetVersion(WORLD),
      digest: digestProjection(WORLD),
      nodes: { ...NOTHING, added: WORLD.nodes.length },
      relationships: { ...NOTHING, added: WORLD.relationships.length },
      migrations: expect.arrayContaining(['migration/001-ids']),
    });
  });

  it('gives the database the digest of the projection', async () => {
    await load(database, WORLD);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });

  it('stores dates as dates, whole coordinates as floats and positions as integers', async () => {
    await load(database, WORLD);
    const types = await database.read(`
      MATCH (e:Operation {id: 'operation/raid'}), (c:Country {id: 'country/mm'}), (:Statement)-[r:CITES]->()
      RETURN DISTINCT valueType(e.occurredEarliest), valueType(c.latitude), valueType(r.position)`);
    expect(types).toEqual([['DATE NOT NULL', 'FLOAT NOT NULL', 'INTEGER NOT NULL']]);
  });

  it('says what is loaded in the Dataset node, and leaves no lock on it', async () => {
    await load(database, WORLD);
    const [row] = await database.read('MATCH (d:Atlas:Dataset) RETURN properties(d)');
    expect(row?.[0]).toEqual({
      id: 'scam-atlas',
      version: datasetVersion(WORLD),
      digest: digestProjection(WORLD),
      loaded: new Date().toISOString().slice(0, 10),
      entities: ENTITIES.length,
      statements: STATEMENTS.length,
      documents: 3,
      licence: 'CC-BY-4.0',
      attribution: [],
      kindCounts: expect.arrayContaining(['SCAM_HUB=1', 'MEDIA_OUTLET=3', 'ROLE=0']),
      minimumCounts: [],
      maximumCounts: [],
      relationshipTypes: expect.arrayContaining(['CITES', 'DERIVED_FROM', 'TARGETED']),
    });
  });

  it('tells its progress up to all that is to be written', async () => {
    const told: [number, number][] = [];
    await load(database, WORLD, { onProgress: ({ done, total }) => told.push([done, total]) });
    const all = WORLD.nodes.length + WORLD.relationships.length;
    expect(told.at(-1)).toEqual([all, all]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((one, other) => one - other));
  });

  it('writes in batches where there is more than one of them', async () => {
    const many = graphOf(
      Array.from({ length: 1_100 }, (_, index) => value('operation/raid', 'remarks', `Remark ${index}.`)),
    );
    await load(database, many);
    expect(await digestDatabase(database)).toBe(digestProjection(many));
  });
});

describe('a load after another', () => {
  const loadAfterWorld = async (next: Projection) => {
    await load(database, WORLD);
    const summary = await load(database, next);
    expect(await digestDatabase(database)).toBe(digestProjection(next));
    expect(await versionIn()).toBe(datasetVersion(next));
    return countsOf(summary);
  };

  it('of the same facts changes nothing at all', async () => {
    await load(database, WORLD);
    const before = await everythingIn(database);
    const summary = await load(database, WORLD);
    expect(summary).toMatchObject({ nodes: NOTHING, relationships: NOTHING, migrations: [] });
    expect(await everythingIn(database)).toEqual(before);
  });

  it('with one name changed changes one node', async () => {
    const entities = ENTITIES.map((one) =>
      one.id === 'scam-hub/park' ? { ...one, names: [name('Park'), ...one.names] } : one,
    );
    expect(await loadAfterWorld(graphOf(STATEMENTS, { entities }))).toEqual({
      nodes: { ...NOTHING, changed: 1 },
      relationships: NOTHING,
    });
  });

  it('takes away what the files no longer say', async () => {
    const kept = STATEMENTS.filter(({ property }) => property !== 'TARGETED' && property !== 'occurred');
    const summary = await loadAfterWorld(graphOf(kept, { entities: ENTITIES.filter((one) => one.id !== 'person/a') }));
    expect(summary).toEqual({
      nodes: { added: 0, changed: 1, removed: 3 },
      relationships: { added: 0, changed: 0, removed: 3 },
    });
    expect(await database.read("MATCH (n {id: 'operation/raid'}) RETURN n.occurredEarliest, n.chronology")).toEqual([
      [null, '~ ~ operation/raid'],
    ]);
  });

  it('adds what is new, to a relationship that is there too', async () => {
    const host = link('agency/police', 'PARTICIPATED_IN', 'operation/raid', {
      qualifiers: [{ name: 'role', value: 'host' }],
    });
    expect(await loadAfterWorld(graphOf([...STATEMENTS, host], { entities: ENTITIES }))).toEqual({
      nodes: { ...NOTHING, added: 1 },
      relationships: { added: 1, changed: 1, removed: 0 },
    });
  });

  it('changes the version alone where only that was declared anew', async () => {
    expect(await loadAfterWorld({ ...WORLD, version: '1.1.0' })).toEqual({ nodes: NOTHING, relationships: NOTHING });
  });

  it('repairs what somebody changed on our nodes and relationships', async () => {
    await load(database, WORLD);
    await write(
      "MATCH (n:Atlas {id: 'scam-hub/park'}) SET n:Reviewed, n.stars = 5, n.name = 'mine', n.since = duration('P1Y') REMOVE n:ScamHub",
    );
    await write('MATCH ()-[r:TARGETED]->() SET r.sources = 99');
    await write(
      "MATCH (a {id: 'person/a'}), (b {id: 'person/b'}) CREATE (a)-[:RELATED_TO]->(b), (:Atlas {stray: true})",
    );
    expect(await digestDatabase(database)).not.toBe(digestProjection(WORLD));
    expect(countsOf(await load(database, WORLD))).toEqual({
      nodes: { added: 0, changed: 1, removed: 1 },
      relationships: { added: 0, changed: 1, removed: 1 },
    });
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });

  it('takes away relationships of a type that the ontology no longer has', async () => {
    await load(database, WORLD);
    await write("MATCH (d:Atlas:Dataset) SET d.relationshipTypes = d.relationshipTypes + 'BRIBED'");
    await write("MATCH (a {id: 'person/a'}), (b {id: 'person/b'}) CREATE (a)-[:BRIBED]->(b)");
    expect(countsOf(await load(database, WORLD)).relationships).toEqual({ ...NOTHING, removed: 1 });
  });

  it('leaves the database as it was when it fails', async () => {
    await load(database, WORLD);
    const before = await everythingIn(database);
    const dangling = { type: 'TARGETED', from: 'operation/raid', to: 'person/nobody', properties: {} };
    const broken = { ...WORLD, nodes: WORLD.nodes.slice(1), relationships: [...WORLD.relationships, dangling] };
    await expect(load(database, broken)).rejects.toThrow('add-relationships');
    expect(await everythingIn(database)).toEqual(before);
  });
});

describe('a dry run', () => {
  it('of a first load tells the same and writes nothing, no constraint either', async () => {
    await emptyDatabase(database);
    const before = await everythingIn(database);
    const told = await load(database, WORLD, { dryRun: true });
    expect(await everythingIn(database)).toEqual(before);
    expect(await load(database, WORLD)).toEqual(told);
  });

  it('of a later load tells the same and writes nothing', async () => {
    await load(database, WORLD);
    const before = await everythingIn(database);
    const next = graphOf(STATEMENTS.slice(1), { version: '2.0.0' });
    const told = await load(database, next, { dryRun: true });
    expect(await everythingIn(database)).toEqual(before);
    expect(await load(database, next)).toEqual(told);
  });
});

describe("somebody else's data", () => {
  const FOREIGN = `
    CREATE (a:Entity {id: 'scam-hub/park', name: 'theirs'}), (b:Entity {id: 'scam-hub/park'}), (c:Entity:Statement {name: 'no id'}),
      (a)-[:TARGETED {theirs: true}]->(c)`;
  const foreign = async () => [
    ...(await database.read(
      'MATCH (n) WHERE NOT n:Atlas RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)',
    )),
    ...(await database.read('MATCH (a)-[r]->() WHERE NOT a:Atlas RETURN elementId(r), type(r), properties(r)')),
  ];

  it('alone is refused, before anything is written', async () => {
    await emptyDatabase(database);
    await write(FOREIGN);
    const before = await everythingIn(database);
    const refused = { code: 'FOREIGN_DATABASE', advice: expect.stringMatching(/empty database.*--adopt/) };
    await expect(load(database, WORLD)).rejects.toMatchObject(refused);
    await expect(load(database, WORLD, { dryRun: true })).rejects.toMatchObject(refused);
    expect(await everythingIn(database)).toEqual(before);
  });

  it('beside ours stays as it is, also with our ids or none', async () => {
    await load(database, WORLD);
    await write(FOREIGN);
    const before = await foreign();
    await load(database, graphOf([], { entities: [entity('scam-hub/park', 'ScamHub', { names: [name('Park')] })] }));
    await load(database, WORLD);
    expect(await foreign()).toEqual(before);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });

  it('drawn to or between our nodes stays', async () => {
    await load(database, WORLD);
    await write("MATCH (n:Atlas {id: 'scam-hub/park'}) CREATE (:Note)-[:ON]->(n), (n)-[:NEAR]->(n)");
    const changed = graphOf(STATEMENTS.slice(0, 2), { entities: ENTITIES });
    await load(database, changed);
    expect(await database.read("MATCH (n:Atlas {id: 'scam-hub/park'})-[r:ON|NEAR]-() RETURN count(r)")).toEqual([[2]]);
    expect(await digestDatabase(database)).toBe(digestProjection(changed));
  });

  it('does not hide behind the schema of a load that was interrupted after it', async () => {
    await load(database, WORLD);
    await write('MATCH (n:Atlas) WHERE NOT n:Migration DETACH DELETE n');
    expect((await load(database, WORLD)).nodes.added).toBe(WORLD.nodes.length);
  });
});

it('the digest of a database without a dataset is an error that says what to do', async () => {
  await expect(digestDatabase(database)).rejects.toMatchObject({
    code: 'NO_DATABASE',
    advice: 'Load one with `atlas load`.',
  });
});
