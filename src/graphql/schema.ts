import { buildSchema, GraphQLScalarType, type GraphQLSchema, Kind } from 'graphql';
import { calendarDay } from '../model/dates.js';

/** The public API with its scalars' rules. Fields have no resolvers: answers are planned as a whole. */
export function executableSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  const date = schema.getType('Date');
  if (date instanceof GraphQLScalarType) {
    date.parseValue = parseDay;
    date.parseLiteral = (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined);
  }
  return schema;
}

function parseDay(value: unknown): string {
  const day = typeof value === 'string' ? calendarDay(value) : undefined;
  // To an error that is not its own graphql-js adds the value, the variable and the place.
  if (day === undefined) throw new TypeError('Date is a calendar day, YYYY-MM-DD.');
  return day;
}
