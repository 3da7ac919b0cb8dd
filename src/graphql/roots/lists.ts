import { buildConnection } from '../../plan/answer/connection.js';
import { startBuilding } from '../../plan/answer/makers.js';
import type { Planned } from '../../plan/answer/planned.js';
import type { SelectedField } from '../../plan/selection.js';
import { entitySelections } from '../../plan/shape.js';
import { listSource, type RootList } from '../../plan/sources/list.js';
import { type Answering, expand, settle } from '../rounds.js';

/** A page of a root list: source and expansion in one statement. */
export async function answerList(answering: Answering, field: SelectedField, list: RootList): Promise<Planned> {
  const building = startBuilding(answering.ontology);
  const { total, roots } = await expand(answering, building, [entitySelections(field)], listSource(list, field));
  const connection = buildConnection(building, field, {
    type: list.kind?.type ?? 'Event',
    order: list.order,
    entries: roots.map(({ id, extra }) => ({ id, key: extra })),
    total,
    node: ({ id }, selection) => (selection ? building.made('entity', id, selection) : null),
  });
  await settle(answering, building);
  return connection;
}
