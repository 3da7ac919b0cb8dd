import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { packagePath } from '../package.js';
import { kitAddressOf, withGuide } from './browser-kit.js';
import { refuse } from './refusals.js';
import { pagePolicy } from './security-headers.js';

const YEAR_IN_SECONDS = 31_536_000;

/** What the page can't know when it is built. */
export interface PageFacts {
  /** Neo4j Browser on the same graph, where there is one. */
  readonly browserUrl?: string;
}

const BUILT_PAGE = packagePath('dist/page');

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
  return (request, response) => {
    response.json({ browserUrl: browserUrl === undefined ? null : withGuide(browserUrl, kitAddressOf(request)) });
  };
}

const notBuilt: RequestHandler = (_request, response) => {
  refuse(response, 404, 'NOT_FOUND', 'The query page is not built; npm run build does that. The API is at /graphql');
};

/** The query page and its assets. Without a build there is no page, and the API serves all the same. */
export function queryPage(known: PageFacts, folder = BUILT_PAGE): Router {
  const router = Router().get('/page.json', facts(known));
  if (!existsSync(join(folder, 'index.html'))) return router.get('/', notBuilt);
  return router.use(pagePolicy(), express.static(folder, { redirect: false, setHeaders: cacheRules(folder) }));
}
