import type { Entity } from '../../src/model/entity.js';
import { linksOf } from './links.js';
import { current, type Memory } from './memory.js';
import { by, byId, compareText, inTurn } from './order.js';
import type { Step } from './steps.js';

export interface NeighbourhoodArguments {
  readonly ids: readonly string[];
  readonly depth?: number | null;
  readonly limit?: number | null;
}

export interface Subgraph {
  readonly nodes: readonly Entity[];
  readonly steps: readonly Step[];
  readonly truncated: boolean;
}

const DEFAULT_DEPTH = 1;
const DEFAULT_LIMIT = 100;

/** What is within so many relationships, nearest first, and every relationship among it. */
export function neighbourhoodOf(memory: Memory, { ids, depth, limit }: NeighbourhoodArguments): Subgraph {
  const reached = new Set<Entity>();
  let ring: readonly Entity[] = ids.flatMap((id) => current(memory, id) ?? []);
  for (let away = 0; away <= (depth ?? DEFAULT_DEPTH); away++) {
    const found = [...new Set(ring)].filter((entity) => !reached.has(entity)).toSorted(byId);
    for (const entity of found) reached.add(entity);
    ring = found.flatMap(({ id }) => linksOf(memory, id).map(({ other }) => other));
  }
  const nodes = [...reached].slice(0, limit ?? DEFAULT_LIMIT);
  return { nodes, steps: stepsAmong(memory, new Set(nodes)), truncated: nodes.length < reached.size };
}

function stepsAmong(memory: Memory, nodes: ReadonlySet<Entity>): readonly Step[] {
  const order = inTurn<Step>(
    by(({ from }) => from, byId),
    by(({ relationship }) => relationship.predicate, compareText),
    by(({ to }) => to, byId),
  );
  return memory.relationships
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    .map((relationship): Step => {
      const { from, to, symmetric } = relationship;
      return { relationship, from, to, direction: symmetric ? 'BOTH' : 'OUT' };
    })
    .toSorted(order);
}
