import type { DocumentId } from '../../model/ids.js';
import type { Placed, ShapeDraft } from '../draft.js';
import type { Reading } from '../known.js';
import { isAreaCode } from '../sections/identifiers.js';
import { show } from '../values/fields.js';
import { readDocument } from '../values/references.js';
import type { SourceFile } from '../yaml/parse.js';
import { idFinder, parseJson, placeAt } from './json.js';
import { readOutline, type Topology, topology } from './topology.js';

/** Whether a file of a seed folder holds shapes: `seed/shapes/admin1.topo.json`. */
export function isShapeFile(file: string): boolean {
  return /^[^/]+\/shapes\/.*\.topo\.json$/.test(file);
}

/** The outlines of a file of shapes, by the codes of their regions. A fault of the file's form stands at its first line. */
export function readShapes(file: SourceFile, reading: Reading): ShapeDraft[] {
  const content = parseJson(file, reading.faults);
  if (content === undefined) return [];
  const { data, error } = topology.safeParse(content);
  for (const { path, message } of error?.issues ?? []) {
    const advice = 'docs/seed-files.md says how files of shapes are written';
    reading.faults.report(placeAt(file, 0), `not readable as shapes: ${path.join('.')}: ${message}`, advice);
  }
  return data ? readOutlines(file, data, reading) : [];
}

function readOutlines(file: SourceFile, all: Topology, reading: Reading): ShapeDraft[] {
  const { faults } = reading;
  const source = readSource(file, all, reading);
  const placeOf = idFinder(file);
  const outlines = Object.values(all.objects).flatMap(({ geometries }) => geometries);
  return outlines.flatMap((outline) => {
    const { id: code } = outline;
    const place = placeOf(code);
    if (!isAreaCode(code))
      faults.report(place, `${show(code)} is not an ISO 3166-2 code`, 'write it like MM-17, or leave this shape out');
    const area = readOutline(outline, all);
    if (typeof area === 'string')
      faults.report(place, `the shape ${show(code)} can't be drawn: ${area}`, 'take it from its source again');
    if (typeof area === 'string' || !source) return [];
    return [{ code, place, source, shape: { area, disclaimer: all.disclaimer, source: source.document } }];
  });
}

function readSource(
  file: SourceFile,
  { source }: Topology,
  reading: Reading,
): Placed<{ readonly document: DocumentId }> | undefined {
  const place = placeAt(file, file.text.search(/"source"\s*:/));
  const document = readDocument({ form: 'scalar', text: source, place }, 'source', reading);
  return document && { document, place };
}
