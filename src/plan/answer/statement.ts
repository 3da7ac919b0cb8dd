import type { Selection } from '../selection.js';
import { type Building, buildObject } from './building.js';
import { buildCitations } from './citation.js';
import { listOf } from './connection.js';
import type { Planned } from './planned.js';
import { buildQualifiers } from './qualifiers.js';
import type { Properties } from './store.js';
import { asDate, asNumber, asOptional, asText, asTexts } from './values.js';

/** A statement that the store has; null where there is none of that id. */
export function buildStatement(building: Building, id: string, selection: Selection): Planned | null {
  const row = building.store.statements.get(id);
  if (!row) return null;
  const { properties } = row;
  return buildObject(building, 'Statement', selection, (field, set) => {
    const below = field.selection;
    switch (field.name) {
      case 'subject':
      case 'object':
        return building.entity(asOptional(properties[field.name]), below, set);
      case 'predicate':
        return properties.form === 'OBJECT' ? asText(properties.property) : null;
      case 'figure':
        return properties.form === 'FIGURE' ? buildFigure(building, properties, below) : null;
      case 'qualifiers':
        return buildQualifiers(building, [...asTexts(properties.qualifiers), ...asTexts(properties.scope)], below);
      case 'occurred':
      case 'firstPublished':
        return asDate(properties[field.name]);
      case 'statusHistory':
        return buildHistory(building, properties, below);
      case 'citations':
        return buildCitations(building, row, field);
      case 'citationCount':
        return asNumber(properties.citationCount);
      case 'independentSources':
        return asNumber(properties.sources);
      case 'deniedBy':
        return listOf(asTexts(properties.deniedBy), (denier, put) => building.entity(denier, below, put));
      default:
        return asOptional(properties[field.name]);
    }
  });
}

function buildFigure(building: Building, properties: Properties, selection: Selection | null): Planned {
  return buildObject(building, 'Figure', selection, ({ name, selection: below }) => {
    switch (name) {
      case 'metric':
        return asText(properties.property);
      case 'value':
        return asOptional(properties.amount);
      case 'scope':
        return buildQualifiers(building, asTexts(properties.figureScope), below);
      case 'runningTotal':
        return properties.runningTotal === true;
      case 'asOf':
        return asDate(properties.asOf);
      case 'convertedFrom': {
        const converts = asOptional(properties.converts);
        return converts && below ? buildStatement(building, converts, below) : null;
      }
      default:
        return asOptional(properties[name]);
    }
  });
}

function buildHistory(building: Building, properties: Properties, selection: Selection | null): Planned[] {
  const [dates, by] = [asTexts(properties.statusDates), asTexts(properties.statusBy)];
  return asTexts(properties.statuses).map((status, index) =>
    buildObject(building, 'StatusAt', selection, ({ name, selection: below }, set) => {
      if (name === 'status') return status;
      if (name === 'at') return asDate(dates[index]);
      return building.entity(asOptional(by[index]), below, set);
    }),
  );
}
