import { fold } from '../../model/names.js';
import { buildConnection, type Entry } from '../../plan/answer/connection.js';
import { startBuilding } from '../../plan/answer/makers.js';
import { buildName, isVariant, readNames, type StoredName } from '../../plan/answer/names.js';
import type { Planned } from '../../plan/answer/planned.js';
import type { Properties } from '../../plan/answer/store.js';
import { asList, asNumber, asText } from '../../plan/answer/values.js';
import { NAME_COLUMNS } from '../../plan/columns.js';
import { decodeCursor } from '../../plan/cursor.js';
import { firstOf } from '../../plan/inputs.js';
import type { SelectedField } from '../../plan/selection.js';
import { entitySelections } from '../../plan/shape.js';
import { idsSource } from '../../plan/sources/ids.js';
import { type Answering, expand, settle } from '../rounds.js';
import { SOURCE_TEXTS } from '../source-texts.js';

interface Hit extends Entry {
  readonly rank: number;
}

/** Scores of exact matches, prefixes and other parts. */
const SCORES = [1, 0.75, 0.5];

/** Entities by any part of a name. */
export async function answerSearch(answering: Answering, field: SelectedField): Promise<Planned> {
  const { text, lang } = field.arguments;
  const wanted = typeof text === 'string' ? fold(text) : '';
  const hits = wanted === '' ? [] : await findHits(answering, field, wanted);
  const building = startBuilding(answering.ontology);
  if (hits.length > 0) {
    const ids = hits.map(({ id }) => id);
    await expand(answering, building, [entitySelections(field)], idsSource([[0, ids]]), NAME_COLUMNS);
  }
  const connection = buildConnection(building, field, {
    type: 'Search',
    order: 'search',
    entries: hits,
    total: 0,
    node: ({ id }, selection) => (selection ? building.made('entity', id, selection) : null),
    edge: ({ id, rank }, { name, selection }) => {
      if (name === 'score') return SCORES[rank];
      const best = bestName(
        building.store.entities.get(id)?.properties ?? {},
        wanted,
        typeof lang === 'string' ? lang : '',
      );
      return best ? buildName(building, best, selection) : null;
    },
  });
  await settle(answering, building);
  return connection;
}

async function findHits({ reading }: Answering, field: SelectedField, text: string): Promise<Hit[]> {
  const { after, kinds } = field.arguments;
  const parameters = {
    text,
    kinds: kinds ?? null,
    after: typeof after === 'string' ? decodeCursor('search', after) : '',
    limit: firstOf(field) + 1,
  };
  const row = await reading.one({ text: SOURCE_TEXTS.search, parameters });
  return asList(row[1]).map((hit) => {
    const [id, rank, key] = asList(hit);
    return { id: asText(id), rank: asNumber(rank), key: asText(key) };
  });
}

/** The name that matches best; of several the first, of those in the language first. */
function bestName(properties: Properties, wanted: string, lang: string): StoredName | undefined {
  const ranked = readNames(properties)
    .map((name) => ({ name, rank: rankOf(fold(name.value), wanted) }))
    .filter(({ rank }) => rank < SCORES.length);
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const candidates = ranked.filter(({ rank }) => rank === best).map(({ name }) => name);
  return candidates.find((name) => lang !== '' && isVariant(name.lang, lang)) ?? candidates[0];
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : SCORES.length;
}
