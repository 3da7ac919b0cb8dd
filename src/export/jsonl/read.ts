import type { z } from 'zod';
import { AtlasError } from '../../errors.js';
import { ENTITY, labelsOf, MARKER, type Ontology } from '../../ontology/ontology.js';
import { digestProjection } from '../../projection/digest.js';
import { DATASET_ID } from '../../projection/project.js';
import type { ProjectedNode, ProjectedRelationship, Projection } from '../../projection/projection.js';
import { type DatasetRow, datasetRow, type GraphRow, graphRow } from './row.js';

/** Labels that no line of its own may give. */
const NOT_IN_LINES = ['Dataset', 'Migration'];

/**
 * The projection that an export holds; `name` is that of the file, for faults.
 * @throws AtlasError BAD_SEED with the line of the first fault, or where the whole is not what its first line says
 */
export function readJsonl(text: string, name: string, ontology: Ontology): Projection {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const at = (index: number) => `${name}:${index + 1}`;
  const first: DatasetRow = parseLine(lines[0] ?? '', at(0), datasetRow);
  if (first.id !== DATASET_ID) throw fault(at(0), `the dataset is ${first.id}, not ${DATASET_ID}`);
  const graph = new Graph(first, ontology);
  for (const [index, line] of lines.entries()) {
    if (index > 0) graph.add(parseLine(line, at(index), graphRow), at(index));
  }
  return graph.finish(name);
}

function parseLine<Shape extends z.ZodType>(line: string, at: string, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(parseJson(line, at));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw fault(at, `${where === '' ? 'the line' : where}: ${issue?.message ?? 'not of an export'}`);
}

function parseJson(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw fault(at, line === '' ? 'the line is empty' : 'the line is no JSON');
  }
}

function fault(at: string, message: string): AtlasError {
  return new AtlasError('BAD_SEED', `${at}: ${message}`, {
    advice: 'Nothing was written. `atlas export jsonl` makes such a file; docs/exports.md says what is in it.',
  });
}

class Graph {
  readonly #first: DatasetRow;
  readonly #kinds: ReadonlySet<string>;
  readonly #types: ReadonlySet<string>;
  readonly #nodes = new Map<string, ProjectedNode>();
  readonly #relationships: ProjectedRelationship[] = [];

  constructor(first: DatasetRow, ontology: Ontology) {
    const { relationshipTypes } = first.properties;
    this.#first = first;
    this.#kinds = new Set([...ontology.kinds.values()].map((kind) => labelsOf(kind).join(':')));
    this.#types = new Set(Array.isArray(relationshipTypes) ? relationshipTypes : []);
  }

  add({ row, ...one }: GraphRow, at: string): void {
    if ('labels' in one) this.#addNode(one, at);
    else this.#addRelationship(one, at);
  }

  #addNode(node: ProjectedNode, at: string): void {
    const { id, labels } = node;
    if (this.#nodes.has(id) || id === DATASET_ID) throw fault(at, `${id} is there already`);
    const isKnown = labels.includes(ENTITY)
      ? this.#kinds.has(labels.join(':'))
      : labels[0] === MARKER && labels.length === 2 && !labels.some((label) => NOT_IN_LINES.includes(label));
    if (!isKnown) throw fault(at, `${id} is a ${labels.join(':')}, which this scam-atlas does not know`);
    this.#nodes.set(id, node);
  }

  #addRelationship(relationship: ProjectedRelationship, at: string): void {
    const { type, from, to } = relationship;
    if (!this.#types.has(type)) throw fault(at, `${type} is none of the types that the first line names`);
    const missing = [from, to].find((id) => !this.#nodes.has(id));
    if (missing !== undefined) throw fault(at, `no line above has the node ${missing}`);
    this.#relationships.push(relationship);
  }

  finish(name: string): Projection {
    const { version, digest, id, labels, properties } = this.#first;
    const nodes = [...this.#nodes.values()];
    const projection = { version, dataset: { id, labels, properties }, nodes, relationships: this.#relationships };
    this.#checkCount(name, 'nodes', nodes.length);
    this.#checkCount(name, 'relationships', this.#relationships.length);
    if (digestProjection(projection) !== digest) {
      throw fault(name, 'its lines do not have the digest that the first one gives: it was damaged or edited');
    }
    return projection;
  }

  #checkCount(name: string, what: 'nodes' | 'relationships', found: number): void {
    if (found === this.#first[what]) return;
    throw fault(name, `it has ${found} ${what}, but its first line says ${this.#first[what]}: it is cut short`);
  }
}
