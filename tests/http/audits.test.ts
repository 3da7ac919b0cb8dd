import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './served.js';
import { smallService } from './small-service.js';

describe('GraphQL over HTTP', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  for (const audit of serverAudits({ url: () => `${served.url}/graphql`, fetchFn: fetch })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').not.toBe('error');
    });
  }
});
