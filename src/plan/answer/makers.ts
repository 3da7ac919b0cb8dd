import type { Ontology } from '../../ontology/ontology.js';
import { Building } from './building.js';
import { buildDocument } from './document.js';
import { buildEntity } from './entity.js';
import { buildStatement } from './statement.js';

/** The building of a root field's answer, with nothing in it yet. */
export function startBuilding(ontology: Ontology): Building {
  return new Building(ontology, { entity: buildEntity, statement: buildStatement, document: buildDocument });
}
