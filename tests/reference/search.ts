import type { Entity, Name } from '../../src/model/entity.js';
import { fold } from '../../src/model/names.js';
import { kindOf } from './filters.js';
import type { Memory } from './memory.js';
import { isIn } from './names.js';
import { by, byId, inTurn } from './order.js';
import type { PageArguments } from './pages.js';

export interface SearchArguments extends PageArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly lang?: string | null;
}

export interface Hit {
  readonly entity: Entity;
  readonly score: number;
  readonly matched: Name;
}

/** Entities with a name that holds the text: exact matches first, then prefixes, then other parts; of a rank by id. */
export function hitsOf(memory: Memory, { text, kinds, lang }: SearchArguments): readonly Hit[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  return [...memory.entities.values()]
    .filter((entity) => kinds == null || kinds.some((kind) => kind === kindOf(memory, entity)))
    .flatMap((entity) => hitOf(entity, wanted, lang || null) ?? [])
    .toSorted(
      inTurn(
        by(
          ({ score }) => score,
          (one, other) => other - one,
        ),
        by(({ entity }) => entity, byId),
      ),
    );
}

/** The entity's best name: a language decides between names that match equally well, not which match. */
function hitOf(entity: Entity, wanted: string, lang: string | null): Hit | undefined {
  const hits = entity.names
    .map((matched) => ({ entity, matched, score: scoreOf(fold(matched.value), wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      inTurn(
        by(
          ({ score }) => score,
          (one, other) => other - one,
        ),
        by(
          ({ matched }) => Number(lang !== null && isIn(matched, lang)),
          (one, other) => other - one,
        ),
      ),
    );
  return hits[0];
}

function scoreOf(name: string, wanted: string): number {
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 0.75;
  return name.includes(wanted) ? 0.5 : 0;
}
