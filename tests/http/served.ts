import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { z } from 'zod';
import { readBrowserKit } from '../../src/commands/browser-kit.js';
import type { AtlasService } from '../../src/graphql/service.js';
import { createMetrics } from '../../src/http/metrics.js';
import { type ServerOptions, startServer } from '../../src/http/server.js';

/** A page with one asset: what is tested here is how it is served. */
function smallPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {}');
  return folder;
}

const answer = z.object({
  errors: z.array(
    z.strictObject({
      message: z.string(),
      locations: z.array(z.object({ line: z.number(), column: z.number() })).optional(),
      path: z.array(z.union([z.string(), z.number()])).optional(),
      extensions: z.strictObject({ code: z.string(), requestId: z.string() }),
    }),
  ),
});

/** The errors of an answer, which have what an error may have and nothing else. */
export async function errorsOf(response: Response) {
  return answer.parse(await response.json()).errors;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  /** Parsed lines of the log. */
  readonly log: readonly Record<string, unknown>[];
  /** The log as it was written. */
  readonly logText: () => string;
  stop(): Promise<void>;
  /** POSTs a GraphQL request. */
  ask(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

const answering = { ping: async () => ({ version: '5.26.30', edition: 'community' }) };

/** A server on a free port, with everything it logs. */
export async function serve(service: AtlasService, options: Partial<ServerOptions> = {}): Promise<Served> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const pageFolder = smallPage();
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    service,
    database: answering,
    logger: pino({ level: 'info' }, sink),
    metrics: createMetrics({ pool: 1 }),
    kit: readBrowserKit(),
    pageFolder,
    ...options,
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    port: server.port,
    get log() {
      return lines.map((line) => JSON.parse(line));
    },
    logText: () => lines.join(''),
    stop: async () => {
      await server.stop();
      rmSync(pageFolder, { recursive: true, force: true });
    },
    ask: (body, headers = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}
