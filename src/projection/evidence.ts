import type { FuzzyDate } from '../model/dates.js';
import type { Document } from '../model/document.js';
import type { DocumentId } from '../model/ids.js';
import { countIndependent, originOf } from '../model/sources.js';
import { type Figure, RANKS, type Statement, statusOf } from '../model/statement.js';
import { MARKER, type Ontology } from '../ontology/ontology.js';
import { statementText } from './captions.js';
import {
  compareText,
  type ProjectedNode,
  type ProjectedRelationship,
  type Properties,
  properties,
} from './projection.js';
import { scopeTexts, splitQualifiers } from './qualifiers.js';

export type Documents = ReadonlyMap<DocumentId, Document>;

/** `drawn`: whether it is one of those that make the graph. */
export function statementNode(
  statement: Statement,
  drawn: boolean,
  ontology: Ontology,
  documents: Documents,
): ProjectedNode {
  const { own, scope } = splitQualifiers(statement, ontology);
  return {
    id: statement.id,
    labels: [MARKER, 'Statement'],
    properties: properties({
      text: statementText(statement),
      subject: statement.subject,
      property: statement.property,
      form: statement.form,
      ...contentOf(statement),
      qualifiers: scopeTexts(own),
      scope: scopeTexts(scope),
      occurred: statement.occurred?.edtf,
      modality: statement.modality,
      rank: statement.rank,
      rankReason: statement.rankReason,
      sortKey: `${RANKS.indexOf(statement.rank)} ${statement.id}`,
      drawn,
      status: statusOf(statement),
      statuses: statement.statusHistory.map(({ status }) => status),
      statusDates: statement.statusHistory.map(({ at }) => at?.edtf ?? ''),
      statusBy: statement.statusHistory.map(({ by }) => by ?? ''),
      ...standingOf(statement, documents),
    }),
  };
}

function contentOf(statement: Statement): Properties {
  if (statement.form === 'OBJECT') return { object: statement.object };
  if (statement.form === 'VALUE') return { value: statement.value };
  return figureProperties(statement.figure);
}

function figureProperties(figure: Figure): Properties {
  return properties({
    amount: figure.value,
    low: figure.low,
    high: figure.high,
    number: figure.value === undefined ? undefined : { float: Number(figure.value) },
    unit: figure.unit,
    bound: figure.bound,
    figureScope: scopeTexts(figure.scope),
    runningTotal: figure.runningTotal,
    asOf: figure.asOf?.edtf,
    converts: figure.converts,
  });
}

function standingOf({ citations }: Statement, documents: Documents): Properties {
  const denying = citations.filter((citation) => citation.stance === 'DENIES');
  const deniers = denying.flatMap((citation) => originOf(citation, documents).actor ?? []);
  return properties({
    citationCount: citations.length,
    sources: countIndependent(citations, documents),
    deniedBy: [...new Set<string>(deniers)].sort(compareText),
    firstPublished: earliest(citations.flatMap(({ document }) => documents.get(document)?.published ?? []))?.edtf,
  });
}

/** The one that begins first, of those the one that ends first; an open start is no start. */
function earliest(dates: readonly FuzzyDate[]): FuzzyDate | undefined {
  const key = (date: FuzzyDate) => `${date.earliest ?? '~'} ${date.latest ?? '~'} ${date.edtf}`;
  return dates.toSorted((one, other) => compareText(key(one), key(other)))[0];
}

export function citationsOf(statement: Statement, documents: Documents): readonly ProjectedRelationship[] {
  return statement.citations.map((citation, position) => {
    const origin = originOf(citation, documents);
    return {
      type: 'CITES',
      from: statement.id,
      to: citation.document,
      properties: properties({
        position,
        attributedTo: citation.attributedTo,
        speaker: citation.speaker,
        stance: citation.stance,
        said: citation.said?.edtf,
        locator: citation.locator,
        note: citation.note,
        origin: origin.id,
        originActor: origin.actor,
        root: origin.root,
      }),
    };
  });
}
