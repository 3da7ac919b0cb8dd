import { type ExecutionResult, parse, validate } from 'graphql';
import { worldReference } from './world.js';

const reference = worldReference();

/** What the reference answers over the fixture world. */
export function answer(text: string): ExecutionResult {
  const document = parse(text);
  const [fault] = validate(reference.schema, document);
  if (fault) throw fault;
  return reference.execute(document);
}

/** The data of an answer without errors. */
export function ask(text: string): unknown {
  const { data, errors } = answer(text);
  if (errors?.[0]) throw errors[0];
  return JSON.parse(JSON.stringify(data));
}

export const ids = (...all: string[]) => ({ nodes: all.map((id) => ({ id })) });
