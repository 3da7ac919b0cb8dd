/**
 * Errors that a person is meant to read: what was wrong, where, and what to do.
 * Anything else that is thrown is a fault of ours and is shown as such.
 */
export type ErrorCode =
  | 'USAGE'
  | 'BAD_SETTING'
  | 'BAD_SEED'
  | 'BAD_ONTOLOGY'
  | 'BAD_USER_INPUT'
  | 'BUDGET_EXCEEDED'
  | 'NO_DATABASE'
  | 'DATABASE_BUSY'
  | 'DATABASE_UNAVAILABLE'
  | 'DATABASE_REFUSED'
  | 'FOREIGN_DATABASE'
  | 'PORT_TAKEN'
  | 'DEADLINE';

const EXIT_USAGE = 2;
const EXIT_FAILED = 1;

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  BUDGET_EXCEEDED: 400,
  DATABASE_BUSY: 503,
  DATABASE_UNAVAILABLE: 503,
  NO_DATABASE: 503,
  DEADLINE: 503,
};

export class AtlasError extends Error {
  readonly code: ErrorCode;
  /** What the reader can do about it; printed after the message. */
  readonly advice: string | undefined;
  /** The limit that was passed, in a word, for what is counted by it. */
  readonly limit: string | undefined;

  constructor(code: ErrorCode, message: string, options: { advice?: string; limit?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AtlasError';
    this.code = code;
    this.advice = options.advice;
    this.limit = options.limit;
  }

  /** Exit code of a command that ends with this error: 2 for wrong usage, else 1. */
  get exitCode(): number {
    return this.code === 'USAGE' ? EXIT_USAGE : EXIT_FAILED;
  }

  /** HTTP status of an answer that is refused with this error. */
  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 500;
  }
}
