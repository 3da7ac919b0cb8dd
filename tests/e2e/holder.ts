import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PROGRAM = fileURLToPath(new URL('hold-neo4j.ts', import.meta.url));

const ready = z.object({
  source: z.string(),
  uri: z.string(),
  browserUrl: z.string(),
  passwordFile: z.string(),
  times: z.number(),
});
const refusal = z.object({ code: z.string(), message: z.string(), advice: z.string().optional() });

/** No setting of the developer's own reaches the program. */
const kept = Object.fromEntries(
  ['PATH', 'HOME', 'JAVA_HOME', 'JDK_JAVA_OPTIONS', 'MAVEN_OPTS'].map((name) => [name, process.env[name]]),
);

/** The program of hold-neo4j.ts in a process of its own. */
export class Holder {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';

  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
      env: { ...kept, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get output(): string {
    return this.#output;
  }

  async said(word: string): Promise<string> {
    for (;;) {
      const line = this.#output.split('\n').find((candidate) => candidate.startsWith(word));
      if (line !== undefined) return line.slice(word.length).trim();
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`it ended without saying "${word}":\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async ready() {
    return ready.parse(JSON.parse(await this.said('ready')));
  }

  async refused() {
    await this.#ended;
    return refusal.parse(JSON.parse(await this.said('refused')));
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    await this.#ended;
    return this.#child.exitCode;
  }
}
