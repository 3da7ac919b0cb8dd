import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/check.js';
import { AtlasError } from '../../../src/errors.js';
import { readFacts, requireFacts } from '../../../src/facts/read.js';
import { loadOntology } from '../../../src/package.js';
import { SOUND_SEED } from './sound-seed.js';

const ontology = loadOntology();
let parent: string;
let folder: string;

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(parent, file)), { recursive: true });
    writeFileSync(join(parent, file), content);
  }
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'atlas-facts-'));
  folder = join(parent, 'seed');
  write(SOUND_SEED);
});

afterEach(() => rmSync(parent, { recursive: true }));

describe('a seed folder', () => {
  it('is read at any depth, YAML only, and its files are named from its own name on', () => {
    write({ 'seed/a/b/x.yaml': 'person/x: {}', 'seed/LICENSE': 'person/y: {}', 'seed/schema.json': '{}' });
    expect(readFacts(folder, ontology)).toMatchObject({
      faults: [{ file: 'seed/a/b/x.yaml', line: 1, column: 1, message: 'person/x needs names' }],
    });
  });

  it('has shapes in TopoJSON, in the folder of that name', () => {
    write({ 'seed/shapes/a.topo.json': '{', 'seed/shapes/b.json': '{', 'seed/c.topo.json': '{' });
    expect(readFacts(folder, ontology)).toMatchObject({ faults: [{ file: 'seed/shapes/a.topo.json', line: 1 }] });
  });

  it('has no files that are silently left out', () => {
    write({ 'seed/x.yml': 'person/x: {}' });
    expect(readFacts(folder, ontology)).toMatchObject({ faults: [{ file: 'seed/x.yml', message: 'is not read' }] });
  });

  it('has UTF-8 only', () => {
    write({ 'seed/x.yaml': Buffer.from('person/x:\n  names: {en: caf\xe9}\n', 'latin1') });
    expect(readFacts(folder, ontology)).toMatchObject({
      faults: [{ file: 'seed/x.yaml', line: 2, message: 'is not UTF-8' }],
    });
  });

  it('must hold something to read', () => {
    mkdirSync(join(parent, 'empty'));
    write({ 'empty/notes.txt': 'nothing' });
    expect(() => readFacts(join(parent, 'empty'), ontology)).toThrow(/there are no seed files in .*empty$/);
  });

  it('must be there', () => {
    expect(() => readFacts(join(parent, 'none'), ontology)).toThrow(AtlasError);
    expect(() => readFacts(join(folder, 'dataset.yaml'), ontology)).toThrow(/there is no folder/);
  });

  it('is refused with every fault where facts are required', () => {
    expect(requireFacts(folder, ontology).version).toBe('1');
    write({ 'seed/x.yaml': 'person/x: {}\nperson/y: {}\n' });
    expect(() => requireFacts(folder, ontology)).toThrow(
      /^seed\/x\.yaml:1: person\/x needs names\nseed\/x\.yaml:2: person\/y needs names\n2 faults/,
    );
  });
});

describe('atlas check', () => {
  const run = () => {
    const out = { log: [] as string[], error: [] as string[] };
    const code = runCheck(
      { folder },
      { log: (line: string) => out.log.push(line), error: (line: string) => out.error.push(line) },
    );
    return { code, ...out };
  };

  it('says on stdout what is in a sound seed', () => {
    expect(run()).toEqual({
      code: 0,
      log: ['The seed is sound: 5 documents, 8 entities, 3 statements.'],
      error: [],
    });
  });

  it('says every fault on stderr, with advice and the count', () => {
    write({ 'seed/b.yaml': 'persn/x: {}', 'seed/a.yaml': '\nperson/x: {}' });
    expect(run()).toEqual({
      code: 1,
      log: [],
      error: [
        'seed/a.yaml:2: person/x needs names',
        'seed/b.yaml:1: persn/x: there is no kind persn',
        '  did you mean person?',
        '2 faults in 2 files',
      ],
    });
  });
});
