import { PLACE_PRECISIONS } from '../../model/entity.js';
import type { Ontology } from '../../ontology/ontology.js';
import { qualifierNames } from '../link-columns.js';
import type { SelectedField } from '../selection.js';
import type { Building } from './building.js';
import { buildQualifiers } from './qualifiers.js';
import { asDate, asNumber, asOptional, asText, asTexts, type Value } from './values.js';

const DEFAULT_STATEMENTS = 5;

/** A relationship, as `linkColumns` reads it. */
export interface Link {
  readonly predicate: string;
  readonly statements: readonly string[];
  readonly sources: number;
  readonly status: string | null;
  readonly since: Value;
  readonly until: Value;
  /** `name=value`, those of the relationship first, then its scope; either sorted. */
  readonly qualifiers: readonly string[];
  readonly precision: string | null;
}

export function readLink(ontology: Ontology, columns: readonly Value[]): Link {
  const [predicate, statements, sources, status, since, until, scope, ...values] = columns;
  const names = qualifierNames(ontology);
  const qualifiers = names.flatMap((name, index) => asTexts(values[index]).map((value) => `${name}=${value}`));
  const precisions = asTexts(values[names.indexOf('precision')]);
  return {
    predicate: asText(predicate),
    statements: asTexts(statements),
    sources: asNumber(sources),
    status: asOptional(status),
    since: since ?? null,
    until: until ?? null,
    qualifiers: [...qualifiers.sort(), ...asTexts(scope)],
    precision: PLACE_PRECISIONS.find((precision) => precisions.includes(precision)) ?? null,
  };
}

/** Reads a field of the interface Link; undefined where the value comes later. */
export function readLinkField(
  building: Building,
  link: Link,
  direction: string,
  { name, arguments: given, selection }: SelectedField,
  set: (value: unknown) => void,
): unknown {
  switch (name) {
    case 'predicate':
      return link.predicate;
    case 'direction':
      return direction;
    case 'since':
    case 'until':
      return asDate(link[name]);
    case 'qualifiers':
      return buildQualifiers(building, link.qualifiers, selection);
    case 'independentSources':
      return link.sources;
    case 'statementCount':
      return link.statements.length;
    case 'statements': {
      const first = typeof given.first === 'number' ? given.first : DEFAULT_STATEMENTS;
      if (selection) building.statements(link.statements.slice(0, first), selection, set);
      return undefined;
    }
    case 'precision':
      return link.precision;
    default:
      return link.status;
  }
}
