import type { FactRecord } from '../../model/record.js';
import { countIndependent } from '../../model/sources.js';
import type { Statement } from '../../model/statement.js';
import type { Ontology } from '../../ontology/ontology.js';
import { type PlaceNames, placeNames } from './places.js';

const REGIONAL = ['zh', 'vi', 'th', 'my', 'km', 'lo'];
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** What is wanting, counted from the record; what nobody can count is in `gaps` of dataset.yaml. */
export function countedGaps(record: FactRecord, ontology: Ontology): readonly string[] {
  const { entities, documents, statements } = record;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const without = (field: string, reason: string) =>
    entities.filter((entity) => entity.without?.some((lack) => lack.field === field && lack.reason === reason)).length;
  const gradesOf = ({ citations }: Statement) => citations.map(({ document }) => byId.get(document)?.grade);
  const accusing = statements.filter(({ statusHistory }) => statusHistory.length > 0);
  const names = placeNames(record, ontology);
  return [
    `${without('occurred', 'UNKNOWN')} events have no date in any source read, ${without('places', 'UNKNOWN')} no place; to ${without('places', 'NOT_APPLICABLE')} no place applies.`,
    `${statements.filter((each) => countIndependent(each.citations, byId) === 1).length} of ${statements.length} statements stand on one origin, ${accusing.filter((each) => countIndependent(each.citations, byId) === 1).length} of ${accusing.length} accusations among them.`,
    `${statements.filter((each) => gradesOf(each).every((grade) => grade === 'REPOST')).length} statements were read only in reposts; the origin is whom the repost names.`,
    `${documents.filter(({ read }) => !read).length} documents are originals that nobody here read, known from what reprints or rewrites them.`,
    `${documents.filter(({ publisher }) => publisher === undefined).length} documents have no known publisher.`,
    `${documents.filter(({ published }) => published?.precision !== 'DAY').length} documents have no exact day of publication.`,
    `${lacking(names, 'outsideLatin')} places have no name outside the Latin script, ${lacking(names, 'ownLanguage')} none in the language of their country.`,
    `Of ${documents.filter(({ read }) => read).length} documents read, ${languagesText(documents)}.`,
  ];
}

function languagesText(documents: FactRecord['documents']): string {
  return REGIONAL.map((language) => {
    const count = documents.filter((document) => document.read && document.language.split('-')[0] === language).length;
    return `${count} are in ${LANGUAGES.of(language)}`;
  }).join(', ');
}

function lacking(names: PlaceNames, aim: 'outsideLatin' | 'ownLanguage'): number {
  return names.places.length - names[aim].length;
}
