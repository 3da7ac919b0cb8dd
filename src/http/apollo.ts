import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { MAX_TOKENS } from '../graphql/limits.js';
import type { AtlasService } from '../graphql/service.js';
import { formatError, limitOf, unexpected, withRequestId } from './errors.js';
import type { Exchange } from './exchange.js';
import type { Metrics } from './metrics.js';
import { RETRY_AFTER_SECONDS } from './retry-after.js';

const MAX_VALIDATION_ERRORS = 20;

/** `1` asks for the Cypher of the answer in its extensions. */
const CYPHER_HEADER = 'x-atlas-cypher';

/** What Apollo's hooks know of a request beside what is GraphQL. */
export interface GraphContext {
  readonly exchange: Exchange;
}

type Gateway = ApolloServerOptionsWithGateway<GraphContext>['gateway'];

/** Apollo's way to leave execution to somebody else: a gateway with a single subgraph that is ours. */
function gatewayTo(service: AtlasService): Gateway {
  let announce: ((schema: GraphQLSchema) => void) | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      announce = (apiSchema) => callback({ apiSchema, coreSupergraphSdl: '' });
      return () => {
        announce = undefined;
      };
    },
    async load() {
      announce?.(service.schema);
      return {
        executor: ({ document, request, context }) => {
          const { requestId, signal }: Exchange = context.exchange;
          const asked = {
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? null,
            showCypher: request.http?.headers.get(CYPHER_HEADER) === '1',
            requestId,
            signal,
          };
          return service.execute(asked);
        },
      };
    },
    async stop() {},
  };
}

/** What needs the request at hand: names its operation, logs what nobody expected, counts what passed a limit, and signs its errors with its id. */
function aroundRequests(logger: Logger, metrics: Metrics): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operationName, contextValue: { exchange } }) {
          if (operationName !== null) exchange.operationName = operationName;
        },
        async didEncounterErrors({ errors, contextValue: { exchange } }) {
          for (const limit of new Set(errors.map(limitOf))) if (limit !== undefined) metrics.refusal(limit);
          // What was stopped since nobody waits for it is no fault.
          if (exchange.signal.aborted) return;
          for (const error of errors.map(unexpected).filter((found) => found !== undefined)) {
            logger.error({ requestId: exchange.requestId, error }, 'unexpected error');
          }
        },
        async willSendResponse({ response: { body, http }, contextValue: { exchange } }) {
          exchange.answered = true;
          if (http.status === 503) http.headers.set('retry-after', RETRY_AFTER_SECONDS);
          if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
          const errors = body.singleResult.errors.map((error) => withRequestId(error, exchange.requestId));
          body.singleResult = { ...body.singleResult, errors };
        },
      };
    },
  };
}

/** Parses, validates and shapes; execution is the service's. */
export function createApollo(service: AtlasService, logger: Logger, metrics: Metrics): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    gateway: gatewayTo(service),
    validationRules: [...service.rules],
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    formatError,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    logger,
    plugins: [
      aroundRequests(logger, metrics),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
