import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { AtlasError } from '../errors.js';

const EXIT_USAGE = 2;
const EXIT_FAILED = 1;

/** The person pressed Ctrl+C, or the system asked the process to end. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`stopped by ${signal}`);
    this.name = 'Interrupted';
    // As shells tell it: 128 and the number of the signal.
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

export interface Failure {
  readonly exitCode: number;
  /** For stderr; empty where it has been said already. */
  readonly text: string;
}

/**
 * What a command that ended with this error tells a person: one line with what was wrong and what to do.
 * `debug` adds the stack trace.
 */
export function failureOf(error: unknown, debug: boolean): Failure {
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : EXIT_USAGE, text: '' };
  const trace = debug ? `\n${inspect(error)}` : '';
  if (error instanceof Interrupted) return { exitCode: error.exitCode, text: error.message };
  if (error instanceof AtlasError) {
    return { exitCode: error.exitCode, text: `${withAdvice(error)}${trace}` };
  }
  const message = error instanceof Error ? error.message : String(error);
  const hint = debug ? '' : '. This is a fault of atlas itself: ATLAS_LOG_LEVEL=debug shows where.';
  return { exitCode: EXIT_FAILED, text: `${message.split('\n', 1)[0]}${hint}${trace}` };
}

/** A message may end with a sentence of somebody else's. */
function withAdvice({ message, advice }: AtlasError): string {
  if (advice === undefined) return message;
  return `${message}${/[.!?]$/.test(message) ? '' : '.'} ${advice}`;
}
