import { fieldOf, type Ontology } from '../ontology/ontology.js';
import type { OrderTag } from './cursor.js';
import type { SelectedField } from './selection.js';

const STATEMENT_FIELDS = new Set(['statements', 'figures']);

/** The order of a list of an entity: its relationships, or what is said of it. */
export function orderOfList(ontology: Ontology, field: SelectedField): OrderTag {
  if (STATEMENT_FIELDS.has(field.name)) return 'statement';
  const relation = fieldOf(ontology, field.types, field.name);
  if (relation?.form !== 'relation' || relation.target !== 'Event') return 'link';
  return field.arguments.order === 'LATEST_FIRST' ? 'link-latest' : 'link-earliest';
}

/** Whether a field of an entity is a list of relationships or of statements. */
export function isListOfEntity(ontology: Ontology, field: SelectedField): boolean {
  if (field.name === 'related' || STATEMENT_FIELDS.has(field.name)) return true;
  return fieldOf(ontology, field.types, field.name)?.form === 'relation';
}
