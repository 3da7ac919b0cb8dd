import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { AtlasService } from '../graphql/service.js';
import { errorFormatter, MAX_TOKENS } from './errors.js';
import { currentExchange } from './exchange.js';
import { RETRY_AFTER_SECONDS } from './retry-after.js';

const MAX_VALIDATION_ERRORS = 20;

/** `1` asks for the Cypher of the answer in its extensions. */
const CYPHER_HEADER = 'x-atlas-cypher';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

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
        executor: ({ document, request }) => {
          const exchange = currentExchange();
          return service.execute({
            document,
            operationName: request.operationName ?? null,
            variables: request.variables ?? null,
            showCypher: request.http?.headers.get(CYPHER_HEADER) === '1',
            ...(exchange === undefined ? {} : { requestId: exchange.requestId, signal: exchange.signal }),
          });
        },
      };
    },
    async stop() {},
  };
}

const aroundRequests: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }) {
        const exchange = currentExchange();
        if (exchange !== undefined && operationName !== null) exchange.operationName = operationName;
      },
      async willSendResponse({ response }) {
        if (response.http.status === 503) response.http.headers.set('retry-after', RETRY_AFTER_SECONDS);
      },
    };
  },
};

/** Parses, validates and shapes; execution is the service's. */
export function createApollo(service: AtlasService, logger: Logger): ApolloServer {
  return new ApolloServer({
    gateway: gatewayTo(service),
    validationRules: [...service.rules],
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    formatError: errorFormatter(logger),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    logger,
    plugins: [
      aroundRequests,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
