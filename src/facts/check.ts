import type { FactRecord } from '../model/record.js';
import type { Ontology } from '../ontology/ontology.js';
import { reportCounts } from './counts.js';
import { declare } from './declare.js';
import { type SeedDraft, withoutPlace } from './draft.js';
import { type Fault, Faults } from './fault.js';
import { groupsOf } from './groups.js';
import { identifyAll } from './identification.js';
import { joinStatements } from './join.js';
import type { Reading } from './known.js';
import { type Ledger, reportDepartures } from './ledger/departures.js';
import { present } from './present.js';
import { RULES } from './rules/index.js';
import { type Dataset, readDataset } from './sections/dataset.js';
import { readDocumentEntry } from './sections/documents.js';
import { readEntity } from './sections/entities.js';
import { readMetric } from './sections/metrics.js';
import { readRedirect } from './sections/redirects.js';
import { type Sections, sectionsOf } from './sections.js';
import { isShapeFile, readShapes } from './shapes/read.js';
import { shapesOfRegions } from './shapes/regions.js';
import type { Entry } from './yaml/located.js';
import { type ParsedFile, parseYaml, type SourceFile } from './yaml/parse.js';

/** The facts, or all that is wrong with them, by file and line. */
export type Checked = { readonly record: FactRecord } | { readonly faults: readonly Fault[] };

/**
 * Checks the files of a seed folder against the ontology and against each other.
 * @param files with paths that begin with the folder's name: `seed/hubs/kk-park.yaml`
 * @param faults found while the files were read
 * @param ledger what the facts must still say, beside anything new
 */
export function checkFacts(
  files: readonly SourceFile[],
  ontology: Ontology,
  faults = new Faults(),
  ledger?: Ledger,
): Checked {
  const ordered = inOrder(files);
  const sections = sectionsOf(ordered.filter(isOfFacts).map((file) => parseYaml(file, faults)));
  const dataset = readDatasetOf(sections, files, faults);
  const seed = readDraft(sections, ordered.filter(isOfShapes), ontology, faults);
  const report = faults.report.bind(faults);
  for (const rule of RULES) rule(seed, report);
  if (faults.count > 0 || !dataset) return { faults: faults.sorted() };
  const record = recordOf(dataset, seed);
  reportCounts(dataset, record, ontology, faults);
  if (ledger) reportDepartures(ledger, seed, record.statements, faults);
  return faults.count > 0 ? { faults: faults.sorted() } : { record };
}

/** By path: citations are joined and entities listed in the same order everywhere. */
function inOrder(files: readonly SourceFile[]): SourceFile[] {
  return [...files].sort((one, other) => (one.file < other.file ? -1 : 1));
}

function isOfShapes({ file }: SourceFile): boolean {
  return isShapeFile(file);
}

function isOfFacts(file: SourceFile): boolean {
  return !isOfShapes(file);
}

function readDraft(sections: Sections, shapes: readonly SourceFile[], ontology: Ontology, faults: Faults): SeedDraft {
  const metrics = entriesOf(sections.metrics).map((entry) => readMetric(entry, faults));
  const reading: Reading = { ontology, faults, known: declare(sections, metrics, ontology, faults) };
  const documents = readEach(sections.documents, (entry) => readDocumentEntry(entry, reading));
  const redirects = readEach(sections.redirects, (entry) => readRedirect(entry, reading));
  const entities = readEach(sections.entities, (entry) => readEntity(entry, reading));
  return {
    ontology,
    metrics,
    redirects,
    entities,
    documents: new Map(firstOfEach(documents).map((document) => [document.id, document])),
    statements: identifyAll(entities.flatMap((entity) => entity.statements)),
    shapes: shapes.flatMap((file) => readShapes(file, reading)),
  };
}

function readDatasetOf(sections: Sections, files: readonly SourceFile[], faults: Faults): Dataset | undefined {
  const [file] = sections.dataset;
  if (file) return readDataset(file, faults);
  const folder = files[0]?.file.split('/')[0] ?? 'seed';
  const place = { file: `${folder}/dataset.yaml`, line: 1, column: 1 };
  faults.report(place, 'is missing', 'write version, licence and attribution there');
  return undefined;
}

function entriesOf(files: readonly ParsedFile[]): Entry[] {
  return files.flatMap(({ root }) => root.entries);
}

function readEach<T>(files: readonly ParsedFile[], read: (entry: Entry) => T | undefined): T[] {
  return entriesOf(files).flatMap((entry) => read(entry) ?? []);
}

/** Of a key that is declared twice the first counts. */
function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return groupsOf(items, ({ id }) => id).flatMap(([first]) => first ?? []);
}

function recordOf(dataset: Dataset, seed: SeedDraft): FactRecord {
  const shapes = shapesOfRegions(seed);
  return {
    ...dataset,
    counts: dataset.counts.map(withoutPlace),
    documents: [...seed.documents.values()].flatMap(({ document }) => document ?? []),
    entities: seed.entities.flatMap(({ entity }) => {
      return entity ? { ...entity, ...present({ shape: shapes.get(entity.id)?.shape }) } : [];
    }),
    redirects: seed.redirects.map(withoutPlace),
    metrics: seed.metrics.flatMap(({ metric }) => metric ?? []),
    statements: joinStatements(seed.statements),
  };
}
