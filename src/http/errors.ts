import { GraphQLError, type GraphQLFormattedError, Lexer, type Source, TokenKind } from 'graphql';
import { AtlasError } from '../errors.js';
import { MAX_TOKENS } from '../graphql/limits.js';

/** Codes whose messages are meant for the client; everything else is a fault of ours and is masked. */
const PUBLIC_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BUDGET_EXCEEDED',
  'DATABASE_BUSY',
  'DATABASE_UNAVAILABLE',
  'NO_DATABASE',
  'DEADLINE',
  'NOT_FOUND',
]);

/** The error as a client sees it: message, locations and path where they are known, and a code; the request's id is added last. */
function clientError(
  message: string,
  code: string,
  { locations, path }: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}

export function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? originOf(error.originalError) : error;
}

/** Apollo puts a code of its own over that of a rule's or the service's error, which it keeps as the origin. */
function ownCode(error: unknown): unknown {
  const origin = originOf(error);
  if (origin instanceof AtlasError) return origin.code;
  return origin instanceof GraphQLError ? origin.extensions.code : undefined;
}

/** The code that a client is told; undefined for what nobody expected. */
function publicCode(error: unknown, given: unknown): string | undefined {
  const code = ownCode(error) ?? given;
  return typeof code === 'string' && PUBLIC_CODES.has(code) ? code : undefined;
}

/** Up to the first character that can't be read. */
function countTokens(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}

/** graphql-js stops reading at the limit and calls that a syntax error, without saying how far over the document is. */
function tokensOver(code: string, error: unknown): number {
  const source = code === 'GRAPHQL_PARSE_FAILED' && error instanceof GraphQLError ? error.source : undefined;
  return source === undefined ? 0 : Math.max(0, countTokens(source) - MAX_TOKENS);
}

/** The limit that an error tells of, for what is counted by it; undefined for an error of another kind. */
export function limitOf(error: GraphQLError): string | undefined {
  const origin = originOf(error);
  if (origin instanceof AtlasError) return origin.limit;
  if (origin instanceof GraphQLError && typeof origin.extensions.limit === 'string') return origin.extensions.limit;
  return tokensOver('GRAPHQL_PARSE_FAILED', error) > 0 ? 'tokens' : undefined;
}

/** What is to be logged of an error that nobody expected; undefined for any other. A GraphQLError itself also carries the document. */
export function unexpected(
  error: GraphQLError,
): { name: string; message: string; stack: string | undefined } | undefined {
  if (publicCode(error, error.extensions.code) !== undefined) return undefined;
  const origin = originOf(error);
  const { name, message, stack } = origin instanceof Error ? origin : error;
  return { name, message, stack };
}

/** A hook for Apollo: keeps what a client may know and masks what nobody expected. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = publicCode(error, formatted.extensions?.code);
  if (code === undefined) return clientError('Internal error', 'INTERNAL_SERVER_ERROR', formatted);
  const over = tokensOver(code, error);
  if (over === 0) return clientError(formatted.message, code, formatted);
  const message = `The document has ${MAX_TOKENS + over} tokens, ${over} over the limit of ${MAX_TOKENS}`;
  return clientError(message, 'BUDGET_EXCEEDED');
}
