import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { readReleaseChecks, runReleaseCheck, runReleaseChecks } from '../../src/load/release-checks.js';
import type { Run } from '../../src/load/stored.js';
import { loadOntology } from '../../src/package.js';
import { loadSeed } from '../graphql/seed.js';
import { runAtlas, settingsFor } from './atlas.js';
import { OFFENCES } from './planted-offences.js';

/** Thrown to undo what a test planted. */
class Undo extends Error {}

/** All checks one after the other, on a machine that is busy. */
const ALL_MS = 400_000;

const checks = readReleaseChecks();

let database: Database;
beforeAll(async () => {
  database = await loadSeed();
});
afterAll(() => database.close());

describe('the release checks', () => {
  it('are at least sixty, each with a rule and an offence that it is tried on', () => {
    expect(checks.length).toBeGreaterThanOrEqual(60);
    expect(new Set(checks.map(({ rule }) => rule)).size).toBe(checks.length);
    expect(Object.keys(OFFENCES).sort()).toEqual(checks.map(({ name }) => name));
    for (const { name, rule } of checks) expect(rule, name).toMatch(/^[A-Z].*\.$/);
  });

  it('find nothing in the loaded seed', { timeout: ALL_MS }, async () => {
    const offences = await runReleaseChecks(database, checks);
    expect(offences.map(({ check, id, why }) => `${check.name}: ${id} ${why}`)).toEqual([]);
  });

  it.for(checks.map(({ name }) => name))('%s finds a planted offence', async (name) => {
    // That none was found before is the test above.
    const { planted, found } = await plant(name);
    expect(found).toContain(planted);
  });

  it('name every predicate and property of the ontology that accuses', () => {
    const { predicates, properties } = loadOntology();
    const accusing = [...predicates.values(), ...properties.values()].filter(
      ({ accuses }) => accuses && accuses !== 'never',
    );
    expect(accusing.length).toBeGreaterThan(0);
    for (const name of ['701-accusation-has-status', '702-status-is-of-an-accusation']) {
      const statement = checks.find((check) => check.name === name)?.statement;
      for (const each of accusing) expect(statement).toContain(`'${each.name}'`);
    }
  });
});

/** Breaks the rule of a check in a transaction that is undone. @returns the id where, and the ids found */
async function plant(name: string) {
  const check = checks.find((each) => each.name === name);
  if (!check) throw new Error(`there is no check ${name}`);
  const result = { planted: '', found: [] as string[] };
  const trial = database.write(async (transaction) => {
    const run: Run = (statement, parameters) => transaction.run(statement, parameters);
    const [row] = await run(`CYPHER 5 ${OFFENCES[name]}`);
    if (!row) throw new Error(`${name}: the graph has nothing to break`);
    result.planted = String(row[0]);
    result.found = (await runReleaseCheck(check, run)).map(({ id }) => id);
    throw new Undo();
  });
  await expect(trial).rejects.toThrow(Undo);
  return result;
}

describe('atlas check --loaded', () => {
  const check = () => runAtlas(['check', '--loaded'], settingsFor(inject('neo4j')));

  it('prints each offence under its rule and fails, until there is none', async () => {
    const broken = "MATCH (d:Atlas:Dataset {id: 'scam-atlas'}) SET d.documents = d.documents";
    await database.write((transaction) => transaction.run(`${broken} + 1`));
    const failed = await check();
    expect(failed.exitCode).toBe(1);
    expect(failed.err).toMatch(
      /107-counts-of-dataset: The dataset node counts what there is\.\n {2}scam-atlas documents: says \d+, there are \d+\n1 offence in the loaded graph/,
    );
    await database.write((transaction) => transaction.run(`${broken} - 1`));
    const passed = await check();
    expect(passed.out).toContain(`The loaded graph is sound: ${checks.length} checks found nothing.`);
    expect(passed.exitCode).toBe(0);
  });
});
