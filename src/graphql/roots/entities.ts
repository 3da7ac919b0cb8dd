import { buildObject } from '../../plan/answer/building.js';
import { startBuilding } from '../../plan/answer/makers.js';
import type { Planned } from '../../plan/answer/planned.js';
import { asList, asOptional, asText } from '../../plan/answer/values.js';
import type { SelectedField } from '../../plan/selection.js';
import { idsSource } from '../../plan/sources/ids.js';
import { type Answering, expand, settle } from '../rounds.js';
import { SOURCE_TEXTS } from '../source-texts.js';

/** Entities by id in the order asked, null in the place of an unknown or withdrawn one. */
export async function answerIds(
  answering: Answering,
  field: SelectedField,
  ids: readonly string[],
): Promise<(Planned | null)[]> {
  const { selection } = field;
  if (!selection) return [];
  const building = startBuilding(answering.ontology);
  const { roots } = await expand(answering, building, [[selection]], idsSource([[0, [...new Set(ids)]]]));
  const current = new Map(roots.map(({ id, extra }) => [extra, id]));
  const entities = ids.map((asked) => {
    const id = current.get(asked);
    return id === undefined ? null : building.made('entity', id, selection);
  });
  await settle(answering, building);
  return entities;
}

/** The entity that goes by an identifier elsewhere. */
export async function answerIdentifier(answering: Answering, field: SelectedField): Promise<Planned | null> {
  const { scheme, value } = field.arguments;
  const row = await answering.reading.one({
    text: SOURCE_TEXTS.identifier,
    parameters: { identifier: `${scheme}:${value}` },
  });
  const id = asOptional(row[1]);
  return id === null ? null : ((await answerIds(answering, field, [id]))[0] ?? null);
}

/** What became of each id. */
export async function answerResolve(answering: Answering, field: SelectedField): Promise<Planned[]> {
  const row = await answering.reading.one({ text: SOURCE_TEXTS.resolve, parameters: { ids: field.arguments.ids } });
  const building = startBuilding(answering.ontology);
  const rows = asList(row[1]).map(asList);
  const selections = (field.selection?.fields ?? []).flatMap(({ name, selection }) =>
    name === 'entity' && selection ? [selection] : [],
  );
  const ids = [...new Set(rows.flatMap(([, , id]) => asOptional(id) ?? []))];
  if (selections.length > 0 && ids.length > 0) await expand(answering, building, [selections], idsSource([[0, ids]]));
  const resolutions = rows.map(([asked, state, id, reason]) =>
    buildObject(building, 'Resolution', field.selection, ({ name, selection }) => {
      if (name === 'asked') return asText(asked);
      if (name === 'state') return asText(state);
      if (name === 'reason') return asOptional(reason);
      const current = asOptional(id);
      return current && selection ? building.made('entity', current, selection) : null;
    }),
  );
  await settle(answering, building);
  return resolutions;
}
