import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { AtlasError } from '../errors.js';
import type { Faults } from './fault.js';
import { isShapeFile } from './shapes/read.js';
import type { SourceFile } from './yaml/parse.js';

/**
 * Reads all YAML files of a folder, at any depth, and those of shapes.
 * @throws AtlasError BAD_SEED where there is no such folder or nothing to read in it
 */
export function readFiles(folder: string, faults: Faults): SourceFile[] {
  const root = resolve(folder);
  return listFiles(root).flatMap((path) => {
    const file = [basename(root), ...relative(root, path).split(sep)].join('/');
    const place = { file, line: 1, column: 1 };
    if (path.endsWith('.yml')) faults.report(place, 'is not read', 'name it .yaml');
    if (!path.endsWith('.yaml') && !isShapeFile(file)) return [];
    const bytes = readFileSync(path);
    const text = decode(bytes);
    if (text !== undefined) return [{ file, text }];
    faults.report({ ...place, line: firstBadLine(bytes) }, 'is not UTF-8', 'save the file as UTF-8');
    return [];
  });
}

function listFiles(root: string): string[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AtlasError('BAD_SEED', `there is no folder ${root}`, { advice: 'Name the folder of the seed files.' });
  }
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (paths.some((path) => /\.ya?ml$/.test(path))) return paths;
  throw new AtlasError('BAD_SEED', `there are no seed files in ${root}`, {
    advice: 'Name the folder of the seed files; they end in .yaml.',
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is never part of another character in UTF-8, so that lines can be decoded alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end + 1;
    if (decode(bytes.subarray(start, stop)) === undefined) break;
    start = stop;
  }
  return line;
}
