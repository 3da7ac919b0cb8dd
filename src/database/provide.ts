import { AtlasError } from '../errors.js';
import type { Settings } from '../settings.js';
import { dockerHome, startDockerNeo4j } from './docker/docker-neo4j.js';
import { findEngine, findImage } from './docker/engine.js';
import { neo4jService } from './docker/service.js';
import { findJars } from './local/jars.js';
import { findJava } from './local/java.js';
import { joinNeo4j, localHome, startLocalNeo4j } from './local/local-neo4j.js';
import type { Provided, Report } from './provided.js';

interface Way {
  /** What a person does to open this way. */
  readonly advice: string;
  /** What starts the Neo4j; a setting can rule it out. */
  readonly by?: Exclude<Settings['neo4j'], 'auto'>;
  /** Who gets another way is told why not this one. */
  readonly preferred?: true;
  /** The Neo4j, or why this way is closed here; a fault on a way that is open is thrown. */
  open(settings: Settings, report: Report, interrupted: AbortSignal): Promise<Provided | { readonly missing: string }>;
}

const ownServer: Way = {
  advice: 'set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD for a Neo4j of your own (5.26 or newer)',
  async open({ server, database, deadlineMs, pool }) {
    if (server === undefined) return { missing: 'NEO4J_URI is not set' };
    return {
      source: `your Neo4j at ${server.uri} (NEO4J_URI), database ${database}`,
      connection: { ...server, database, deadlineMs, pool },
      stop: async () => undefined,
    };
  },
};

const throughDocker: Way = {
  advice: 'start Docker, for one in a container',
  by: 'docker',
  preferred: true,
  async open(settings, report, interrupted) {
    const engine = await findEngine(process.env, interrupted);
    if ('missing' in engine) return engine;
    const service = neo4jService();
    const image = await findImage(service.image, report, interrupted);
    if ('missing' in image) return image;
    return startDockerNeo4j(service, settings, report, interrupted);
  },
};

const throughJava: Way = {
  advice: 'install Java 17 or 21 and Maven, for a local one',
  by: 'java',
  async open(settings, report, interrupted) {
    const java = await findJava(process.env);
    if ('missing' in java) return java;
    const jars = await findJars(process.env, report, interrupted);
    if ('missing' in jars) return jars;
    return startLocalNeo4j({ java: java.found, jars: jars.found }, settings, report, interrupted);
  },
};

const runningAlready: Way = {
  advice: 'start one with atlas start',
  async open(settings) {
    for (const home of [dockerHome(settings), localHome(settings)]) {
      const joined = await joinNeo4j(home, settings);
      if (joined !== undefined) return joined;
    }
    return { missing: 'no atlas process runs one' };
  },
};

/** In the order in which they are tried. */
const WAYS: readonly Way[] = [ownServer, throughDocker, throughJava];
/** The same for a piece of work that ends soon: it may share what another process runs. */
const SHARED_WAYS: readonly Way[] = [ownServer, runningAlready, throughDocker, throughJava];

function since({ source, ...provided }: Provided, reasons: readonly string[]): Provided {
  return { ...provided, source: reasons.length === 0 ? source : `${source}, since ${reasons.join(' and ')}` };
}

/**
 * The Neo4j to work with, by the first way that is open; its source tells why a preferred one is not. `shared`: also one that
 * another atlas process runs on the data folder.
 * @throws AtlasError NO_DATABASE naming all ways when none is
 */
export async function provideDatabase(
  settings: Settings,
  report: Report,
  interrupted: AbortSignal = new AbortController().signal,
  { shared = false }: { readonly shared?: boolean } = {},
): Promise<Provided> {
  const closed: string[] = [];
  const told: string[] = [];
  const allowed = ({ by }: Way) => by === undefined || settings.neo4j === 'auto' || settings.neo4j === by;
  const ways = (shared ? SHARED_WAYS : WAYS).filter(allowed);
  for (const way of ways) {
    const outcome = await way.open(settings, report, interrupted);
    if (!('missing' in outcome)) return since(outcome, told);
    closed.push(outcome.missing);
    if (way.preferred) told.push(outcome.missing);
  }
  throw new AtlasError('NO_DATABASE', `no Neo4j to work with: ${closed.join('; ')}`, {
    advice: `Either ${ways.map((way) => way.advice).join(', or ')}.`,
  });
}
