import type { ApolloServer } from '@apollo/server';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import { accessLog } from './access-log.js';
import type { GraphContext } from './apollo.js';
import { openExchange } from './exchange.js';
import { graphqlHandler } from './graphql-handler.js';
import { errorHandler, MAX_BODY, methodNotAllowed, notFound, onlyJson } from './refusals.js';
import { securityHeaders } from './security-headers.js';

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store');
  next();
};

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
  readonly logger: Logger;
}

export function createApp({ apollo, probes, page, logger }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // Answers are not stored, so nothing is gained by hashing them.
  app.disable('etag');
  const graphql = graphqlHandler(apollo);
  app.use(openExchange, accessLog(logger), securityHeaders(), noStore);
  app
    .route('/graphql')
    .get(browsersToPage, graphql)
    .post(onlyJson, express.json({ limit: MAX_BODY }), graphql)
    .all(methodNotAllowed('GET', 'POST'));
  app.use(probes, page);
  app.use(notFound, errorHandler(logger));
  return app;
}
