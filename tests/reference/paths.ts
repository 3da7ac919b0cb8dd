import type { Entity } from '../../src/model/entity.js';
import { isOf } from '../../src/ontology/ontology.js';
import { linksOf } from './links.js';
import { current, type Memory } from './memory.js';
import { by, compareText, eachInTurn, inTurn } from './order.js';
import { badInput } from './refusals.js';
import type { Step } from './steps.js';

export interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength?: number | null;
  readonly first?: number | null;
  readonly predicates?: readonly string[] | null;
}

export interface Path {
  readonly nodes: readonly Entity[];
  readonly steps: readonly Step[];
}

const NEVER_BETWEEN = ['Country', 'MediaOutlet', 'Concept'];
const DEFAULT_LENGTH = 4;
const compareTexts = eachInTurn(compareText);

/** Of one length: by the ids along the way, then the predicates, then the directions with IN before OUT. */
const byWay = inTurn<Path>(
  by(({ nodes }) => nodes.map(({ id }) => id), compareTexts),
  by(({ steps }) => steps.map(({ relationship }) => relationship.predicate), compareTexts),
  by(({ steps }) => steps.map(({ direction }) => direction), compareTexts),
);

/** The shortest ways between two entities that come by no entity twice. */
export function pathsBetween(memory: Memory, args: PathArguments): readonly Path[] {
  const [from, to] = [endOf(memory, 'from', args.from), endOf(memory, 'to', args.to)];
  const first = args.first ?? 1;
  const found: Path[] = [];
  for (let length = 0; length <= (args.maxLength ?? DEFAULT_LENGTH) && found.length < first; length++) {
    const ways = waysOf(memory, { nodes: [from], steps: [] }, to, length, args.predicates ?? null);
    found.push(...ways.toSorted(byWay));
  }
  return found.slice(0, first);
}

function endOf(memory: Memory, name: string, id: string): Entity {
  const entity = current(memory, id);
  if (!entity) throw badInput(`${name}: nothing has the id ${id}`);
  return entity;
}

/** All ways on from where a path has come, with exactly that many more steps. */
function waysOf(
  memory: Memory,
  path: Path,
  to: Entity,
  length: number,
  predicates: readonly string[] | null,
): readonly Path[] {
  const at = path.nodes.at(-1);
  if (at === undefined) return [];
  if (length === 0 || at === to) return length === 0 && at === to ? [path] : [];
  return linksOf(memory, at.id).flatMap(({ relationship, direction, other }) => {
    const isAllowed = other === to || !NEVER_BETWEEN.some((name) => isOf(memory.ontology, other.type, name));
    const isMeant = predicates === null || predicates.includes(relationship.predicate);
    if (!isAllowed || !isMeant || path.nodes.includes(other)) return [];
    const step: Step = { relationship, direction, from: at, to: other };
    const next = { nodes: [...path.nodes, other], steps: [...path.steps, step] };
    return waysOf(memory, next, to, length - 1, predicates);
  });
}
