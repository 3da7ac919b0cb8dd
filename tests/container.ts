import type { Connection } from '../src/database/database.js';
import { docker } from '../src/database/docker/cli.js';
import { findEngine, findImage } from '../src/database/docker/engine.js';
import { neo4jService, withValues } from '../src/database/docker/service.js';
import { answers } from '../src/database/local/boot.js';
import { newPassword } from '../src/database/local/password.js';
import { identify, isAlive } from '../src/database/local/processes.js';
import type { Report } from '../src/database/provided.js';
import type { Settings } from '../src/settings.js';

/** Says whose test run a container belongs to. */
const LABEL = 'scam-atlas.test-run';
const LOOK_MS = 10_000;
const REMOVE_MS = 60_000;
const ANSWERS_WITHIN_MS = 120_000;
const BOLT_PORT = 7687;

interface Started {
  readonly source: string;
  readonly connection: Connection;
  readonly browserUrl: string;
  stop(): Promise<unknown>;
}

/** It says that it has started some time before it answers on a machine that is busy. */
async function untilAnswers(connection: Connection): Promise<void> {
  const end = Date.now() + ANSWERS_WITHIN_MS;
  while (!(await answers(connection))) {
    if (Date.now() > end) throw new Error(`no answer within ${ANSWERS_WITHIN_MS / 1000} s of its start`);
  }
}

/** Takes away what a killed test run left behind. The image that testcontainers has for this would be a second one to pull. */
async function removeLeftovers(): Promise<void> {
  const words = ['ps', '--all', '--filter', `label=${LABEL}`, '--format', `{{.ID}} {{.Label "${LABEL}"}}`];
  const { out } = await docker(words, { timeoutMs: LOOK_MS });
  for (const [, id = '', pid, started = ''] of out.matchAll(/^(\w+) (\d+) (.*)$/gm)) {
    if (await isAlive({ pid: Number(pid), started })) continue;
    await docker(['rm', '--force', '--volumes', id], { timeoutMs: REMOVE_MS });
  }
}

async function start(image: string, { database, deadlineMs, pool, heap }: Settings): Promise<Started> {
  process.env.TESTCONTAINERS_RYUK_DISABLED ??= 'true';
  // Only where there is an engine: loading it takes a second.
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const password = newPassword();
  const { pid, started } = await identify(process.pid);
  const { environment } = withValues(neo4jService(), { NEO4J_PASSWORD: password, ATLAS_HEAP: heap });
  const container = await new Neo4jContainer(image)
    .withPassword(password)
    // Half the CPU of a boot goes into optimising code that a test runs a few times.
    .withEnvironment({ ...environment, NEO4J_server_jvm_additional: '-XX:TieredStopAtLevel=1' })
    .withLabels({ [LABEL]: `${pid} ${started}` })
    .start();
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(BOLT_PORT)}`;
  const connection = { uri, user: 'neo4j', password, database, deadlineMs, pool };
  try {
    await untilAnswers(connection);
  } catch (error) {
    await container.stop();
    throw error;
  }
  return {
    source: `Neo4j in Docker at ${uri} (started through testcontainers, image ${image})`,
    connection,
    browserUrl: new URL('browser/', container.getHttpUri()).href,
    stop: () => container.stop(),
  };
}

/** A Neo4j of this test run in a container, or why there can be none. */
export async function startContainer(
  settings: Settings,
  report: Report,
): Promise<Started | { readonly missing: string }> {
  const never = new AbortController().signal;
  const engine = await findEngine(process.env, never);
  if ('missing' in engine) return engine;
  const image = await findImage(neo4jService().image, report, never);
  if ('missing' in image) return image;
  await removeLeftovers();
  try {
    return await start(image.found, settings);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { missing: `testcontainers could not start one (${reason})` };
  }
}
