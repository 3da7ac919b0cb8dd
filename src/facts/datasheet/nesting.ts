import type { EntityId } from '../../model/ids.js';
import type { Statement } from '../../model/statement.js';
import { stands } from './standing.js';

const COUNTRY = 'country/';

/** Finds the nearest country that a place lies in, over however many regions; the country itself for a country. */
export function countryFinder(statements: readonly Statement[]): (place: EntityId) => EntityId | undefined {
  const above = new Map<EntityId, EntityId[]>();
  for (const statement of statements) {
    if (statement.form !== 'OBJECT' || statement.property !== 'PART_OF' || !stands(statement)) continue;
    above.set(statement.subject, [...(above.get(statement.subject) ?? []), statement.object]);
  }
  return (place) => {
    const seen = new Set([place]);
    for (const at of seen) {
      if (at.startsWith(COUNTRY)) return at;
      for (const next of above.get(at) ?? []) seen.add(next);
    }
    return undefined;
  };
}
