import { ENTITY, MARKER } from '../../ontology/ontology.js';
import { compareText, type ProjectedNode, type Projection } from '../../projection/projection.js';
import { nodeBatches, relationshipBatches } from './batches.js';
import { cut, cutBatch } from './cut.js';
import { beginDataset, endDataset } from './dataset.js';
import { grouped } from './grouped.js';
import { type SchemaFile, schemaStatements } from './schema.js';

/** Under the 200 kB that the longest script may have, with room for its first lines. */
const SCRIPT_BYTES = 190_000;

export interface Script {
  /** `2-documents-1.cypher`: scripts are run in the order of their names. */
  readonly name: string;
  readonly text: string;
}

/** Scripts that give an empty database what a load of the projection gives it; see docs/exports.md. */
export function cypherScripts(projection: Projection, schema: readonly SchemaFile[]): readonly Script[] {
  const nodes = [...grouped(projection.nodes, familyOf)].sort(byName);
  const relationships = [...grouped(projection.relationships, ({ type }) => EVIDENCE[type] ?? 'relationships')].sort(
    byName,
  );
  return [
    ...scriptsOf('1-schema', [...schemaStatements(schema), AWAIT_INDEXES, beginDataset()]),
    ...nodes.flatMap(([name, some]) => scriptsOf(`2-${name}`, nodeBatches(some).flatMap(cutBatch))),
    ...relationships.flatMap(([name, some]) => scriptsOf(`3-${name}`, relationshipBatches(some).flatMap(cutBatch))),
    ...scriptsOf('4-dataset', [endDataset(projection)]),
  ];
}

const EVIDENCE: Readonly<Record<string, string>> = { CITES: 'citations', DERIVED_FROM: 'derivations' };

/** Of an entity its first family (a country is a place first, and an actor too), of any other node what it is. */
function familyOf({ labels }: ProjectedNode): string {
  const label = labels.find((each) => each !== MARKER && each !== ENTITY) ?? MARKER;
  return `${label.toLowerCase()}s`;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compareText(one, other);
}

const AWAIT_INDEXES = 'CYPHER 5\nCALL db.awaitIndexes(300);\n';

function scriptsOf(name: string, statements: readonly string[]): readonly Script[] {
  const runs = cut(statements, SCRIPT_BYTES);
  const digits = String(runs.length).length;
  return runs.map((run, index) => ({
    name: `${name}${runs.length > 1 ? `-${String(index + 1).padStart(digits, '0')}` : ''}.cypher`,
    text: `${SCRIPT_HEAD}\n${ENCODING_GUARD}${run.join('')}`,
  }));
}

/** Java 17 reads files as the locale says, which turns every name that is not ASCII into question marks and says nothing. */
const ENCODING_GUARD = `CYPHER 5
RETURN date(CASE WHEN '电' = '\\u7535' THEN '2023-09-03'
  ELSE 'this file was not read as UTF-8: set JDK_JAVA_OPTIONS=-Dfile.encoding=UTF-8' END) IS NOT NULL AS isReadAsUtf8;
`;

/** How every script begins. */
export const SCRIPT_HEAD = `// scam-atlas in plain Cypher, for Neo4j 5.26 or newer. Made by \`atlas export cypher\`; edit the seed instead.
// Give it to cypher-shell -f, or paste it into Neo4j Browser, after those with a lower number. Run again it changes nothing.
// It adds and updates nodes with the label ${MARKER} and relationships between them, and never removes one: what an older
// dataset had and this one has not stays, until \`atlas load\` takes it away.
`;
