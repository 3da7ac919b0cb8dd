import { parseDate } from '../../model/dates.js';
import type { EntityId } from '../../model/ids.js';
import type { Statement } from '../../model/statement.js';
import { stands } from './standing.js';

/** The year an event began, else ended, by the earliest of the dates that stand; undefined where there is none. */
export function yearOf(event: EntityId, statements: readonly Statement[]): string | undefined {
  const years = statements.flatMap((statement) => {
    if (statement.subject !== event || statement.property !== 'occurred' || statement.form !== 'VALUE') return [];
    const date = parseDate(statement.value);
    if (!stands(statement) || typeof date === 'string') return [];
    return (date.earliest ?? date.latest)?.slice(0, 4) ?? [];
  });
  return years.sort()[0];
}
