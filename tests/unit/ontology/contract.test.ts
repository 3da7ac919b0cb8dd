import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  printType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadOntology, loadSchemaText } from '../../../src/package.js';

const contractText = readFileSync(new URL('contract.graphql', import.meta.url), 'utf8');
const contract = buildSchema(contractText);
const schema = buildSchema(loadSchemaText());

/** The root lists that the contract's head names, one for each value of Kind, in its order. */
const ROOT_LISTS = (/\(countries[\s\S]*?\)/.exec(contractText)?.[0] ?? '').match(/\w+/g) ?? [];
const KINDS = enumValues('Kind').map((name, index) => ({
  name,
  type: pascalCase(name),
  list: ROOT_LISTS[index] ?? '',
}));
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Place: ['COUNTRY', 'REGION', 'SETTLEMENT', 'SCAM_HUB', 'SITE'],
  Actor: ['COUNTRY', 'AGENCY', 'ARMED_GROUP', 'CRIMINAL_GROUP', 'COMPANY', 'ORGANISATION', 'MEDIA_OUTLET', 'PERSON'],
  Event: enumValues('EventKind'),
  Work: ['FILM', 'TV_SERIES', 'REPORT'],
  Concept: ['LURE', 'ROLE'],
};

function enumValues(name: string): string[] {
  const type = contract.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

function pascalCase(name: string): string {
  return name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
  return type;
}

function fieldsOf(type: GraphQLObjectType | GraphQLInterfaceType): string[] {
  return Object.values(type.getFields()).map(
    (field) =>
      `${field.name}(${field.args.map((arg) => `${arg.name}: ${arg.type} = ${JSON.stringify(arg.defaultValue)}`).join(', ')}): ${field.type}`,
  );
}

/** The fields of a type of the contract, with its name exchanged. */
function fieldsLike(name: string, from: string, to: string): string[] {
  return fieldsOf(objectType(name)).map((field) => field.replaceAll(from, to));
}

describe('the public API', () => {
  it('breaks nothing of the contract', () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  it('has the defaults of the contract', () => {
    const changed = findDangerousChanges(contract, schema).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE');
    expect(changed).toEqual([]);
  });

  it('has root fields that may be null, so that one that fails leaves the others standing', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    expect(fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('has the kinds of the contract, each with a root list', () => {
    expect(KINDS).toHaveLength(26);
    expect(ROOT_LISTS).toHaveLength(KINDS.length);
    expect([...loadOntology().kinds.values()].map(({ name }) => name)).toEqual(KINDS.map(({ name }) => name));
  });
});

describe.each(KINDS)('$name', ({ name, type, list }) => {
  const families = Object.keys(FAMILIES).filter((family) => FAMILIES[family]?.includes(name));

  it('has a type that implements its families and has all their fields', () => {
    const kind = objectType(type);
    expect(kind.getInterfaces().map((each) => each.name)).toEqual(['Entity', ...families]);
    for (const family of kind.getInterfaces()) expect(fieldsOf(kind)).toEqual(expect.arrayContaining(fieldsOf(family)));
  });

  it('has a connection and an edge like those of Event', () => {
    expect(fieldsOf(objectType(`${type}Connection`))).toEqual(fieldsLike('EventConnection', 'Event', type));
    expect(fieldsOf(objectType(`${type}Edge`))).toEqual(fieldsLike('EventEdge', 'Event', type));
  });

  it('has a root list with first, after and the filter of its family', () => {
    const [family = ''] = families;
    const where = family === 'Place' || family === 'Event' ? `${family}Where` : 'EntityWhere';
    const fields = fieldsOf(objectType('Query'));
    expect(fields).toContain(
      `${list}(first: Int = 20, after: String = undefined, where: ${where} = undefined): ${type}Connection`,
    );
  });
});

describe('a relationship field', () => {
  const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const links = Object.values(schema.getTypeMap()).flatMap(
    (type) => /^(\w+)LinkConnection$/.exec(type.name)?.[1] ?? [],
  );

  it.each(links)('of %s has edges that are links', (target) => {
    expect(fieldsOf(objectType(`${target}LinkConnection`))).toEqual(
      fieldsLike('EntityLinkConnection', 'Entity', target),
    );
    const edge = objectType(`${target}LinkEdge`);
    expect(edge.getInterfaces().map(({ name }) => name)).toEqual(['Link']);
    expect(fieldsOf(edge)).toEqual(expect.arrayContaining(fieldsLike('EntityLinkEdge', 'Entity', target)));
  });

  it('to events takes a filter and an order, and every one is paged', () => {
    for (const owner of owners) {
      for (const field of Object.values(owner.getFields())) {
        const target = /^(\w+)LinkConnection!$/.exec(String(field.type))?.[1];
        if (target === undefined || field.name === 'related') continue;
        const more = target === 'Event' ? ['where', 'order'] : [];
        expect(`${owner.name}.${field.name}: ${field.args.map(({ name }) => name)}`).toBe(
          `${owner.name}.${field.name}: ${['first', 'after', ...more]}`,
        );
      }
    }
  });
});

describe('the schema', () => {
  it('describes every kind, family and field of its own', () => {
    for (const { type } of KINDS) expect(printType(objectType(type))).toMatch(/^"""/);
    for (const family of Object.keys(FAMILIES)) {
      const node = schema.getType(family);
      expect(node?.description ?? '').not.toBe('');
    }
  });
});
