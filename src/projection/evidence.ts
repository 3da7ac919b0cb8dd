import type { FuzzyDate } from '../model/dates.js';
import type { Document } from '../model/document.js';
import { type DocumentId, slugOf } from '../model/ids.js';
import { countIndependent, isAsserted, originOf, originsOf } from '../model/sources.js';
import { type Citation, type Figure, RANKS, type Statement, statusOf } from '../model/statement.js';
import { MARKER, type Ontology } from '../ontology/ontology.js';
import { statementText } from './captions.js';
import { dayKey } from './chronology.js';
import {
  compareText,
  type ProjectedNode,
  type ProjectedRelationship,
  type Properties,
  properties,
} from './projection.js';
import { scopeTexts, splitQualifiers } from './qualifiers.js';
import { accusedOf } from './standing.js';

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
      totalKey: totalKeyOf(statement),
      accused: accusedOf(statement, ontology),
      status: statusOf(statement),
      statuses: statement.statusHistory.map(({ status }) => status),
      statusDates: statement.statusHistory.map(({ at }) => at?.edtf ?? ''),
      statusBy: statement.statusHistory.map(({ by }) => by ?? ''),
      ...supportOf(statement, documents),
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

/** Sorts the running totals of an entity upwards by as-of date and id, an open end last; only those that may stand in a line. */
function totalKeyOf(statement: Statement): string | undefined {
  if (statement.form !== 'FIGURE' || !statement.figure.runningTotal) return undefined;
  const stands = statement.modality === 'DONE' && statement.rank !== 'DEPRECATED';
  return stands && isAsserted(statement) ? `${dayKey(statement.figure.asOf)} ${statement.id}` : undefined;
}

function supportOf({ citations }: Statement, documents: Documents): Properties {
  const denying = citations.filter((citation) => citation.stance === 'DENIES');
  const deniers = denying.flatMap((citation) => originOf(citation, documents).actor ?? []);
  const published = earliest(citations.flatMap(({ document }) => documents.get(document)?.published ?? []));
  return properties({
    citationCount: citations.length,
    sources: countIndependent(citations, documents),
    originKinds: originKindsOf(citations, documents),
    deniedBy: [...new Set<string>(deniers)].sort(compareText),
    voices: voicesOf(citations),
    firstPublished: published?.edtf,
    ...publishedBounds(published),
  });
}

/** To whom its citations attribute it, each between line feeds: no index of Neo4j looks into a list. */
function voicesOf(citations: readonly Citation[]): string | undefined {
  const voices = new Set<string>(citations.flatMap(({ attributedTo }) => attributedTo ?? []));
  return voices.size === 0 ? undefined : `\n${[...voices].sort(compareText).join('\n')}\n`;
}

/** Kinds of the distinct origins that assert it, as in `enum Kind`; DOCUMENT where a document stands for itself. */
function originKindsOf(citations: readonly Citation[], documents: Documents): readonly string[] {
  const slugs = originsOf(citations, documents).map(slugOf);
  return [...new Set(slugs.map((slug) => slug.replaceAll('-', '_').toUpperCase()))].sort(compareText);
}

/** First and last day of a publication. */
export function publishedBounds(published: FuzzyDate | undefined): Properties {
  return properties({
    publishedEarliest: published?.earliest ? { day: published.earliest } : undefined,
    publishedLatest: published?.latest ? { day: published.latest } : undefined,
  });
}

/** The one that begins first, of those the one that ends first; an open start is no start. */
function earliest(dates: readonly FuzzyDate[]): FuzzyDate | undefined {
  const key = (date: FuzzyDate) => `${dayKey(date)} ${date.edtf}`;
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
