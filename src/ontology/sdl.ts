import {
  type ConstDirectiveNode,
  getLocation,
  type InterfaceTypeDefinitionNode,
  Kind as NodeKind,
  type ObjectTypeDefinitionNode,
  type Source,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { AtlasError } from '../errors.js';

export type Node = { readonly loc?: { readonly start: number; readonly source: Source } | undefined };
export type TypeDefinition = InterfaceTypeDefinitionNode | ObjectTypeDefinitionNode;

/** @throws AtlasError BAD_ONTOLOGY with the file and line of the node */
export function fail(node: Node, message: string): never {
  const place = node.loc ? `${node.loc.source.name}:${getLocation(node.loc.source, node.loc.start).line}: ` : '';
  throw new AtlasError('BAD_ONTOLOGY', `${place}${message}`);
}

export function directive(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) {
  return node.directives?.find((each) => each.name.value === name);
}

export function argument(node: ConstDirectiveNode | undefined, name: string): unknown {
  const found = node?.arguments?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

export function text(node: ConstDirectiveNode | undefined, name: string, on: Node): string {
  const value = argument(node, name);
  if (typeof value !== 'string') fail(node ?? on, `@${node?.name.value ?? '?'} needs ${name}, a name in quotes`);
  return value;
}

export function names(node: ConstDirectiveNode | undefined, name: string): string[] {
  const value = argument(node, name);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function describe(
  node: Node & {
    readonly name: { readonly value: string };
    readonly description?: { readonly value: string } | undefined;
  },
): string {
  return (
    node.description?.value ?? fail(node, `${node.name.value} needs a description: the ontology is the documentation`)
  );
}

/** The type below its lists and exclamation marks. */
export function unwrap(type: TypeNode): { name: string; list: boolean } {
  if (type.kind === NodeKind.NAMED_TYPE) return { name: type.name.value, list: false };
  const inner = unwrap(type.type);
  return type.kind === NodeKind.LIST_TYPE ? { ...inner, list: true } : inner;
}
