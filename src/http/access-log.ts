import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { exchangeOf } from './exchange.js';

/** One line a request. Never its query string, headers or body: they hold query texts, tokens and variables. */
export function accessLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const exchange = exchangeOf(response);
    response.on('close', () => {
      logger.info({
        requestId: exchange.requestId,
        method: request.method,
        path: request.path,
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(exchange.operationName === undefined ? {} : { operation: exchange.operationName }),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
