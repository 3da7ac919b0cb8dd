import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open.js';
import { cypherScripts } from '../../src/export/cypher/scripts.js';
import { requireFacts } from '../../src/facts/read.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { readMigrations } from '../../src/load/migrations.js';
import { loadOntology, packagePath } from '../../src/package.js';
import { datasetVersion, digestProjection } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { cited, entity, graphOf, id, link, name, record, value } from '../unit/projection/facts.js';
import { openCypherShell, type RunScripts } from './cypher-shell.js';
import { emptyDatabase, everythingIn } from './empty.js';

const ontology = loadOntology();
const WORLD = project(requireFacts(packagePath('tests/world'), ontology), ontology);
const MIGRATIONS = readMigrations();
const NOTHING = { added: 0, changed: 0, removed: 0 };
const RAID = link('operation/raid', 'TARGETED', 'scam-hub/park');

let database: Database;
let shell: RunScripts;
beforeAll(async () => {
  database = await openDatabase(inject('neo4j'));
  shell = await openCypherShell(inject('neo4j'));
});
beforeEach(() => emptyDatabase(database));
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

async function run(projection: Projection, omit: (name: string) => boolean = () => false): Promise<string> {
  const scripts = cypherScripts(projection, MIGRATIONS).filter((script) => !omit(script.name));
  const { exitCode, out, err } = await shell(scripts);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
}

describe('the scripts, run by cypher-shell in an empty database', () => {
  it('give what a load gives, so that the load finds nothing to do', async () => {
    expect(await run(WORLD)).toContain(`scam-atlas ${datasetVersion(WORLD)} is loaded`);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
    const before = await everythingIn(database);
    const summary = await load(database, WORLD);
    expect(summary).toMatchObject({ nodes: NOTHING, relationships: NOTHING, migrations: [] });
    expect(await everythingIn(database)).toEqual(before);
  });

  it('store dates as dates, whole coordinates as floats and positions as integers', async () => {
    const located = entity('country/mm', 'Country', {
      point: { latitude: 21, longitude: 96.5, precision: 'COUNTRY' },
    });
    const entities = record([]).entities.map((one) => (one.id === located.id ? located : one));
    await run(graphOf([value('operation/raid', 'occurred', '2023-09-03')], { entities }));
    const types = await database.read(`
      MATCH (e:Operation {id: 'operation/raid'}), (c:Country {id: 'country/mm'}), (:Statement)-[r:CITES]->()
      RETURN DISTINCT valueType(e.occurredEarliest), valueType(c.latitude), valueType(r.position)`);
    expect(types).toEqual([['DATE NOT NULL', 'FLOAT NOT NULL', 'INTEGER NOT NULL']]);
  });

  it('change nothing when they are run again', async () => {
    await run(WORLD);
    const before = await everythingIn(database);
    await run(WORLD);
    expect(await everythingIn(database)).toEqual(before);
  });

  it('keep every text to the letter, whatever Cypher or the shell make of it elsewhere', async () => {
    const texts = [
      "it's",
      '\\u0027 \\',
      '"\\n`',
      '; :param x => 1',
      '/* // */ $x {a: 1}',
      '|;/~',
      '电诈 ชเว ရွှေ',
      '\n\t\r',
      '',
    ];
    const hostile = graphOf(
      texts.filter((text) => text !== '').map((text) => value('operation/raid', 'circumstances', text)),
      { entities: [entity('operation/raid', 'Operation', { names: texts.map((text) => name(text)) })] },
    );
    await run(hostile);
    expect(await digestDatabase(database)).toBe(digestProjection(hostile));
  });

  it('write nothing where Java does not read them as UTF-8, and say what to do', async () => {
    const { exitCode, err } = await shell(cypherScripts(WORLD, MIGRATIONS), 'US-ASCII');
    expect(exitCode).not.toBe(0);
    expect(err).toContain('not read as UTF-8: set JDK_JAVA_OPTIONS');
    expect(await database.read('MATCH (n) RETURN n.id')).toEqual([]);
  });

  it('leave no version where one of them was not run, and a load goes on from there', async () => {
    const out = await run(WORLD, (script) => script.startsWith('3-citations'));
    expect(out).toContain('Something is missing');
    expect(await database.read('MATCH (d:Atlas:Dataset) RETURN d.version')).toEqual([[null]]);
    await load(database, WORLD);
    expect(await digestDatabase(database)).toBe(digestProjection(WORLD));
  });
});

describe('the scripts over an older dataset', () => {
  it('add what is new and update what differs', async () => {
    await load(database, graphOf([RAID]));
    const renamed = record([]).entities.map((one) =>
      one.id === 'country/mm' ? entity('country/mm', 'Country', { names: [name('Burma')] }) : one,
    );
    const newer = graphOf(
      [
        { ...RAID, citations: [cited('other'), cited('paper', { note: 'On page 2.' })] },
        link('scam-hub/park', 'PART_OF', 'country/mm'),
      ],
      { entities: [...renamed, entity('person/c', 'Person')] },
    );
    await run(newer);
    expect(await digestDatabase(database)).toBe(digestProjection(newer));
  });

  it('remove nothing: what is no longer said stays, as does what is not ours', async () => {
    await load(database, graphOf([RAID]));
    await database.write((transaction) => transaction.run("CREATE (:Entity {id: 'person/a', theirs: true})"));
    const { entities } = record([]);
    await run(
      graphOf([], {
        entities: entities.filter((one) => one.id !== 'person/b'),
        redirects: [{ id: id('person/b'), reason: 'withdrawn' }],
      }),
    );
    const left = await database.read(`
      MATCH (:Operation)-[r:TARGETED]->(:ScamHub), (b:Atlas {id: 'person/b'}), (theirs:Entity {theirs: true})
      RETURN labels(b), labels(theirs)`);
    expect(left).toEqual([[['Atlas', 'Entity', 'Actor', 'Person'], ['Entity']]]);
  });
});
