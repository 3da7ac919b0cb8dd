import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { exchangeOf } from './exchange.js';
import type { Metrics } from './metrics.js';

/** In bytes. A packed body could be a thousand times as long, so none is taken. */
export const MAX_BODY = 100_000;

/** Answers like GraphQL does, so that a client needs to understand only one kind of error. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  const { requestId } = exchangeOf(response);
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
}

export function methodNotAllowed(...allowed: string[]): RequestHandler {
  const list = allowed.join(', ');
  return (_request, response) => {
    response.set('allow', list);
    refuse(response, 405, 'BAD_REQUEST', `Only ${list} can be used here`);
  };
}

export const notFound: RequestHandler = (_request, response) => {
  refuse(response, 404, 'NOT_FOUND', 'There is nothing at this address; the query page is at /, the API at /graphql');
};

/** A form could be sent by any page of the web; JSON can't, without being asked for first. */
export const onlyJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === false) {
    refuse(response, 415, 'BAD_REQUEST', 'The content-type of the body must be application/json');
  } else {
    next();
  }
};

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function tooLarge(error: unknown): string {
  const length = property(error, 'length');
  const limit = `the limit of ${MAX_BODY} bytes`;
  if (typeof length !== 'number' || length <= MAX_BODY) return `The body is over ${limit}`;
  return `The body has ${length} bytes, ${length - MAX_BODY} over ${limit}`;
}

/** Faults of reading the request carry a type (body-parser's) and a status; their own messages may quote the body. */
function refusalOf(error: unknown): { status: number; code: string; message: string } | undefined {
  const bad = (status: number, message: string) => ({ status, code: 'BAD_REQUEST', message });
  switch (property(error, 'type')) {
    case 'entity.too.large':
      return { status: 413, code: 'BUDGET_EXCEEDED', message: tooLarge(error) };
    case 'entity.parse.failed':
      return bad(400, 'The body is not JSON');
    case 'charset.unsupported':
      return bad(415, 'The charset of the body must be utf-8');
    case 'encoding.unsupported':
      return bad(415, 'The body must not be packed: no content-encoding is taken');
  }
  const status = property(error, 'status');
  return typeof status === 'number' && status >= 400 && status < 500
    ? bad(status, 'The request is malformed')
    : undefined;
}

/** The last handler: what fails outside GraphQL. */
export function errorHandler(logger: Logger, metrics: Metrics): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    if (refusal?.code === 'BUDGET_EXCEEDED') metrics.refusal('body');
    if (refusal !== undefined) return refuse(response, refusal.status, refusal.code, refusal.message);
    const stack = property(error, 'stack');
    logger.error({ requestId: exchangeOf(response).requestId, error: { stack } }, 'unexpected error');
    refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Internal error');
  };
}
