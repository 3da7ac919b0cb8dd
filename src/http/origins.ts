import type { RequestHandler } from 'express';
import { refuse } from './refusals.js';

const METHODS = 'GET, POST';
const HEADERS = 'content-type, apollo-require-preflight, x-atlas-cypher, x-request-id';
const SHOWN = 'x-request-id, retry-after';
const REMEMBER_SECONDS = '600';

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/**
 * Refuses what a page of another origin asks for, unless that origin is allowed. Browsers would keep the answer from such a
 * page anyway; but the question would have been answered.
 */
export function originsAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin');
    if (allowed.length > 0) response.vary('origin');
    if (origin === undefined) return next();
    if (allowed.includes(origin)) {
      response.set({ 'access-control-allow-origin': origin, 'access-control-expose-headers': SHOWN });
      if (request.method !== 'OPTIONS') return next();
      response.set({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': HEADERS,
        'access-control-max-age': REMEMBER_SECONDS,
      });
      response.status(204).end();
      return;
    }
    // Whoever puts TLS in front changes the scheme, not the host.
    if (hostOf(origin) === request.get('host')) return next();
    refuse(response, 403, 'BAD_REQUEST', 'Pages of this origin may not ask here');
  };
}
