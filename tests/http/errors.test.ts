import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type Served, serve } from './served.js';
import { smallService } from './small-service.js';

describe('an error', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(smallService());
  });
  afterAll(() => served.stop());

  async function refused(query: string, variables?: object) {
    const response = await served.ask({ query, variables }, { 'x-request-id': 'r1' });
    return [response.status, await errorsOf(response)] as const;
  }

  it('of syntax has a place, a code and the id of the request, and nothing else', async () => {
    const [status, errors] = await refused('{');
    expect(status).toBe(400);
    expect(errors).toEqual([
      {
        message: 'Syntax Error: Expected Name, found <EOF>.',
        locations: [{ line: 1, column: 2 }],
        extensions: { code: 'GRAPHQL_PARSE_FAILED', requestId: 'r1' },
      },
    ]);
  });

  it('of validation says which field is not there', async () => {
    const [status, [error]] = await refused('{ nothing }');
    expect(status).toBe(400);
    expect(error?.message).toContain('Cannot query field "nothing"');
    expect(error?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', requestId: 'r1' });
  });

  it('of validation comes at most twenty times', async () => {
    const fields = Array.from({ length: 100 }, (_, index) => `nothing${index}`).join(' ');
    const [, errors] = await refused(`{ ${fields} }`);
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)?.message).toContain('Too many validation errors');
  });

  it('of a limit that is a rule keeps the code of the limit', async () => {
    const [status, [error]] = await refused('{ forbidden }');
    expect(status).toBe(400);
    expect(error?.message).toBe('1 over the limit');
    expect(error?.extensions).toEqual({ code: 'BUDGET_EXCEEDED', requestId: 'r1' });
  });

  it('of a limit that needs variables refuses the request with 400', async () => {
    const [status, [error]] = await refused('{ refused }');
    expect(status).toBe(400);
    expect(error).toEqual({
      message: 'cost 200000, 100000 over',
      extensions: { code: 'BUDGET_EXCEEDED', requestId: 'r1' },
    });
  });

  it('of more than 1,000 tokens says how many there are', async () => {
    const fields = Array.from({ length: 1100 }, () => 'broken').join(' ');
    const [status, [error]] = await refused(`{ ${fields} }`);
    expect(status).toBe(400);
    expect(error?.message).toBe('The document has 1102 tokens, 102 over the limit of 1000');
    expect(error?.extensions).toEqual({ code: 'BUDGET_EXCEEDED', requestId: 'r1' });
  });

  it('is not made of 1,000 tokens exactly', async () => {
    const fields = Array.from({ length: 998 }, () => 'dataset').join(' ');
    const [, errors] = await refused(`{ ${fields} }`);
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain('BUDGET_EXCEEDED');
  });

  it('of a variable names it', async () => {
    const [status, [error]] = await refused('query($n: Int) { echo(text: "a", times: $n) }', { n: 'many' });
    expect(status).toBe(400);
    expect(error?.message).toContain('"$n"');
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT', requestId: 'r1' });
  });

  it('nobody expected is masked, keeps its path, and leaves its siblings standing', async () => {
    const response = await served.ask({ query: '{ broken echo(text: "a") }' }, { 'x-request-id': 'r2' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { broken: null, echo: 'a' },
      errors: [
        {
          message: 'Internal error',
          locations: [{ line: 1, column: 3 }],
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r2' },
        },
      ],
    });
  });

  it('nobody expected is in the log with its stack and the id of the request', async () => {
    await served.ask({ query: '{ broken }' }, { 'x-request-id': 'r3' });
    const line = served.log.find(({ requestId, msg }) => requestId === 'r3' && msg === 'unexpected error');
    expect(line).toMatchObject({ level: 50, error: { message: 'the secret inside' } });
    expect(JSON.stringify(line)).toContain('small-service.ts');
  });

  it('of a busy database is a 503 that says when to come back', async () => {
    const response = await served.ask({ query: '{ busy }' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    const [error] = await errorsOf(response);
    expect(error?.extensions.code).toBe('DATABASE_BUSY');
  });
});
