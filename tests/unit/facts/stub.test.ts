import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runNew, stubOf } from '../../../src/commands/new.js';
import { readFacts } from '../../../src/facts/read.js';
import { entityStub } from '../../../src/facts/stub.js';
import { loadOntology, packagePath } from '../../../src/package.js';

const ontology = loadOntology();
const kinds = [...ontology.kinds.values()];

describe('atlas new', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'atlas-new-')), 'seed');
    cpSync(packagePath('tests/world'), folder, { recursive: true });
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true }));

  function faultsOf(file: string): string[] {
    const checked = readFacts(folder, ontology);
    return 'faults' in checked
      ? checked.faults.map(({ file: at, message }) => (at === `seed/${file}` ? message : `${at}: ${message}`))
      : [];
  }

  it.for(['document', ...kinds.map(({ slug }) => slug)])(
    'of a %s is sound but for what a person must fill in',
    (kind) => {
      const path = runNew(kind, 'planted', folder);
      const faults = faultsOf(path.slice(folder.length + 1));
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(fault).toMatch(/^[\w() ]+ is empty$/);
    },
  );

  it('asks for the date and the place of an event, and for who calls a hub one', () => {
    expect(faultsOf(runNew('operation', 'planted', folder).slice(folder.length + 1))).toEqual(
      expect.arrayContaining(['occurred is empty', 'places is empty', 'precision is empty']),
    );
    expect(stubOf('scam-hub', 'x').text).toContain(
      '\n  classification: [{value: , status: [{is: alleged, at: , by: }]}]\n',
    );
  });

  it('has every other field of the kind as a comment', () => {
    for (const kind of kinds) {
      const text = entityStub(kind, 'x', ontology);
      for (const field of kind.fields.values()) {
        if (field.form === 'relation' && field.predicates.length > 1) continue;
        expect(text).toMatch(new RegExp(`^  (# )?${field.name}: \\[`, 'm'));
      }
    }
  });

  it('never writes over a file', () => {
    const path = runNew('operation', 'planted', folder);
    const before = readFileSync(path, 'utf8');
    expect(() => runNew('operation', 'planted', folder)).toThrow('is there already');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes where its kind is kept', () => {
    const path = (kind: string) => stubOf(kind, 'x').path;
    expect(
      ['operation', 'scam-hub', 'person', 'settlement', 'media-outlet', 'armed-group', 'document'].map(path),
    ).toEqual([
      'events/x.yaml',
      'hubs/x.yaml',
      'people/x.yaml',
      'places/x.yaml',
      'media/x.yaml',
      'armed-groups/x.yaml',
      'documents/x.yaml',
    ]);
  });

  it('refuses a kind that is none and a name that no id can have', () => {
    expect(() => stubOf('opertion', 'x')).toThrow(expect.objectContaining({ advice: 'Did you mean operation?' }));
    expect(() => stubOf('person', 'Ms X')).toThrow(`"Ms X" can't be part of an id`);
  });
});
