import { asRecord } from '../../plan/answer/values.js';
import type { SelectedField } from '../../plan/selection.js';
import { evidenceListOf } from '../../plan/sources/evidence-list.js';
import { rootListOf } from '../../plan/sources/list.js';
import type { Answering } from '../rounds.js';
import { SOURCE_TEXTS } from '../source-texts.js';
import { answerIdentifier, answerIds, answerResolve } from './entities.js';
import { answerDocument, answerStatement } from './evidence.js';
import { answerEvidenceList } from './evidence-lists.js';
import { answerDisputes, answerRunningTotal } from './figures.js';
import { answerList } from './lists.js';
import { answerNeighbourhood, answerPaths } from './paths.js';
import { answerSearch } from './search.js';

type Answer = (answering: Answering, field: SelectedField) => Promise<unknown>;

const ANSWERS: Readonly<Record<string, Answer>> = {
  entity: async (answering, field) => (await answerIds(answering, field, [String(field.arguments.id)]))[0] ?? null,
  entities: (answering, field) => answerIds(answering, field, idsOf(field)),
  entityByIdentifier: answerIdentifier,
  resolve: answerResolve,
  search: answerSearch,
  statement: answerStatement,
  document: answerDocument,
  paths: answerPaths,
  neighbourhood: answerNeighbourhood,
  disputes: answerDisputes,
  runningTotal: answerRunningTotal,
  metrics: async ({ reading }) => (await reading.one({ text: SOURCE_TEXTS.metrics, parameters: {} }))[1],
  dataset: async ({ reading }) => asRecord((await reading.one({ text: SOURCE_TEXTS.dataset, parameters: {} }))[1]),
};

/** Answers a field of Query. */
export async function answerRoot(answering: Answering, field: SelectedField): Promise<unknown> {
  const answer = ANSWERS[field.name];
  if (answer) return answer(answering, field);
  const evidence = evidenceListOf(field);
  if (evidence) return answerEvidenceList(answering, field, evidence);
  const list = rootListOf(answering.ontology, field);
  if (!list) throw new Error(`Query.${field.name} has no source`);
  return answerList(answering, field, list);
}

function idsOf(field: SelectedField): string[] {
  const { ids } = field.arguments;
  return Array.isArray(ids) ? ids.map(String) : [];
}
