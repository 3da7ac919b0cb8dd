import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';

/** One request and its answer. */
export interface Exchange {
  readonly requestId: string;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
  /** Name of the GraphQL operation, once it is known. */
  operationName?: string;
  /** Whether Apollo came as far as an answer, so that its hooks have seen it. */
  answered?: boolean;
}

const WELL_FORMED_ID = /^[\w.:-]{1,128}$/;

const exchanges = new WeakMap<Response, Exchange>();

function requestIdOf(request: Request): string {
  const given = request.get('x-request-id');
  return given !== undefined && WELL_FORMED_ID.test(given) ? given : randomUUID();
}

function open(request: Request, response: Response): Exchange {
  const abort = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) abort.abort();
  });
  const exchange = { requestId: requestIdOf(request), signal: abort.signal };
  exchanges.set(response, exchange);
  return exchange;
}

/** Gives every request an id, its own or the client's, and shows it in the answer. */
export const openExchange: RequestHandler = (request, response, next) => {
  response.set('x-request-id', open(request, response).requestId);
  next();
};

/** @throws Error where openExchange has not seen the request */
export function exchangeOf(response: Response): Exchange {
  const exchange = exchanges.get(response);
  if (exchange === undefined) throw new Error('the request has no exchange');
  return exchange;
}
