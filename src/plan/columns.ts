import { fieldOf, type Ontology } from '../ontology/ontology.js';
import type { SelectedField } from './selection.js';

/** Parallel lists that hold the names of an entity. */
export const NAME_COLUMNS = ['names', 'nameLangs', 'nameScripts', 'nameKinds', 'nameSources'] as const;
const POINT_COLUMNS = ['latitude', 'longitude', 'pointPrecision', 'pointSource'] as const;
const SHAPE_COLUMNS = ['shape', 'shapeDisclaimer', 'shapeSource'] as const;
/** Parallel lists that hold where accusations of an entity stand. */
const STANDING_COLUMNS = ['standing', 'standingDates', 'standingBy', 'standingStatements'] as const;

/** The properties of an entity's node that a field of its own is answered from. */
export function columnsOf(ontology: Ontology, field: SelectedField): readonly string[] {
  switch (field.name) {
    case 'id':
    case 'kind':
      return [];
    case 'name':
      return field.arguments.lang ? ['name', ...NAME_COLUMNS] : ['name'];
    case 'names':
      return NAME_COLUMNS;
    case 'point':
      return POINT_COLUMNS;
    case 'shape':
      return SHAPE_COLUMNS;
    case 'standing':
      return STANDING_COLUMNS;
    case 'summary':
    case 'identifiers':
      return [field.name];
    default: {
      const property = fieldOf(ontology, field.types, field.name);
      return property?.form === 'property' ? [property.name] : [];
    }
  }
}
