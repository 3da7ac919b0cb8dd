/** What `ontology.graphql` says, as data. Built by `parseOntology`, never by hand. */

type FamilyName = string;
export type Direction = 'OUT' | 'IN' | 'BOTH';

/** One end of one or more relationships, as a field of a family or kind. */
export interface RelationField {
  readonly form: 'relation';
  readonly name: string;
  readonly description: string;
  readonly predicates: readonly string[];
  readonly direction: Direction;
  /** Name of the kind or family at the other end. */
  readonly target: string;
}

/** A sourced value of an entity. */
export interface PropertyField {
  readonly form: 'property';
  readonly name: string;
  readonly description: string;
  readonly value: 'String' | 'FuzzyDate';
  /** Shown as a list of all best-ranked values, else the single best one. */
  readonly list: boolean;
  readonly accuses: boolean;
  readonly qualifiers: readonly string[];
}

export type Field = RelationField | PropertyField;

export interface Family {
  readonly name: FamilyName;
  readonly description: string;
  /** Name of the input type that filters lists of this family. */
  readonly where: string;
  /** Its own fields and those of the families it implements. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Type names of its kinds. */
  readonly kinds: readonly string[];
}

export interface Kind {
  /** As in `enum Kind`: SCAM_HUB. */
  readonly name: string;
  /** As in the API and as a label: ScamHub. */
  readonly type: string;
  /** The first part of its ids: scam-hub. */
  readonly slug: string;
  /** Its root list: scamHubs. */
  readonly list: string;
  readonly description: string;
  /** Families without Entity, in the order declared; the first one decides how its root list is filtered. */
  readonly families: readonly FamilyName[];
  /** To be of this kind is an accusation. */
  readonly accuses: boolean;
  /** Its entities may have a shape. */
  readonly shaped: boolean;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Predicate {
  readonly name: string;
  readonly description: string;
  readonly connects: readonly { readonly from: string; readonly to: string }[];
  /** Accuses always, where the object is of the named kind, or never. */
  readonly accuses: 'always' | 'never' | { readonly whenObject: string };
  readonly symmetric: boolean;
  readonly qualifiers: readonly string[];
}

export interface Ontology {
  /** By name; Entity is the family of all kinds. */
  readonly families: ReadonlyMap<string, Family>;
  /** By type name. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  /** Value properties of all kinds, by name. */
  readonly properties: ReadonlyMap<string, PropertyField>;
}

/** The label on every node of ours; constraints, indexes and anchors sit on it. */
export const MARKER = 'Atlas';
/** The family of all kinds. */
export const ENTITY = 'Entity';
const EVENT = 'Event';

/** Labels of an entity's node, marker first, kind last. */
export function labelsOf(kind: Kind): readonly string[] {
  return [MARKER, ENTITY, ...kind.families, kind.type];
}

/** Type names of the kinds that a name of a kind or family stands for. */
export function kindsOf(ontology: Ontology, name: string): readonly string[] {
  return ontology.families.get(name)?.kinds ?? (ontology.kinds.has(name) ? [name] : []);
}

/** Whether a kind's type is, or is of, the named kind or family. */
export function isOf(ontology: Ontology, type: string, name: string): boolean {
  return type === name || kindsOf(ontology, name).includes(type);
}

/** Whether a predicate may lead from one kind to another. */
export function connects(ontology: Ontology, predicate: Predicate, fromType: string, toType: string): boolean {
  return predicate.connects.some(({ from, to }) => isOf(ontology, fromType, from) && isOf(ontology, toType, to));
}

/** Whether a relationship to an object of that kind accuses somebody. */
export function accusesOf(predicate: Predicate, objectType: string): boolean {
  if (typeof predicate.accuses === 'object') return predicate.accuses.whenObject === objectType;
  return predicate.accuses === 'always';
}

/** Which end a relationship accuses, where it accuses: the subject, unless that is an event (a sanction), which can't be accused. */
export function accusedEnd(ontology: Ontology, predicate: Predicate): 'subject' | 'object' {
  const isEvent = predicate.connects.every(({ from }) =>
    kindsOf(ontology, from).every((type) => isOf(ontology, type, EVENT)),
  );
  return isEvent ? 'object' : 'subject';
}

/** The field with that name on the first of the types that has it; undefined for a field that is no kind's own. */
export function fieldOf(ontology: Ontology, types: Iterable<string>, name: string): Field | undefined {
  for (const type of types) {
    const field = ontology.kinds.get(type)?.fields.get(name);
    if (field) return field;
  }
  return undefined;
}
