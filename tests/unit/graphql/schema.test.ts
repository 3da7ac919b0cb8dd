import { getVariableValues, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/database/database.js';
import { onlyQueriesRule } from '../../../src/graphql/only-queries.js';
import { executableSchema } from '../../../src/graphql/schema.js';
import { createService } from '../../../src/graphql/service.js';

const schema = executableSchema('scalar Date type Query { events(from: Date): Int }');

describe('a Date', () => {
  it.each(['"2023-09-03"', '"2024-02-29"', 'null'])('may be %s', (literal) => {
    expect(validate(schema, parse(`{ events(from: ${literal}) }`))).toEqual([]);
  });

  it.each(['"2023-13-01"', '"2023-02-29"', '"2023"', '20230903'])(
    'that is %s is refused, quoted and with its place',
    (literal) => {
      const errors = validate(schema, parse(`{ events(from: ${literal}) }`));
      expect(errors.map(({ message, locations }) => ({ message, locations }))).toEqual([
        {
          message: `Expected value of type "Date", found ${literal}; Date is a calendar day, YYYY-MM-DD.`,
          locations: [{ line: 1, column: 16 }],
        },
      ]);
    },
  );

  it('in a variable is refused with the name of the variable', () => {
    const [operation] = parse('query ($from: Date) { events(from: $from) }').definitions;
    const definitions = operation?.kind === 'OperationDefinition' ? operation.variableDefinitions : undefined;
    const { errors = [] } = getVariableValues(schema, definitions ?? [], { from: 'May 2023' });
    expect(errors.map(({ message }) => message)).toEqual([
      'Variable "$from" got invalid value "May 2023"; Expected type "Date". Date is a calendar day, YYYY-MM-DD.',
    ]);
  });
});

describe('the rule that there are only queries', () => {
  it.each(['{ events }', 'query Q { events }', '{ ...F } fragment F on Query { events }'])('lets %s pass', (text) => {
    expect(validate(schema, parse(text), [onlyQueriesRule])).toEqual([]);
  });

  it.each(['mutation', 'subscription'])('refuses a %s, saying where', (operation) => {
    const errors = validate(schema, parse(`query Q { events }\n${operation} { anything }`), [onlyQueriesRule]);
    expect(errors.map(({ message, locations }) => ({ message, locations }))).toEqual([
      { message: `The API is read-only: it has no ${operation}s.`, locations: [{ line: 2, column: 1 }] },
    ]);
  });

  it('is one of the service', () => {
    const unasked = () => Promise.reject(new Error('nothing is to be sent'));
    const database: Database = { read: unasked, write: unasked, schema: unasked, ping: unasked, close: unasked };
    expect(createService(database).rules).toContain(onlyQueriesRule);
  });
});
