import { buildConnection } from '../../plan/answer/connection.js';
import { startBuilding } from '../../plan/answer/makers.js';
import { buildStatementList } from '../../plan/answer/statement-list.js';
import type { SelectedField } from '../../plan/selection.js';
import { entitySelections } from '../../plan/shape.js';
import { type EvidenceList, evidenceSource } from '../../plan/sources/evidence-list.js';
import { type Answering, expand, settle, settled } from '../rounds.js';

/** A page of statements or documents. */
export async function answerEvidenceList(
  answering: Answering,
  field: SelectedField,
  list: EvidenceList,
): Promise<unknown> {
  return list.type === 'Statement' ? answerStatements(answering, field, list) : answerDocuments(answering, field, list);
}

async function answerStatements(answering: Answering, field: SelectedField, list: EvidenceList): Promise<unknown> {
  const building = startBuilding(answering.ontology);
  const { total, roots } = await expand(answering, building, [], evidenceSource(list, field));
  const entries = roots.map(({ id, extra }) => ({ id, key: extra }));
  return settled(answering, building, (put) => buildStatementList(building, field, { entries, total }, put));
}

/** Their lists of statements come with them in one statement. */
async function answerDocuments(answering: Answering, field: SelectedField, list: EvidenceList): Promise<unknown> {
  const building = startBuilding(answering.ontology);
  const { total, roots } = await expand(answering, building, [entitySelections(field)], evidenceSource(list, field));
  const connection = buildConnection(building, field, {
    type: 'Document',
    order: list.order,
    entries: roots.map(({ id, extra }) => ({ id, key: extra })),
    total,
    node: ({ id }, selection, set) => building.document(id, selection, set),
  });
  await settle(answering, building);
  return connection;
}
