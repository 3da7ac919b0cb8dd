import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { AtlasError } from '../errors.js';
import { documentStub, entityStub, folderOf } from '../facts/stub.js';
import { nearest } from '../facts/suggestion.js';
import { documentId, entityId } from '../model/ids.js';
import { loadOntology } from '../package.js';
import { readSettings } from '../settings.js';
import { seedToWrite } from './seed-to-write.js';

const DOCUMENT = 'document';

interface Stub {
  /** Inside the seed's folder. */
  readonly path: string;
  readonly text: string;
}

/** What to write for a new thing of that kind. @throws AtlasError USAGE where there is no such kind or the id has not the form of one */
export function stubOf(kind: string, slug: string): Stub {
  const ontology = loadOntology();
  const found = [...ontology.kinds.values()].find((each) => each.slug === kind || each.type === kind);
  if (kind !== DOCUMENT && !found) {
    const slugs = [DOCUMENT, ...[...ontology.kinds.values()].map((each) => each.slug)];
    const near = nearest(kind, slugs);
    throw new AtlasError('USAGE', `there is no kind ${kind}`, {
      advice: near ? `Did you mean ${near}?` : `Write one of ${slugs.join(', ')}.`,
    });
  }
  if (!(found ? entityId(`${found.slug}/${slug}`) : documentId(slug))) {
    throw new AtlasError('USAGE', `"${slug}" can't be part of an id`, {
      advice: 'Write lower-case letters, digits and single hyphens: 2026-01-05-northern-myanmar.',
    });
  }
  return found
    ? { path: `${folderOf(found)}/${slug}.yaml`, text: entityStub(found, slug, ontology) }
    : { path: `documents/${slug}.yaml`, text: documentStub(slug) };
}

/** Writes the stub to a new file. @returns its path. @throws AtlasError USAGE where the file is there already */
export function runNew(kind: string, slug: string, folder: string): string {
  const stub = stubOf(kind, slug);
  const path = join(folder, stub.path);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, stub.text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new AtlasError('USAGE', `${path} is there already`, { advice: 'Give another name: atlas new KIND NAME.' });
  }
  return path;
}

export function registerNew(program: Command): void {
  program
    .command('new')
    .summary('write a stub of a new entity or document')
    .description(
      'Writes a seed file for a new entity of that kind, or a new document, and prints its path. What must be filled in stands empty, and `atlas check` asks for it; every other field stands there as a comment. Nothing is overwritten.',
    )
    .argument('<kind>', 'operation, scam-hub, person, ... or document')
    .argument('[name]', 'the id without its kind: 2026-01-05-northern-myanmar', 'new')
    .action((kind: string, name: string) => {
      console.log(relative('.', runNew(kind, name, seedToWrite(readSettings(process.env).seedFolder))));
    });
}
