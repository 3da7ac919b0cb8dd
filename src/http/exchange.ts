import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** One request and its answer. */
export interface Exchange {
  readonly requestId: string;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
  /** Name of the GraphQL operation, once it is known. */
  operationName?: string;
}

const WELL_FORMED_ID = /^[\w.:-]{1,128}$/;

// Apollo's hooks for the shape of errors are given no request: it comes to them this way.
const exchanges = new AsyncLocalStorage<Exchange>();

export function currentExchange(): Exchange | undefined {
  return exchanges.getStore();
}

function requestIdOf(request: Request): string {
  const given = request.get('x-request-id');
  return given !== undefined && WELL_FORMED_ID.test(given) ? given : randomUUID();
}

/** Gives every request an id, its own or the client's, and shows it in the answer. */
export function openExchange(): RequestHandler {
  return (request, response, next) => {
    const abort = new AbortController();
    const requestId = requestIdOf(request);
    response.set('x-request-id', requestId);
    response.on('close', () => {
      if (!response.writableFinished) abort.abort();
    });
    exchanges.run({ requestId, signal: abort.signal }, next);
  };
}
