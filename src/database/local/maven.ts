import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { AtlasError } from '../../errors.js';
import type { Report } from '../provided.js';
import type { Found } from './java.js';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** Pom files and jars of a first resolution with an empty local repository, for the progress lines only. */
const USUAL_FILES = 780;
const PROGRESS_EVERY_MS = 3_000;

/** Repositories can be private: their addresses stay out of messages. */
function withoutAddresses(line: string): string {
  return line.replace(/\bhttps?:\/\/[^\s,)\]]+/g, '(a Maven repository)');
}

function failed(errors: readonly string[]): AtlasError {
  const reason = errors.find((line) => !line.includes('Re-run Maven')) ?? 'it says no more';
  return new AtlasError('NO_DATABASE', `Maven could not get Neo4j: ${withoutAddresses(reason)}`, {
    advice:
      'Check that this machine reaches Maven Central (or your mirror in ~/.m2/settings.xml), or set NEO4J_URI and NEO4J_PASSWORD.',
  });
}

class Progress {
  #files = 0;
  #last = Date.now();

  constructor(readonly report: Report) {}

  downloaded(): void {
    this.#files += 1;
    if (this.#files === 1)
      this.report('Getting Neo4j 5.26.30 and Neo4j Browser through Maven (first time only, about 150 MB)');
    if (Date.now() - this.#last < PROGRESS_EVERY_MS) return;
    this.#last = Date.now();
    this.report(`  ${this.#files} of about ${USUAL_FILES} files`);
  }

  end(): void {
    if (this.#files > 0) this.report(`  ${this.#files} files, done`);
  }
}

/** Writes the classpath of the pom to a file. */
export function resolveWithMaven(
  pom: string,
  outputFile: string,
  env: NodeJS.ProcessEnv,
  report: Report,
  interrupted: AbortSignal,
): Promise<Found<true>> {
  const goal = [`${PLUGIN}:build-classpath`, `-Dmdep.outputFile=${outputFile}`];
  // On Windows Maven is a script, which only a shell starts.
  const shell = process.platform === 'win32';
  const maven = spawn('mvn', ['--batch-mode', '--file', pom, ...goal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
    env,
    signal: interrupted,
  });
  const progress = new Progress(report);
  const errors: string[] = [];
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (line.includes('Downloaded from ')) progress.downloaded();
    if (line.startsWith('[ERROR] ')) errors.push(line.slice('[ERROR] '.length).trim());
  });
  createInterface({ input: maven.stderr }).on('line', (line) => errors.push(line.trim()));
  return new Promise((resolve, reject) => {
    maven.once('error', (error) => {
      if (interrupted.aborted) reject(interrupted.reason);
      else if ('code' in error && error.code === 'ENOENT')
        resolve({ missing: 'Maven was not found (Java is there, but Neo4j comes through `mvn`)' });
      else reject(error);
    });
    maven.once('close', (status) => {
      progress.end();
      if (interrupted.aborted) reject(interrupted.reason);
      else if (status === 0) resolve({ found: true });
      else reject(failed(errors));
    });
  });
}
