import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/database/database.js';
import { Neo4jDatabase } from '../../src/database/neo4j-database.js';
import { openDatabase } from '../../src/database/open.js';
import { requireFacts } from '../../src/facts/read.js';
import { createService } from '../../src/graphql/service.js';
import { digestDatabase } from '../../src/load/digest.js';
import { load } from '../../src/load/load.js';
import { loadOntology } from '../../src/package.js';
import { datasetVersion, digestProjection } from '../../src/projection/digest.js';
import { project } from '../../src/projection/project.js';
import type { Projection } from '../../src/projection/projection.js';
import { ended, settingsFor, startAtlas } from '../e2e/atlas.js';
import { serve } from '../http/served.js';
import { post } from './hostile.js';
import { OwnNeo4j } from './own-neo4j.js';

const ASK_EVERY_MS = 100;
/** A load is killed somewhere in the time that a whole one takes, and a little later now and then. */
const SPREAD = 1.1;

export interface KillCounts {
  readonly database: number;
  readonly loader: number;
}

export interface KillReport {
  readonly done: KillCounts;
  /** After how many kills the old facts were there as a whole, and after how many the new ones. */
  readonly old: number;
  readonly new: number;
  /** Answers that a client was given meanwhile, by status. */
  readonly answers: Readonly<Record<number, number>>;
  /** Of what is loaded at the end, and of the facts; equal when nothing was lost or left over. */
  readonly digests: { readonly found: string; readonly wanted: string };
  readonly seconds: number;
}

export interface Facts {
  /** Of the seed files; absolute. */
  readonly folder: string;
  readonly projection: Projection;
}

/** The facts of a folder of seed files. */
export function factsOf(folder: string): Facts {
  const ontology = loadOntology();
  return { folder, projection: project(requireFacts(folder, ontology), ontology) };
}

/** Asks an API over the database all the while. @throws Error at an answer that is neither whole nor refused with 503 */
async function watch(neo4j: OwnNeo4j, versions: ReadonlySet<string>, until: Promise<unknown>) {
  const database = new Neo4jDatabase(neo4j.connection);
  const served = await serve(createService(database), { database });
  const answers: Record<number, number> = {};
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  const asking = (async () => {
    while (!isOver) {
      const response = await post(served.url, { query: '{ dataset { version } operations(first: 1) { totalCount } }' });
      const answer = JSON.parse(await response.text());
      answers[response.status] = (answers[response.status] ?? 0) + 1;
      const isWhole = response.status === 200 && versions.has(answer.data?.dataset?.version);
      if (!isWhole && response.status !== 503)
        throw new Error(`an answer of ${response.status}: ${JSON.stringify(answer)}`);
      await pause(ASK_EVERY_MS);
    }
  })();
  try {
    await Promise.all([over, asking]);
  } finally {
    await served.stop();
    await database.close();
  }
  return answers;
}

/** Which facts the database holds. @throws Error when it is neither the old nor the new ones as a whole */
async function holds(database: Database, old: Facts, next: Facts): Promise<'old' | 'new'> {
  const found = await digestDatabase(database);
  if (found === digestProjection(old.projection)) return 'old';
  if (found === digestProjection(next.projection)) return 'new';
  throw new Error('the database holds a part of a load');
}

async function withDatabase<T>(neo4j: OwnNeo4j, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ ...neo4j.connection, deadlineMs: 60_000 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function killDatabase(neo4j: OwnNeo4j, next: Facts, afterMs: number): Promise<void> {
  const database = await openDatabase({ ...neo4j.connection, deadlineMs: 60_000 });
  const loading = load(database, next.projection).catch(() => undefined);
  await pause(afterMs);
  await neo4j.kill();
  await loading;
  await database.close();
  await neo4j.startAgain();
}

function startLoader(neo4j: OwnNeo4j, { folder }: Facts): ReturnType<typeof startAtlas> {
  const child = startAtlas(['load', folder], settingsFor(neo4j.connection));
  child.stdout.resume();
  child.stderr.resume();
  return child;
}

/** @throws Error when the command fails by itself */
async function killLoader(neo4j: OwnNeo4j, next: Facts, afterMs: number): Promise<void> {
  const child = startLoader(neo4j, next);
  await pause(afterMs);
  child.kill('SIGKILL');
  await loaderEnded(child);
}

async function loaderEnded(child: ReturnType<typeof startAtlas>): Promise<void> {
  await ended(child);
  if (child.signalCode === null && child.exitCode !== 0) throw new Error(`atlas load ended with ${child.exitCode}`);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/**
 * Kills the database, then the loader, at random moments of loads from one set of facts to another, and looks after each what is there.
 * @throws Error when a part of a load is there, or when a client was given anything but a whole answer or 503
 */
export async function runKills(
  counts: KillCounts,
  [one, other]: readonly [Facts, Facts],
  report: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const began = performance.now();
  const neo4j = await OwnNeo4j.start();
  try {
    await withDatabase(neo4j, (database) => load(database, one.projection));
    const versions = new Set([one, other].map(({ projection }) => datasetVersion(projection)));
    const left = { old: 0, new: 0 };
    const work = (async () => {
      const loadSeconds = await secondsOf(() => withDatabase(neo4j, (database) => load(database, other.projection)));
      const commandSeconds = await secondsOf(() => loaderEnded(startLoader(neo4j, one)));
      report(`A load takes ${loadSeconds.toFixed(1)} s, as a command ${commandSeconds.toFixed(1)} s`);
      let [old, next] = [one, other];
      const kills = [
        ...Array.from({ length: counts.database }, () => ({ kill: killDatabase, seconds: loadSeconds })),
        ...Array.from({ length: counts.loader }, () => ({ kill: killLoader, seconds: commandSeconds })),
      ];
      for (const [index, { kill, seconds }] of kills.entries()) {
        const afterMs = Math.random() * SPREAD * seconds * 1_000;
        await kill(neo4j, next, afterMs);
        const found = await withDatabase(neo4j, (database) => holds(database, old, next));
        left[found] += 1;
        report(
          `${index + 1} of ${kills.length}: ${kill.name} after ${(afterMs / 1_000).toFixed(1)} s, the ${found} facts are there`,
        );
        if (found === 'new') [old, next] = [next, old];
      }
    })();
    const answers = await watch(neo4j, versions, work);
    const found = await withDatabase(neo4j, async (database) => {
      await load(database, other.projection);
      return digestDatabase(database);
    });
    const digests = { found, wanted: digestProjection(other.projection) };
    return { done: counts, ...left, answers, digests, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await neo4j.remove();
  }
}
