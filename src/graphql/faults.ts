import { type ExecutionResult, GraphQLError } from 'graphql';
import { AtlasError } from '../errors.js';

/** What a reader of an answer is told of a fault that is ours. */
const INTERNAL = { message: 'Internal error', code: 'INTERNAL_SERVER_ERROR' };

/** A fault while a root field was answered, as an error of the answer; what is not meant to be read is kept as its cause. */
export function faultOf(error: GraphQLError): GraphQLError {
  const cause = error.originalError;
  if (!cause) return error;
  const told = cause instanceof AtlasError ? { message: cause.message, code: cause.code } : INTERNAL;
  return new GraphQLError(told.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    originalError: cause,
    extensions: { code: told.code },
  });
}

const COME_BACK = 503;

/**
 * Why a request should be asked again, when the database left any root field of it without an answer. What the others hold is
 * not shown: an answer with a hole in it that the next one fills is easily taken for a fact.
 */
export function unansweredOf({ errors = [] }: ExecutionResult): AtlasError | undefined {
  return errors
    .map(({ originalError }) => originalError)
    .find((cause): cause is AtlasError => cause instanceof AtlasError && cause.httpStatus === COME_BACK);
}

/** A fault that refuses the whole request. */
export function refusalOf(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) {
    return new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
  if (error instanceof AtlasError) {
    return new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: error.code, http: { status: error.httpStatus } },
    });
  }
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(INTERNAL.message, {
    originalError: cause,
    extensions: { code: INTERNAL.code, http: { status: 500 } },
  });
}
