import { type Request, type RequestHandler, Router } from 'express';
import { methodNotAllowed } from './refusals.js';

/** What Neo4j Browser is given to look at the graph with. */
export interface BrowserKit {
  /** A style sheet (GraSS). */
  readonly style: string;
  /** A zip of saved queries, in folders. */
  readonly queries: Uint8Array;
  /** Guides by name, as HTML that names the address of the kit. */
  readonly guides: ReadonlyMap<string, (address: string) => string>;
}

/** Where the kit is, from the root of the server. */
export const KIT_PATH = '/browser';

/** Neo4j Browser, on whatever address it is, asks for all of this; it is the same for everybody and says nothing of who asks. */
const forAnyPage: RequestHandler = (request, response, next) => {
  response.set({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': '*',
  });
  if (request.method === 'OPTIONS') response.status(204).end();
  else next();
};

/** The files of the kit below KIT_PATH, for pages of any origin. */
export function browserKit({ style, queries, guides }: BrowserKit): Router {
  const router = Router();
  router.use(forAnyPage);
  const file = (path: string, type: string, body: (request: Request) => string | Buffer) =>
    router
      .route(path)
      .get((request, response) => {
        response.type(type).send(body(request));
      })
      .all(methodNotAllowed('GET', 'HEAD', 'OPTIONS'));
  file('/style.grass', 'text/plain', () => style);
  file('/queries.zip', 'application/zip', () => Buffer.from(queries));
  for (const [name, guide] of guides) {
    file(`/guides/${name}.html`, 'html', (request) => guide(kitAddressOf(request)));
  }
  return router;
}

/** Where who asks reaches the kit: at another port than the server's own behind a container, by another scheme behind TLS. */
export function kitAddressOf(request: Request): string {
  const scheme = request.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${request.get('host') ?? `localhost:${request.socket.localPort}`}${KIT_PATH}`;
}

const FIRST_GUIDE = '/guides/start.html';

/**
 * The address of Neo4j Browser with the first guide open.
 * @param kitAddress where the kit is; before Browser has read its server's settings it fetches from `localhost` by that name alone
 */
export function withGuide(browserUrl: string, kitAddress: string): string {
  const guide = `${kitAddress}${FIRST_GUIDE}`.replace('//127.0.0.1:', '//localhost:');
  return `${browserUrl}${browserUrl.includes('?') ? '&' : '?'}cmd=guide&arg=${guide}`;
}
