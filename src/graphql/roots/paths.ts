import { AtlasError } from '../../errors.js';
import { type Building, buildObject } from '../../plan/answer/building.js';
import { type Link, readLink, readLinkField } from '../../plan/answer/link.js';
import { startBuilding } from '../../plan/answer/makers.js';
import type { Planned } from '../../plan/answer/planned.js';
import { asList, asText, asTexts, type Value } from '../../plan/answer/values.js';
import type { SelectedField, Selection } from '../../plan/selection.js';
import { idsSource } from '../../plan/sources/ids.js';
import { neighbourhoodStatement } from '../../plan/sources/neighbourhood.js';
import { pathsStatement } from '../../plan/sources/paths.js';
import { type Answering, expand, settle } from '../rounds.js';

interface WalkedStep {
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly link: Link;
}

/**
 * The shortest paths between two entities.
 * @throws AtlasError BAD_USER_INPUT for an end that does not exist
 */
export async function answerPaths(answering: Answering, field: SelectedField): Promise<Planned[]> {
  const { from, to, maxLength, first, predicates } = field.arguments;
  const statement = pathsStatement(answering.ontology, {
    from: String(from),
    to: String(to),
    maxLength: typeof maxLength === 'number' ? maxLength : DEFAULT_LENGTH,
    first: typeof first === 'number' ? first : 1,
    predicates: Array.isArray(predicates) ? predicates : null,
  });
  const [, fromId, toId, found] = await answering.reading.one(statement);
  if (fromId === null) throw unknownEnd('from', String(from));
  if (toId === null) throw unknownEnd('to', String(to));
  const paths = asList(found).map((path) => readPath(answering, asList(path)));
  const building = startBuilding(answering.ontology);
  const ids = [...new Set(paths.flatMap((path) => path.ids))];
  await expandNodes(answering, building, entitySelectionsOf(field), ids);
  const built = paths.map((path) =>
    buildObject(building, 'Path', field.selection, ({ name, selection }) => {
      if (name === 'length') return path.steps.length;
      if (name === 'nodes') return selection ? path.ids.map((id) => building.made('entity', id, selection)) : [];
      return path.steps.map((step) => buildStep(building, step, selection));
    }),
  );
  await settle(answering, building);
  return built;
}

const DEFAULT_LENGTH = 4;

function unknownEnd(argument: string, id: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', `Argument "${argument}": there is no entity ${JSON.stringify(id)}.`);
}

function readPath(
  { ontology }: Answering,
  [ids, steps]: readonly Value[],
): { ids: readonly string[]; steps: WalkedStep[] } {
  const nodes = asTexts(ids);
  const walked = asList(steps).map((step, index) => {
    const [forward, ...columns] = asList(step);
    const link = readLink(ontology, columns);
    const direction = ontology.predicates.get(link.predicate)?.symmetric ? 'BOTH' : forward === true ? 'OUT' : 'IN';
    return { from: nodes[index] ?? '', to: nodes[index + 1] ?? '', direction, link };
  });
  return { ids: nodes, steps: walked };
}

/** What is within some relationships of the given entities. */
export async function answerNeighbourhood(answering: Answering, field: SelectedField): Promise<Planned> {
  const { ids, depth, limit } = field.arguments;
  const { ontology } = answering;
  const statement = neighbourhoodStatement(ontology, {
    ids: Array.isArray(ids) ? ids : [],
    depth: typeof depth === 'number' ? depth : 1,
    limit: typeof limit === 'number' ? limit : DEFAULT_LIMIT,
  });
  const [, kept, truncated, rows] = await answering.reading.one(statement);
  const steps = asList(rows).map((row): WalkedStep => {
    const [from, to, ...columns] = asList(row);
    const link = readLink(ontology, columns);
    return {
      from: asText(from),
      to: asText(to),
      direction: ontology.predicates.get(link.predicate)?.symmetric ? 'BOTH' : 'OUT',
      link,
    };
  });
  const building = startBuilding(ontology);
  const nodes = asTexts(kept);
  await expandNodes(answering, building, entitySelectionsOf(field), nodes);
  const subgraph = buildObject(building, 'Subgraph', field.selection, ({ name, selection }) => {
    if (name === 'truncated') return truncated === true;
    if (name === 'nodes') return selection ? nodes.map((id) => building.made('entity', id, selection)) : [];
    return steps.map((step) => buildStep(building, step, selection));
  });
  await settle(answering, building);
  return subgraph;
}

const DEFAULT_LIMIT = 100;

function buildStep(building: Building, step: WalkedStep, selection: Selection | null): Planned {
  return buildObject(building, 'Step', selection, (field, set) => {
    const end = field.name === 'from' ? step.from : field.name === 'to' ? step.to : null;
    if (end !== null) return field.selection ? building.made('entity', end, field.selection) : null;
    return readLinkField(building, step.link, step.direction, field, set);
  });
}

/** What is selected of the entities of a path or subgraph, through `nodes` and through the ends of `steps`. */
function entitySelectionsOf(field: SelectedField): Selection[] {
  return (field.selection?.fields ?? []).flatMap(({ name, selection }) => {
    if (!selection) return [];
    if (name === 'nodes') return [selection];
    return selection.fields.flatMap((end) =>
      (end.name === 'from' || end.name === 'to') && end.selection ? [end.selection] : [],
    );
  });
}

async function expandNodes(
  answering: Answering,
  building: Building,
  selections: readonly Selection[],
  ids: readonly string[],
): Promise<void> {
  if (selections.length > 0 && ids.length > 0) await expand(answering, building, [selections], idsSource([[0, ids]]));
}
