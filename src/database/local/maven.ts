import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { AtlasError } from '../../errors.js';
import type { Report } from '../provided.js';
import type { Found } from './java.js';

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** Pom files and jars of a first resolution with an empty local repository, for the progress lines only. */
const USUAL_FILES = 780;
const PROGRESS_EVERY_MS = 3_000;

/** Repositories can be private: their addresses stay out of messages. */
function withoutAddresses(line: string): string {
  return line.replace(/\bhttps?:\/\/[^\s,)\]]+/g, 'a Maven repository');
}

/** Maven colours its words even where it was asked for batch mode, and prints empty errors between others. */
function errorIn(line: string): string | undefined {
  const [, error] = /^\[ERROR\] (.*\S)/.exec(stripVTControlCharacters(line)) ?? [];
  return error?.includes('Re-run Maven') ? undefined : error;
}

function failed(reason = 'it says no more'): AtlasError {
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
      this.report('Getting Neo4j 5.26.30 and Neo4j Browser through Maven (first time only, about 140 MB)');
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
  let error: string | undefined;
  let complaint: string | undefined;
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (line.includes('Downloaded from ')) progress.downloaded();
    error ??= errorIn(line);
  });
  // Of a Java that did not come as far as Maven; else only its remarks on options.
  createInterface({ input: maven.stderr }).on('line', (line) => {
    complaint ??= line.trim() || undefined;
  });
  return new Promise((resolve, reject) => {
    maven.once('error', (fault) => {
      if (interrupted.aborted) reject(interrupted.reason);
      else if ('code' in fault && fault.code === 'ENOENT')
        resolve({ missing: 'Maven was not found (Java is there, but Neo4j comes through `mvn`)' });
      else reject(fault);
    });
    maven.once('close', (status) => {
      progress.end();
      if (interrupted.aborted) reject(interrupted.reason);
      else if (status === 0) resolve({ found: true });
      else reject(failed(error ?? complaint));
    });
  });
}
