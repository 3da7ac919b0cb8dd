import type { Building } from '../../plan/answer/building.js';
import { startBuilding } from '../../plan/answer/makers.js';
import type { Planned } from '../../plan/answer/planned.js';
import type { SelectedField } from '../../plan/selection.js';
import { type Answering, settle } from '../rounds.js';

/** A statement by id; null for an unknown one. */
export async function answerStatement(answering: Answering, field: SelectedField): Promise<Planned | null> {
  return answerEvidence(answering, field, (building, id, put) => {
    if (field.selection) building.statements([id], field.selection, ([statement]) => put(statement ?? null));
  });
}

/** A document by id; null for an unknown one. */
export async function answerDocument(answering: Answering, field: SelectedField): Promise<Planned | null> {
  return answerEvidence(answering, field, (building, id, put) => {
    building.document(id, field.selection, put);
  });
}

type Put = (value: Planned | null) => void;

async function answerEvidence(
  answering: Answering,
  field: SelectedField,
  ask: (building: Building, id: string, put: Put) => void,
): Promise<Planned | null> {
  const building = startBuilding(answering.ontology);
  let found: Planned | null = null;
  ask(building, String(field.arguments.id), (value) => {
    found = value;
  });
  await settle(answering, building);
  return found;
}
