import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import type { GraphContext } from './apollo.js';
import { withRequestId } from './errors.js';
import { type Exchange, exchangeOf } from './exchange.js';

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function searchOf({ url }: Request): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark);
}

/** What Apollo refuses before it has a context (not a GraphQL request, a possible forgery) has passed none of its hooks. */
function signed(body: string, { answered, requestId }: Exchange): string {
  if (answered) return body;
  const refusal: FormattedExecutionResult = JSON.parse(body);
  return JSON.stringify({ errors: refusal.errors?.map((error) => withRequestId(error, requestId)) });
}

/**
 * Hands a request to Apollo and its answer to Express. Not Apollo's own adapter: its context would have to carry the request
 * to the hook that shapes refusals by AsyncLocalStorage, which costs a tenth of a small answer on Node 20.
 */
export function graphqlHandler(apollo: ApolloServer<GraphContext>): RequestHandler {
  return async (request, response) => {
    const exchange = exchangeOf(response);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: searchOf(request),
        body: request.body,
      },
      context: async () => ({ exchange }),
    });
    if (body.kind !== 'complete') throw new Error('an answer in pieces, though the schema has no @defer or @stream');
    for (const [name, value] of headers) response.setHeader(name, value);
    response.status(status ?? 200).send(signed(body.string, exchange));
  };
}
