import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import type { Directive, Field, Fragment, Operation, Selection, Value } from './model.js';
import { sometimes } from './sometimes.js';
import { argumentsOf } from './values.js';
import type { Words } from './words.js';

const ALIASES = ['a', 'b', 'id', 'node', 'constructor'];
const LEVELS = 9;
export const MOST_SELECTIONS = 3;

/** Operations on any root fields of the schema. */
export function operations(schema: GraphQLSchema, words: Words): Arbitrary<Operation> {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  return fc.record({
    name: sometimes(fc.constantFrom('Q', 'query', 'Atlas'), 0.5),
    selections: several(new Selections(schema, words).any(query, LEVELS)),
  });
}

/** Arbitraries of selections by type and levels left, each made once. */
class Selections {
  readonly #made = new Map<string, Arbitrary<Selection>>();
  readonly #arguments = new Map<GraphQLField<unknown, unknown>, Arbitrary<Field['arguments']>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly words: Words,
  ) {}

  any(type: GraphQLCompositeType, levels: number): Arbitrary<Selection> {
    const key = `${type.name} ${levels}`;
    const made = this.#made.get(key);
    if (made) return made;
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const deeper = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const leaves = fields.filter((field) => !deeper.includes(field));
    const isTransit = deeper.length > 0 && leaves.length < 3;
    const choices = [
      { weight: isTransit ? 1 : 4, arbitrary: this.#leaf(leaves) },
      ...(deeper.length > 0 && levels > 0 ? [{ weight: 7, arbitrary: this.#composite(deeper, levels) }] : []),
      ...(levels > 0 ? [{ weight: 2, arbitrary: this.#fragment(type, levels) }] : []),
    ];
    const arbitrary = fc.oneof(...choices);
    this.#made.set(key, arbitrary);
    return arbitrary;
  }

  #several(type: GraphQLCompositeType, levels: number): Arbitrary<readonly Selection[]> {
    return several(this.any(type, levels));
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>): Arbitrary<Field['arguments']> {
    const made = this.#arguments.get(field) ?? argumentsOf(field.name, field.args, this.words);
    this.#arguments.set(field, made);
    return made;
  }

  #leaf(fields: readonly GraphQLField<unknown, unknown>[]): Arbitrary<Field> {
    const typename = fieldOf('__typename', fc.constant([]), fc.constant([]));
    if (fields.length === 0) return typename;
    const leaf = oneOfFields(fields, (field) => fieldOf(field.name, this.#argumentsOf(field), fc.constant([])));
    return fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: typename });
  }

  #composite(fields: readonly GraphQLField<unknown, unknown>[], levels: number): Arbitrary<Field> {
    return oneOfFields(fields, (field) => {
      const type = getNamedType(field.type);
      if (!isCompositeType(type)) throw new Error(`${field.name} is a leaf`);
      return fieldOf(field.name, this.#argumentsOf(field), this.#several(type, levels - 1));
    });
  }

  #fragment(type: GraphQLCompositeType, levels: number): Arbitrary<Fragment> {
    const kinds = this.#overlapping(type).map((on) => ({
      weight: on === type ? 20 : isAbstractType(on) ? 6 : 1,
      arbitrary: this.#fragmentOn(type, on, levels),
    }));
    return fc.oneof(...kinds);
  }

  #fragmentOn(type: GraphQLCompositeType, on: GraphQLCompositeType, levels: number): Arbitrary<Fragment> {
    return fc.record({
      form: fc.constant('fragment' as const),
      named: fc.boolean(),
      on: on === type ? sometimes(fc.constant(on.name), 0.7) : fc.constant(on.name),
      within: fc.constant(type.name),
      directives: directives(),
      selections: this.#several(on, levels - 1),
    });
  }

  #overlapping(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    const possible = new Set(this.#possible(type));
    return Object.values(this.schema.getTypeMap())
      .filter((other) => isCompositeType(other))
      .filter((other) => this.#possible(other).some((each) => possible.has(each)));
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }
}

/** Without bias, which would make most requests trivial. */
function several(selection: Arbitrary<Selection>): Arbitrary<readonly Selection[]> {
  return fc.noBias(fc.array(selection, { minLength: 1, maxLength: MOST_SELECTIONS, size: 'max' }));
}

/** Fields that lead on, or that many types have: without more weight the many of single kinds would crowd them out. */
const COMMON = new Set(
  [
    'edges node nodes related statements citations document publisher entity entities events paths search',
    'documents accusations disputes runningTotal standing',
  ].flatMap((names) => names.split(' ')),
);

function oneOfFields(
  fields: readonly GraphQLField<unknown, unknown>[],
  arbitraryOf: (field: GraphQLField<unknown, unknown>) => Arbitrary<Field>,
): Arbitrary<Field> {
  return fc.oneof(
    ...fields.map((field) => ({ weight: COMMON.has(field.name) ? 6 : 1, arbitrary: arbitraryOf(field) })),
  );
}

function fieldOf(
  name: string,
  args: Arbitrary<Field['arguments']>,
  selections: Arbitrary<readonly Selection[]>,
): Arbitrary<Field> {
  return fc.record({
    form: fc.constant('field' as const),
    name: fc.constant(name),
    alias: sometimes(fc.constantFrom(...ALIASES), 0.25),
    arguments: args,
    directives: directives(),
    selections,
  });
}

function directives(): Arbitrary<readonly Directive[]> {
  const literal = fc.boolean().map((value): Value => ({ form: 'scalar', value }));
  const variable = fc
    .tuple(fc.boolean(), fc.constantFrom('Boolean!', 'given', 'standard'))
    .map(([value, kind]): Value => {
      const constant = { form: 'scalar', value } as const;
      if (kind === 'Boolean!') return { form: 'variable', type: 'Boolean!', given: { value: constant } };
      return {
        form: 'variable',
        type: 'Boolean',
        given: kind === 'given' ? { value: constant } : 'omitted',
        standard: kind === 'given' ? { form: 'scalar', value: !value } : constant,
      };
    });
  const directive = (name: Directive['name']) =>
    fc.record({ name: fc.constant(name), if: fc.oneof(literal, variable) });
  const some = fc.tuple(sometimes(directive('skip'), 0.6), sometimes(directive('include'), 0.6));
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: some.map((both) => both.filter((one) => one !== null)) },
  );
}
