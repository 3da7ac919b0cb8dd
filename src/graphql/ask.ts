import { type DocumentNode, type ExecutionResult, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { MAX_TOKENS } from './limits.js';
import type { AtlasService, ServiceRequest } from './service.js';

const MAX_FAULTS = 20;

/** Answers a query given as text. Never throws: a query that can't be read or is not valid has its faults in `errors` alone. */
export async function ask(
  service: AtlasService,
  text: string,
  request: Omit<ServiceRequest, 'document'>,
): Promise<ExecutionResult> {
  const document = parseOrFault(text);
  if (document instanceof GraphQLError) return { errors: [document] };
  const faults = validate(service.schema, document, [...specifiedRules, ...service.rules], { maxErrors: MAX_FAULTS });
  if (faults.length > 0) return { errors: faults.map((fault) => withCode(fault, 'GRAPHQL_VALIDATION_FAILED')) };
  return service.execute({ ...request, document });
}

function parseOrFault(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

/** A rule of ours has given its own. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });
}
