import { GRADES } from '../../model/document.js';
import type { EntityId } from '../../model/ids.js';
import type { FactRecord } from '../../model/record.js';
import type { Statement } from '../../model/statement.js';
import { isOf, type Ontology } from '../../ontology/ontology.js';
import { countsOf } from '../counts.js';
import type { Covered } from '../coverage.js';
import { yearOf } from './chronicle.js';
import { countedGaps } from './gaps.js';
import { list, percent, table, tally } from './markdown.js';
import { countryFinder } from './nesting.js';
import { placeNames } from './places.js';
import { type Share, shareOfTwice } from './sources.js';

const PLACING = ['TOOK_PLACE_IN', 'TRANSFERRED_FROM', 'TRANSFERRED_TO'];
const NOWHERE = 'no country';

/** `docs/datasheet.md`: what the facts are, how many of what, how well they are sourced, and what is missing. */
export function datasheet(record: FactRecord, coverage: readonly Covered[], ontology: Ontology): string {
  const sections: readonly (readonly [string, string])[] = [
    ['What it is', introduction(record)],
    ['Entities by kind', kindTable(record, ontology)],
    ['Events by year', table(['year', 'events'], tally(yearsOf(record, ontology)))],
    ['Places and events by country', countryTable(record, ontology)],
    ['Documents and citations by grade', gradeTable(record)],
    ['Independent origins', originsText(record, coverage)],
    ['Names of places', placesText(record, ontology)],
    ['How figures were chosen', FIGURES],
    ['Open gaps', list([...countedGaps(record, ontology), ...record.gaps])],
    ['Licence and attribution', licenceText(record)],
  ];
  const body = sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n');
  return `# Data sheet\n\nGenerated from \`seed/\` by \`npm run generate\`. Do not edit.\n\n${body}`;
}

function introduction({ version, entities, statements, documents, metrics }: FactRecord): string {
  return `Version ${version}: ${entities.length} entities, ${statements.length} statements, ${documents.length} documents and ${metrics.length} metrics on South-East Asia's cyber-scam industry and the operations against it. Every statement names the documents that say it and who says so there. [How to query it](api.md), [how it is written](seed-files.md), [how it stands in Neo4j](graph.md).`;
}

function kindTable(record: FactRecord, ontology: Ontology): string {
  const counts = countsOf(record, ontology);
  const rows = [...ontology.kinds.values()].map(({ type, slug, families }) => {
    return [families.join(', '), type, counts.get(slug) ?? 0];
  });
  return table(['family', 'kind', 'entities'], rows);
}

function yearsOf(record: FactRecord, ontology: Ontology): string[] {
  const events = record.entities.filter(({ type }) => isOf(ontology, type, 'Event'));
  return events.map(({ id }) => yearOf(id, record.statements) ?? 'unknown');
}

function countryTable({ entities, statements }: FactRecord, ontology: Ontology): string {
  const countryOf = countryFinder(statements);
  const nameOf = (id: EntityId | undefined) =>
    entities.find((entity) => entity.id === id)?.names.find(({ lang }) => lang === 'en')?.value ?? NOWHERE;
  const countOf = (ids: readonly EntityId[]) => new Map(tally(ids.map((id) => nameOf(countryOf(id)))));
  const ofType = (type: string) => entities.filter((entity) => entity.type === type).map(({ id }) => id);
  const places = entities.filter(({ type }) => isOf(ontology, type, 'Place')).map(({ id }) => id);
  const [all, hubs] = [countOf(places), countOf(ofType('ScamHub'))];
  const events = new Map(tally(eventCountries(statements, (id) => nameOf(countryOf(id)))));
  const names = [...new Set([...all.keys(), ...events.keys()])].sort();
  const rows = names.map((name) => [name, all.get(name) ?? 0, hubs.get(name) ?? 0, events.get(name) ?? 0]);
  const note = 'An event that touches two countries counts in both; one without a place counts in none.';
  return `${table(['country', 'places', 'of these hubs', 'events'], rows)}\n\n${note}`;
}

/** A country for each event and each country that it touches. */
function eventCountries(statements: readonly Statement[], countryOf: (place: EntityId) => string): string[] {
  const touched = statements.flatMap((statement) =>
    statement.form === 'OBJECT' && PLACING.includes(statement.property)
      ? [`${statement.subject} ${countryOf(statement.object)}`]
      : [],
  );
  return [...new Set(touched)].map((each) => each.slice(each.indexOf(' ') + 1));
}

function gradeTable({ documents, statements }: FactRecord): string {
  const grades = new Map(documents.map(({ id, grade }) => [id, grade]));
  const cited = statements.flatMap(({ citations }) => citations.flatMap(({ document }) => grades.get(document) ?? []));
  const [read, citations] = [
    new Map(
      tally(
        documents.map(({ grade }) => grade),
        GRADES,
      ),
    ),
    new Map(tally(cited, GRADES)),
  ];
  const rows = GRADES.map((grade) => [grade.toLowerCase(), read.get(grade) ?? 0, citations.get(grade) ?? 0]);
  return table(['grade', 'documents', 'citations'], rows);
}

function originsText(record: FactRecord, coverage: readonly Covered[]): string {
  const first = new Set(coverage.map(({ document }) => `document/${document}`));
  const groups: readonly (readonly [string, readonly Statement[]])[] = [
    ['all statements', record.statements],
    ['figures', record.statements.filter(({ form }) => form === 'FIGURE')],
    ['accusations', record.statements.filter(({ statusHistory }) => statusHistory.length > 0)],
  ];
  const rows = groups.map(([name, statements]) => {
    const [before, now] = [shareOfTwice(statements, record, first), shareOfTwice(statements, record)];
    return [name, before.of, shareText(before), now.of, shareText(now)];
  });
  return `${table(['', 'on the pages first collected', 'two or more origins', 'on all pages', 'two or more origins'], rows)}\n\nAn origin is whom a citation names, else the publisher at the end of the chain of reprints and rewrites: ten papers that print one release are one. The pages first collected are those of \`seed/coverage.csv\`, before second origins were looked for; a statement counts where at least one page asserts it.`;
}

function shareText({ of, twice }: Share): string {
  return `${twice} (${percent(twice, of)})`;
}

function placesText(record: FactRecord, ontology: Ontology): string {
  const { places, nested, outsideLatin, ownLanguage } = placeNames(record, ontology);
  const row = (what: string, having: readonly unknown[]) => [
    what,
    having.length,
    percent(having.length, places.length),
  ];
  return table(
    ['of all places', 'places', 'share'],
    [
      row('lie in a country', nested),
      row('have a name outside the Latin script', outsideLatin),
      row("have a name in their country's language", ownLanguage),
    ],
  );
}

function licenceText({ licence, attribution }: FactRecord): string {
  return `The facts are under ${licence}. Whom to name:\n\n${list(attribution)}`;
}

const FIGURES = `- Every figure that a source gives is kept as the source gives it: number, unit, currency, bound ("over", "nearly"), scope and date.
- Figures of one subject and metric that disagree stand side by side, each with its own sources; none is summed or averaged, and none is picked for the reader.
- A figure is ranked down only for a reason that stands beside it; it stays in the record and is not drawn.
- Sources' words for one act (raided, busted, dismantled) share a metric of \`seed/metrics.yaml\`, where the difference would be of words and not of fact.
- Running totals carry the day up to which they count and are never added up.
- A conversion into another currency is a figure of its own that says what it converts and who converted.
- Figures found only in machine-written summaries, content farms or guides of unknown authorship were left out; \`seed/coverage.csv\` says which.`;
