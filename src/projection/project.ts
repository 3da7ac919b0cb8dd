import type { FactRecord } from '../model/record.js';
import { countIndependent, originsOf } from '../model/sources.js';
import type { Statement } from '../model/statement.js';
import type { Kind, Ontology } from '../ontology/ontology.js';
import { MARKER } from '../ontology/ontology.js';
import { disputeNodes } from './disputes.js';
import { entityNode } from './entity-node.js';
import { citationsOf, type Documents, statementNode } from './evidence.js';
import { linksOf } from './links.js';
import {
  compareText,
  type ProjectedNode,
  type ProjectedRelationship,
  type Projection,
  type Properties,
} from './projection.js';
import { drawnOf } from './rank.js';
import { derivationsOf, documentNode, identifierNodes, metricNode, redirectNode } from './records.js';
import { standingsOf } from './standing.js';
import { shownValue, type ValueStatement } from './values.js';

export const DATASET_ID = 'scam-atlas';
const EVIDENCE_TYPES = ['CITES', 'DERIVED_FROM'];

/** The graph that a checked record of facts makes; see docs/graph.md. */
export function project(record: FactRecord, ontology: Ontology): Projection {
  const documents: Documents = new Map(record.documents.map((document) => [document.id, document]));
  const drawn = drawnOf(record.statements, ontology);
  return {
    version: record.version,
    dataset: datasetNode(record, ontology),
    nodes: nodesOf(record, ontology, documents, drawn).toSorted((one, other) => compareText(one.id, other.id)),
    relationships: [
      ...linksOf(drawn, ontology, ({ citations }) => originsOf(citations, documents)),
      ...record.statements.flatMap((statement) => citationsOf(statement, documents)),
      ...record.documents.flatMap(derivationsOf),
    ].toSorted(compareRelationships),
  };
}

function nodesOf(
  record: FactRecord,
  ontology: Ontology,
  documents: Documents,
  drawn: readonly Statement[],
): readonly ProjectedNode[] {
  const values = valuesOf(drawn, ontology, documents);
  const standings = standingsOf(record.statements, ontology);
  const isDrawn = new Set(drawn);
  return [
    ...record.entities.map((entity) => {
      const { id, type } = entity;
      return entityNode(entity, kindOf(ontology, type), values.get(id) ?? new Map(), standings.get(id) ?? []);
    }),
    ...record.entities.flatMap(identifierNodes),
    ...record.statements.map((statement) => statementNode(statement, isDrawn.has(statement), ontology, documents)),
    ...disputeNodes(record.statements, documents),
    ...record.documents.map(documentNode),
    ...record.metrics.map(metricNode),
    ...record.redirects.map(redirectNode),
  ];
}

function kindOf(ontology: Ontology, type: string): Kind {
  const kind = ontology.kinds.get(type);
  if (!kind) throw new Error(`an entity of the unknown kind ${type} came past the checks`);
  return kind;
}

function datasetNode(record: FactRecord, ontology: Ontology): ProjectedNode {
  return {
    id: DATASET_ID,
    labels: [MARKER, 'Dataset'],
    properties: {
      entities: record.entities.length,
      statements: record.statements.length,
      documents: record.documents.length,
      licence: record.licence,
      attribution: record.attribution,
      kindCounts: kindCountsOf(record, ontology),
      ...boundsOf(record),
      relationshipTypes: [...ontology.predicates.keys(), ...EVIDENCE_TYPES].toSorted(compareText),
    },
  };
}

/** Bounds of the counts as `kind=number`, so that the graph can be checked by itself. */
function boundsOf({ counts }: FactRecord): Properties {
  return {
    minimumCounts: counts.flatMap(({ of, atLeast }) => (atLeast === undefined ? [] : [`${of}=${atLeast}`])),
    maximumCounts: counts.flatMap(({ of, atMost }) => (atMost === undefined ? [] : [`${of}=${atMost}`])),
  };
}

/** `KIND=number`, in the order of the kinds. */
function kindCountsOf({ entities }: FactRecord, ontology: Ontology): readonly string[] {
  return [...ontology.kinds.values()].map(
    (kind) => `${kind.name}=${entities.filter(({ type }) => type === kind.type).length}`,
  );
}

/** The values of each entity's properties, by its id and the property's name. */
function valuesOf(
  drawn: readonly Statement[],
  ontology: Ontology,
  documents: Documents,
): ReadonlyMap<string, ReadonlyMap<string, string | readonly string[]>> {
  const values = new Map<string, Map<string, string | readonly string[]>>();
  for (const [subject, byProperty] of valueStatementsOf(drawn)) {
    const found = new Map<string, string | readonly string[]>();
    for (const [property, statements] of byProperty) {
      const field = ontology.properties.get(property);
      if (!field) throw new Error(`the unknown property ${property} came past the checks`);
      found.set(
        property,
        shownValue(statements, field, ({ citations }) => countIndependent(citations, documents)),
      );
    }
    values.set(subject, found);
  }
  return values;
}

type Several = [ValueStatement, ...ValueStatement[]];

function valueStatementsOf(drawn: readonly Statement[]): ReadonlyMap<string, ReadonlyMap<string, Several>> {
  const found = new Map<string, Map<string, Several>>();
  for (const statement of drawn) {
    if (statement.form !== 'VALUE') continue;
    const ofSubject = found.get(statement.subject) ?? new Map<string, Several>();
    found.set(statement.subject, ofSubject);
    const earlier = ofSubject.get(statement.property);
    if (earlier) earlier.push(statement);
    else ofSubject.set(statement.property, [statement]);
  }
  return found;
}

/** Those between the same two nodes stay in the order of their positions. */
function compareRelationships(one: ProjectedRelationship, other: ProjectedRelationship): number {
  return compareText(one.type, other.type) || compareText(one.from, other.from) || compareText(one.to, other.to);
}
