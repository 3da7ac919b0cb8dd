import { MARKER } from '../../ontology/ontology.js';
import { datasetVersion, digestProjection } from '../../projection/digest.js';
import { DATASET_ID } from '../../projection/project.js';
import type { Projection } from '../../projection/projection.js';
import { literal, mapLiteral, textLiteral } from './literal.js';

const DATASET = `(d:${MARKER} {id: ${textLiteral(DATASET_ID)}})`;

/** Makes the Dataset node without a version, so that a load takes over from scripts of which only some were run. */
export function beginDataset(): string {
  return `CYPHER 5\nMERGE ${DATASET}\nSET d:Dataset;\n`;
}

/** Says in the Dataset node what is loaded, unless something of it is missing. The day of load stays while nothing changes. */
export function endDataset(projection: Projection): string {
  const { dataset, nodes, relationships } = projection;
  const digest = digestProjection(projection);
  const version = datasetVersion(projection, digest);
  const types = literal(dataset.properties.relationshipTypes ?? []);
  const properties = mapLiteral({ id: DATASET_ID, ...dataset.properties, version, digest });
  return `CYPHER 5
CALL () { MATCH (n:${MARKER}) WHERE NOT n:Migration AND NOT n:Dataset RETURN count(n) AS nodes }
CALL () { MATCH (:${MARKER})-[r]->(:${MARKER}) WHERE type(r) IN ${types} RETURN count(r) AS relationships }
WITH nodes >= ${nodes.length} AND relationships >= ${relationships.length} AS complete
CALL (complete) {
  WITH complete WHERE complete
  MATCH ${DATASET}
  WITH d, CASE WHEN d.version = ${textLiteral(version)} THEN d.loaded END AS loaded
  SET d = ${properties}, d.loaded = coalesce(loaded, toString(date()))
}
RETURN CASE WHEN complete THEN ${textLiteral(`scam-atlas ${version} is loaded`)}
  ELSE 'Something is missing: run all scripts, in the order of their names' END AS result;
`;
}
