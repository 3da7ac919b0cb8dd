/** A GraphQL document before it is written down: what fast-check makes and shrinks. */

/** A value without variables. */
export type Constant =
  | { readonly form: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly form: 'enum'; readonly name: string }
  | { readonly form: 'list'; readonly items: readonly Constant[] }
  | { readonly form: 'object'; readonly fields: readonly (readonly [string, Constant])[] };

/** What a variable is given; `omitted` leaves it to its default, where it has one. */
type Given = { readonly value: Constant } | 'omitted';

export interface Variable {
  readonly form: 'variable';
  /** As declared: `[ID!]!`. */
  readonly type: string;
  readonly given: Given;
  readonly standard?: Constant;
}

/** A value with variables in it. */
export type Value =
  | Constant
  | Variable
  | { readonly form: 'list'; readonly items: readonly Value[] }
  | { readonly form: 'object'; readonly fields: readonly (readonly [string, Value])[] };

export interface Directive {
  readonly name: 'skip' | 'include';
  readonly if: Value;
}

export interface Field {
  readonly form: 'field';
  readonly name: string;
  readonly alias: string | null;
  readonly arguments: readonly (readonly [string, Value])[];
  readonly directives: readonly Directive[];
  /** Empty for a leaf. */
  readonly selections: readonly Selection[];
}

export interface Fragment {
  readonly form: 'fragment';
  /** Whether it is written apart and spread by name. Equal ones become one fragment. */
  readonly named: boolean;
  /** Null only for an inline one. */
  readonly on: string | null;
  /** The type it stands in. */
  readonly within: string;
  readonly directives: readonly Directive[];
  readonly selections: readonly Selection[];
}

export type Selection = Field | Fragment;

export interface Operation {
  readonly name: string | null;
  readonly selections: readonly Selection[];
}
