import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { AtlasError } from '../errors.js';
import { packagePath } from '../package.js';
import { pagePolicy } from './security-headers.js';

const YEAR_IN_SECONDS = 31_536_000;

/** What the page can't know when it is built. */
export interface PageFacts {
  /** Neo4j Browser on the same graph, where there is one. */
  readonly browserUrl?: string;
}

export const BUILT_PAGE = packagePath('dist/page');

/** Files under assets/ carry a hash of their content in their name, so they never change; the page itself may. */
function cacheRules(
  folder: string,
): (response: { setHeader(name: string, value: string): void }, path: string) => void {
  const assets = join(folder, 'assets');
  return (response, path) => {
    const rule = path.startsWith(assets) ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache';
    response.setHeader('cache-control', rule);
  };
}

function facts({ browserUrl }: PageFacts): RequestHandler {
  return (_request, response) => {
    response.json({ browserUrl: browserUrl ?? null });
  };
}

/**
 * The query page and its assets.
 * @throws AtlasError USAGE where it has not been built
 */
export function queryPage(known: PageFacts, folder = BUILT_PAGE): Router {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new AtlasError('USAGE', `the query page is not built: ${folder} has no index.html`, {
      advice: 'Run npm run build.',
    });
  }
  return Router()
    .get('/page.json', facts(known))
    .use(pagePolicy(), express.static(folder, { redirect: false, setHeaders: cacheRules(folder) }));
}
