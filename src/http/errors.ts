import { GraphQLError, type GraphQLFormattedError, Lexer, type Source, TokenKind } from 'graphql';
import type { Logger } from 'pino';
import { AtlasError } from '../errors.js';
import { currentExchange } from './exchange.js';

export const MAX_TOKENS = 1000;

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

/** The error as a client sees it: message, locations and path where they are known, a code and the request's id. */
export function clientError(
  message: string,
  code: string,
  place: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  const requestId = currentExchange()?.requestId;
  return {
    message,
    ...(place.locations === undefined ? {} : { locations: place.locations }),
    ...(place.path === undefined ? {} : { path: place.path }),
    extensions: { code, ...(requestId === undefined ? {} : { requestId }) },
  };
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? originOf(error.originalError) : error;
}

/** Apollo puts a code of its own over that of a rule's or the service's error, which it keeps as the origin. */
function codeOf(formatted: GraphQLFormattedError, error: unknown): unknown {
  const origin = originOf(error);
  if (origin instanceof AtlasError) return origin.code;
  const own = origin instanceof GraphQLError ? origin.extensions.code : undefined;
  return own ?? formatted.extensions?.code;
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

function logUnexpected(logger: Logger, error: unknown): void {
  const origin = originOf(error);
  // Only these: a GraphQLError also carries the document.
  const { name, message, stack } = origin instanceof Error ? origin : new Error(String(origin));
  logger.error({ requestId: currentExchange()?.requestId, error: { name, message, stack } }, 'unexpected error');
}

/** A hook for Apollo: keeps what a client may know, masks and logs what nobody expected. */
export function errorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted, error);
    if (typeof code !== 'string' || !PUBLIC_CODES.has(code)) {
      logUnexpected(logger, error);
      return clientError('Internal error', 'INTERNAL_SERVER_ERROR', formatted);
    }
    const over = tokensOver(code, error);
    if (over > 0) {
      const message = `The document has ${MAX_TOKENS + over} tokens, ${over} over the limit of ${MAX_TOKENS}`;
      return clientError(message, 'BUDGET_EXCEEDED');
    }
    return clientError(formatted.message, code, formatted);
  };
}
