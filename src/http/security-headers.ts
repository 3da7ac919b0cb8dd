import type { RequestHandler } from 'express';
import helmet from 'helmet';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** What no answer of ours may do, whatever it is. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: NONE, baseUri: NONE, formAction: NONE, frameAncestors: NONE },
    },
    // Whoever puts TLS in front decides on this one; on plain loopback it would lock other local services out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** The query page runs its own scripts only and talks to this server only. */
export function pagePolicy(): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: NONE,
      scriptSrc: SELF,
      workerSrc: SELF,
      connectSrc: SELF,
      fontSrc: [...SELF, 'data:'],
      imgSrc: [...SELF, 'data:'],
      // GraphiQL's styles bring their fonts along, and the editor writes its colours into style elements of its own.
      styleSrc: [...SELF, "'unsafe-inline'"],
      baseUri: NONE,
      formAction: NONE,
      frameAncestors: NONE,
    },
  });
}
