import { type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executableSchema } from '../../../src/graphql/schema.js';
import { loadSchemaText } from '../../../src/package.js';
import { type SelectedField, select } from '../../../src/plan/selection.js';

const schema = executableSchema(loadSchemaText());

/** The root fields that a document selects, resolved. */
function selected(text: string, variables: Record<string, unknown> = {}): readonly SelectedField[] {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const nodes = parse(text).definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    return definition.kind === Kind.OPERATION_DEFINITION
      ? [
          {
            kind: Kind.FIELD as const,
            name: { kind: Kind.NAME as const, value: 'query' },
            selectionSet: definition.selectionSet,
          },
        ]
      : [];
  });
  return select({ schema, fragments, variables, onField: () => undefined }, 'Query', nodes).fields;
}

/** Keys and names, nested. */
function outline(fields: readonly SelectedField[]): unknown[] {
  return fields.map(({ key, name, selection }) => [
    key === name ? name : `${key}: ${name}`,
    ...(selection ? [outline(selection.fields)] : []),
  ]);
}

describe('a resolved selection', () => {
  test('merges what stands under one key', () => {
    const text =
      '{ entity(id: "a/b") { id } entity(id: "a/b") { name ...More } } fragment More on Entity { name summary }';
    expect(outline(selected(text))).toEqual([['entity', [['id'], ['name'], ['summary']]]]);
  });

  test('leaves out what @skip and @include leave out', () => {
    const text =
      'query ($yes: Boolean!) { a: dataset @skip(if: $yes) { version } b: dataset @include(if: $yes) { version licence @skip(if: true) } }';
    expect(outline(selected(text, { yes: true }))).toEqual([['b: dataset', [['version']]]]);
    expect(outline(selected(text, { yes: false }))).toEqual([['a: dataset', [['version']]]]);
  });

  test('keeps one key apart by type where its arguments differ', () => {
    const text =
      '{ entity(id: "a/b") { ... on Film { n: name(lang: "zh") } ... on Actor { n: name } ... on Person { id } } }';
    const [entity] = selected(text);
    const byName = (entity?.selection?.fields ?? []).map(({ key, types, arguments: given }) => [
      key,
      types.has('Film'),
      types.has('Person'),
      given,
    ]);
    expect(byName).toEqual([
      ['n', true, false, { lang: 'zh' }],
      ['n', false, true, {}],
      ['id', false, true, {}],
    ]);
  });

  test('takes an explicit null for the default of an argument', () => {
    const [field] = selected('query ($n: Int) { operations(first: $n) { totalCount } }', { n: null });
    expect(field?.arguments).toEqual({ first: 20 });
  });

  test('leaves out a fragment of a type that can not be there', () => {
    expect(
      outline(
        selected(
          '{ films { nodes { id ... on Work { ... on Film { name } } ... on Entity { ... on Actor { kind } } } } }',
        ),
      ),
    ).toEqual([['films', [['nodes', [['id'], ['name']]]]]]);
  });
});
