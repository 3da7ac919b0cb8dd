import { type ExecutionResult, parse, specifiedRules, validate } from 'graphql';
import type { AtlasService } from '../../src/graphql/service.js';

/** Asks as a client does: parsed, validated under all rules, run. Faults of either are in `errors`. */
export async function ask(
  service: AtlasService,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const document = parse(text);
  const faults = validate(service.schema, document, [...specifiedRules, ...service.rules]);
  return faults.length > 0 ? { errors: faults } : service.execute({ document, variables });
}

/** Codes of the errors of an answer. */
export function codesOf({ errors = [] }: { errors?: readonly { extensions: { code?: unknown } }[] }): unknown[] {
  return errors.map(({ extensions }) => extensions.code);
}
