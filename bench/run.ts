/**
 * `npm run bench`: asks scam-atlas and @neo4j/graphql the same questions of the same Neo4j, in turns, and writes how many
 * requests a second the one answers for each of the other. Both run as they would in production, in a process each.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { openDatabase } from '../src/database/open.js';
import { provideDatabase } from '../src/database/provide.js';
import type { Provided } from '../src/database/provided.js';
import { requireFacts } from '../src/facts/read.js';
import { load } from '../src/load/load.js';
import { loadOntology, packagePath } from '../src/package.js';
import { project } from '../src/projection/project.js';
import { readSettings } from '../src/settings.js';
import { QUESTIONS, type Question } from './questions.js';

const ROUNDS = 7;
const SECONDS = 3;
const CONNECTIONS = 8;
/** Passes through all questions: Neo4j's Java code gets several times as fast within its first minutes. */
const WARM_UPS = 5;
const RESULTS = packagePath('bench/results.md');

interface Contender {
  readonly name: 'ours' | 'peers';
  readonly url: string;
  readonly process: ChildProcess;
}

interface Measured {
  readonly question: string;
  /** Of each round. */
  readonly ratios: readonly number[];
  /** Requests a second, the median of the rounds. */
  readonly rates: { readonly ours: number; readonly peers: number };
}

/** Starts a server and waits until it says where it is. */
async function start(name: Contender['name'], command: readonly string[], env: NodeJS.ProcessEnv, said: RegExp) {
  const child = spawn(process.execPath, command, {
    cwd: packagePath('.'),
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = said.exec(line)?.[1];
    if (url !== undefined) return { name, url, process: child };
  }
  throw new Error(`${command.join(' ')} ended before it listened`);
}

async function contenders({ connection }: Provided): Promise<readonly [Contender, Contender]> {
  const { uri, password } = connection;
  const env = { NEO4J_URI: uri, NEO4J_PASSWORD: password, ATLAS_PORT: '0', ATLAS_LOG_LEVEL: 'silent' };
  const ours = await start('ours', ['dist/commands/cli.js', 'serve'], env, /^GraphQL:\s+(\S+)$/);
  const peers = await start('peers', ['--import', 'tsx', 'bench/peer.ts'], env, /^listening (\S+)$/);
  return [ours, peers];
}

function bodyOf(question: Question, { name }: Contender): string {
  return JSON.stringify({ query: question[name] });
}

/** What a contender answers, brought to the form that both must agree on. */
async function answerOf(question: Question, contender: Contender): Promise<unknown> {
  const response = await fetch(contender.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(question, contender),
  });
  const { data, errors } = JSON.parse(await response.text());
  if (errors !== undefined) throw new Error(`${contender.name}, ${question.name}: ${JSON.stringify(errors)}`);
  return question.read[contender.name](data);
}

/** Requests a second. */
async function rateOf(question: Question, contender: Contender, seconds: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: contender.url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(question, contender),
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${contender.name}, ${question.name}: ${non2xx + errors} requests failed`);
  return requests.average;
}

/** Asks everything of both for a while, once their answers have been seen to agree. */
async function warmUp(both: readonly [Contender, Contender]): Promise<void> {
  for (const question of QUESTIONS) {
    const [ours, peers] = [await answerOf(question, both[0]), await answerOf(question, both[1])];
    if (!isDeepStrictEqual(ours, peers)) throw new Error(`the answers differ: ${question.name}`);
  }
  for (let pass = 0; pass < WARM_UPS; pass += 1) {
    for (const question of QUESTIONS) for (const contender of both) await rateOf(question, contender, SECONDS);
  }
}

async function measure(question: Question, [ours, peers]: readonly [Contender, Contender]): Promise<Measured> {
  const rounds: { ours: number; peers: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who begins takes turns: a machine that slows down is unfair to the second.
    const order = round % 2 === 0 ? [ours, peers] : [peers, ours];
    const rates = { ours: 0, peers: 0 };
    for (const contender of order) rates[contender.name] = await rateOf(question, contender, SECONDS);
    rounds.push(rates);
  }
  return {
    question: question.name,
    ratios: rounds.map((round) => round.ours / round.peers),
    rates: { ours: median(rounds.map((round) => round.ours)), peers: median(rounds.map((round) => round.peers)) },
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function page(measured: readonly Measured[], version: string): string {
  const row = ({ question, ratios, rates }: Measured) =>
    `| ${[
      question,
      median(ratios).toFixed(1),
      `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`,
      Math.round(rates.ours),
      Math.round(rates.peers),
    ].join(' | ')} |`;
  const { dependencies } = JSON.parse(readFileSync(packagePath('bench/package.json'), 'utf8'));
  return `# What was measured

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} processors (${cpus()[0]?.model.trim()}), Node.js ${process.versions.node}, dataset ${version},
${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} seconds for each, in turns, after ${(2 * WARM_UPS * QUESTIONS.length * SECONDS) / 60} minutes of the same. The ratio is requests a second of scam-atlas over those of @neo4j/graphql ${dependencies['@neo4j/graphql']} in the
same round; the rates are medians, and depend on the machine.

| question | ratio, median | lowest to highest | scam-atlas, requests/s | @neo4j/graphql, requests/s |
| --- | --- | --- | --- | --- |
${measured.map(row).join('\n')}
`;
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const settings = readSettings({ ...process.env, ATLAS_DATA: folder, ATLAS_BOLT_PORT: '0', ATLAS_BROWSER_PORT: '0' });
const provided = await provideDatabase(settings, console.error, new AbortController().signal);
const running: ChildProcess[] = [];
try {
  const ontology = loadOntology();
  const database = await openDatabase(provided.connection);
  const { version } = await load(database, project(requireFacts(packagePath('seed'), ontology), ontology));
  await database.close();
  const both = await contenders(provided);
  running.push(...both.map((contender) => contender.process));
  await warmUp(both);
  const measured: Measured[] = [];
  for (const question of QUESTIONS) {
    const result = await measure(question, both);
    console.log(`${result.question}: ${median(result.ratios).toFixed(1)}`);
    measured.push(result);
  }
  writeFileSync(RESULTS, page(measured, version));
} finally {
  for (const child of running) child.kill('SIGTERM');
  await provided.stop();
  rmSync(folder, { recursive: true, force: true });
}
