import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Constant, Value, Variable } from './model.js';
import { sometimes } from './sometimes.js';
import type { Words } from './words.js';

const NULL: Constant = { form: 'scalar', value: null };

type Named = readonly [string, Value];

/**
 * How often an argument that need not be given is given: a page's size nearly always, or answers grow too large;
 * conditions seldom, or most answers are empty.
 */
const LIKELIHOOD: Readonly<Record<string, number>> = { first: 0.97, after: 0.01, order: 0.5, lang: 0.5, side: 0.5 };
const CONDITION = 0.25;

/** Arguments of a field: required ones always, others now and then. `site` is the field's name. */
export function argumentsOf(
  site: string,
  args: readonly (GraphQLArgument | GraphQLInputField)[],
  words: Words,
): Arbitrary<readonly Named[]> {
  const each = args.map((argument) => {
    const named = valueFor(`${site}.${argument.name}`, argument.type, words).map(
      (value): Named => [argument.name, value],
    );
    if (isNonNullType(argument.type)) return named;
    return sometimes(named, LIKELIHOOD[argument.name] ?? CONDITION);
  });
  return fc.tuple(...each).map((all) => all.filter((one) => one !== null));
}

/** A value for that place, with variables in it. */
function valueFor(site: string, type: GraphQLInputType, words: Words): Arbitrary<Value> {
  return fc.oneof(
    { weight: 3, arbitrary: literalOf(site, type, words) },
    { weight: 2, arbitrary: variableOf(site, type, words) },
  );
}

function literalOf(site: string, type: GraphQLInputType, words: Words): Arbitrary<Value> {
  if (isNonNullType(type)) return presentLiteralOf(site, type.ofType, words);
  return orNull(site, presentLiteralOf(site, type, words));
}

function presentLiteralOf(site: string, type: GraphQLInputType, words: Words): Arbitrary<Value> {
  if (isListType(type) && isNonNullType(type.ofType)) {
    const items = fc.array(valueFor(site, type.ofType, words), { maxLength: 4 });
    return items.map((found): Value => ({ form: 'list', items: found }));
  }
  if (isInputObjectType(type)) {
    return argumentsOf(type.name, Object.values(type.getFields()), words).map(
      (fields): Value => ({ form: 'object', fields }),
    );
  }
  return presentOf(site, type, words);
}

/** A variable that is given a value, null or nothing, as its type allows. */
function variableOf(site: string, type: GraphQLInputType, words: Words): Arbitrary<Variable> {
  const constant = constantOf(site, type, words);
  const given = constant.map((value) => ({ value }));
  const declared = String(type);
  // A variable that may be null fits where null may not stand, if it has a value of its own.
  const nullable = isNonNullType(type) ? String(type.ofType) : declared;
  const plain = given.map((value): Variable => ({ form: 'variable', type: declared, given: value }));
  const withStandard = fc
    .tuple(constant, fc.oneof(given, fc.constant<'omitted'>('omitted')))
    .map(([standard, value]): Variable => ({ form: 'variable', type: nullable, given: value, standard }));
  if (isNonNullType(type)) return fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: withStandard });
  return fc.oneof(
    { weight: 8, arbitrary: plain },
    { weight: 1, arbitrary: fc.constant<Variable>({ form: 'variable', type: declared, given: 'omitted' }) },
    { weight: 1, arbitrary: withStandard },
  );
}

function constantOf(site: string, type: GraphQLInputType, words: Words): Arbitrary<Constant> {
  if (isNonNullType(type)) return presentOf(site, type.ofType, words);
  return fc.oneof({ weight: 5, arbitrary: presentOf(site, type, words) }, { weight: 1, arbitrary: fc.constant(NULL) });
}

/** Null for a page's size means a large one, and is made more seldom. */
function orNull<T extends Value>(site: string, present: Arbitrary<T>): Arbitrary<T | Constant> {
  const weight = site.endsWith('.first') ? 40 : 5;
  return fc.oneof({ weight, arbitrary: present }, { weight: 1, arbitrary: fc.constant(NULL) });
}

function presentOf(site: string, type: GraphQLInputType, words: Words): Arbitrary<Constant> {
  if (isNonNullType(type)) return presentOf(site, type.ofType, words);
  if (isListType(type)) {
    const item = presentOf(site, type.ofType, words);
    const list = fc.array(item, { maxLength: 4 }).map((items): Constant => ({ form: 'list', items }));
    // One value stands for a list of it.
    return fc.oneof({ weight: 5, arbitrary: list }, { weight: 1, arbitrary: item });
  }
  if (isEnumType(type)) {
    return fc.constantFrom(...type.getValues()).map(({ name }): Constant => ({ form: 'enum', name }));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) =>
      sometimes(
        constantOf(`${type.name}.${field.name}`, field.type, words).map((value) => [field.name, value] as const),
        LIKELIHOOD[field.name] ?? CONDITION,
      ),
    );
    return fc.tuple(...fields).map((all): Constant => ({ form: 'object', fields: all.filter((one) => one !== null) }));
  }
  return words.scalar(site, type.name).map((value): Constant => ({ form: 'scalar', value }));
}
