import type { Ontology } from '../ontology/ontology.js';
import type { Building } from '../plan/answer/building.js';
import type { Wanted } from '../plan/answer/needs.js';
import type { RootRow } from '../plan/answer/store.js';
import { expansionKey, expansionParameters, expansionText, type Source } from '../plan/expansion.js';
import type { Selection } from '../plan/selection.js';
import { type Shape, shapeOf } from '../plan/shape.js';
import { documentsSource, idsSource } from '../plan/sources/ids.js';
import type { Plans } from './plans.js';
import type { Reading } from './reading.js';
import { SOURCE_TEXTS } from './source-texts.js';

/** What the answering of root fields needs. */
export interface Answering {
  readonly ontology: Ontology;
  readonly plans: Plans;
  readonly reading: Reading;
}

/** Fetches a source and all that is selected below it, one statement, into the building's store. */
export async function expand(
  { ontology, plans, reading }: Answering,
  building: Building,
  roots: readonly (readonly Selection[])[],
  source: Source,
  columns: readonly string[] = [],
): Promise<{ total: number; roots: readonly RootRow[] }> {
  const bare = shapeOf(ontology, roots);
  const shape: Shape =
    columns.length > 0 ? { ...bare, columns: [...new Set([...bare.columns, ...columns])].sort() } : bare;
  const text = plans.text(expansionKey(shape, source), () => expansionText(ontology, shape, source));
  const row = await reading.one({ text, parameters: expansionParameters(shape, source) });
  return building.store.addExpansion(shape, row);
}

/** Fetches what a building is missing, round by round, until it misses nothing. */
export async function settle(answering: Answering, building: Building): Promise<void> {
  while (!building.needs.isEmpty) {
    const wanted = building.needs.take();
    await Promise.all([
      expandWanted(answering, building, wanted.expansions, idsSource),
      expandWanted(answering, building, wanted.citing, documentsSource),
      fetchEvidence(answering, building, wanted),
    ]);
    for (const then of [...wanted.afterExpansion, ...wanted.afterEvidence]) then();
  }
}

/** What a building makes now or puts later, once nothing is missing. */
export async function settled(
  answering: Answering,
  building: Building,
  make: (put: (value: unknown) => void) => unknown,
): Promise<unknown> {
  let made: unknown;
  const put = (value: unknown) => {
    made = value;
  };
  put(make(put));
  await settle(answering, building);
  return made;
}

async function expandWanted(
  answering: Answering,
  building: Building,
  wanted: Wanted['expansions'],
  source: typeof idsSource,
): Promise<void> {
  if (wanted.size === 0) return;
  const selections = [...wanted.keys()].map((selection) => [selection]);
  const ids = [...wanted.values()].map((each, index) => [index, [...each]] as const);
  await expand(answering, building, selections, source(ids));
}

async function fetchEvidence({ reading }: Answering, building: Building, wanted: Wanted): Promise<void> {
  if (wanted.statements.size + wanted.documents.size + wanted.entities.size === 0) return;
  const whole = wanted.reach === 'properties';
  const parameters = {
    statements: [...wanted.statements],
    documents: [...wanted.documents],
    entities: [...wanted.entities],
    naming: wanted.reach !== 'nothing',
    whole,
  };
  building.store.addEvidence(await reading.one({ text: SOURCE_TEXTS.evidence, parameters }), whole);
}
