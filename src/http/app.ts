import type { ApolloServer } from '@apollo/server';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { accessLog } from './access-log.js';
import type { GraphContext } from './apollo.js';
import { type BrowserKit, browserKit, KIT_PATH } from './browser-kit.js';
import { openExchange } from './exchange.js';
import { graphqlHandler } from './graphql-handler.js';
import type { Metrics } from './metrics.js';
import { originsAllowed } from './origins.js';
import { errorHandler, MAX_BODY, methodNotAllowed, notFound, onlyJson } from './refusals.js';
import { securityHeaders } from './security-headers.js';

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

/** Who has kept a connection is told to open another next time, which will be elsewhere. */
function lastAnswers(isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isStopping()) response.set('connection', 'close');
    next();
  };
}

/** Who opens the endpoint in a browser is looking for the page. */
const browsersToPage: RequestHandler = (request, response, next) => {
  const wantsPage = request.query.query === undefined && request.accepts(['json', 'html']) === 'html';
  if (wantsPage) response.redirect('/');
  else next();
};

export interface AppParts {
  readonly apollo: ApolloServer<GraphContext>;
  readonly probes: Router;
  readonly page: Router;
  /** For Neo4j Browser. */
  readonly kit: BrowserKit;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Other origins whose pages may ask. */
  readonly origins: readonly string[];
  /** Whether each answer is the last on its connection. */
  readonly isStopping: () => boolean;
}

export function createApp({ apollo, probes, page, kit, logger, metrics, origins, isStopping }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // Answers are not stored, so nothing is gained by hashing them.
  app.disable('etag');
  const graphql = graphqlHandler(apollo);
  app.use(lastAnswers(isStopping), openExchange, accessLog(logger), metrics.requests, securityHeaders(), noStore);
  app.use(KIT_PATH, browserKit(kit));
  app.use(originsAllowed(origins));
  app
    .route('/graphql')
    .get(browsersToPage, graphql)
    .post(onlyJson, express.json({ limit: MAX_BODY, inflate: false }), graphql)
    .all(methodNotAllowed('GET', 'POST'));
  app.use(probes, metrics.router, page);
  app.use(notFound, errorHandler(logger, metrics));
  return app;
}
