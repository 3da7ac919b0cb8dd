import type { Faults, Place } from '../fault.js';
import type { SourceFile } from '../yaml/parse.js';

/** Where something stands in a file. @param offset in UTF-16 code units from its start */
export function placeAt({ file, text }: SourceFile, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What the file holds as JSON; undefined, and a fault, where it is none. */
export function parseJson(source: SourceFile, faults: Faults): unknown {
  try {
    return JSON.parse(source.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const offset = position === undefined ? source.text.length : Number(position);
    faults.report(placeAt(source, offset), `not readable as JSON: ${message}`);
    return undefined;
  }
}

/** Finds where the members `"id": ID` stand: asked again for an id, the next that has it. */
export function idFinder(source: SourceFile): (id: string) => Place {
  const offsets = new Map<string, number[]>();
  for (const { 1: id, index } of source.text.matchAll(/"id"\s*:\s*("(?:[^"\\]|\\.)*")/g)) {
    const key = id === undefined ? '' : String(JSON.parse(id));
    offsets.set(key, [...(offsets.get(key) ?? []), index]);
  }
  return (id) => placeAt(source, offsets.get(id)?.shift() ?? 0);
}
