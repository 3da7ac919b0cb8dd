import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../../src/errors.js';
import { readJsonl } from '../../../src/export/jsonl/read.js';
import { writeJsonl } from '../../../src/export/jsonl/write.js';
import { requireFacts } from '../../../src/facts/read.js';
import { loadOntology, packagePath } from '../../../src/package.js';
import { project } from '../../../src/projection/project.js';

const ontology = loadOntology();
const WORLD = project(requireFacts(packagePath('tests/world'), ontology), ontology);
const TEXT = writeJsonl(WORLD);
const LINES = TEXT.trimEnd().split('\n');

const read = (text: string) => readJsonl(text, 'world.jsonl', ontology);

/** The export with a line in the place of another. */
function withLine(number: number, line: string): string {
  return [...LINES.slice(0, number - 1), line, ...LINES.slice(number)].join('\n');
}

function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AtlasError && error.exitCode === 1) return error.message;
    throw error;
  }
  throw new Error('the export was taken');
}

const firstNode = LINES[1] ?? '';
const lastLine = LINES.length;

describe('an export as JSON lines', () => {
  it('is read back as the projection it was made of', () => {
    expect(read(TEXT)).toEqual(WORLD);
  });

  it('has a line for each node and relationship, after one for the dataset', () => {
    expect(LINES).toHaveLength(1 + WORLD.nodes.length + WORLD.relationships.length);
  });
});

describe('an export with a fault is refused, and where the fault is in a line, by that line', () => {
  it.each([
    ['a line that is no JSON', withLine(7, '{"row":"node"'), 'world.jsonl:7: the line is no JSON'],
    ['an empty line', withLine(3, ''), 'world.jsonl:3: the line is empty'],
    ['an empty file', '', 'world.jsonl:1: the line is empty'],
    ['a first line that is no dataset', LINES.slice(1).join('\n'), 'world.jsonl:1: row:'],
    ['a key too many', withLine(2, firstNode.replace('{', '{"more":1,')), 'world.jsonl:2: the line: Unrecognized key'],
    [
      'a property of no known type',
      withLine(2, firstNode.replace('"kind":', '"odd":{"a":1},"kind":')),
      'world.jsonl:2: properties.odd:',
    ],
    [
      'a day that is none',
      withLine(2, firstNode.replace('"kind":', '"odd":{"day":"2023-02-30"},"kind":')),
      'world.jsonl:2: properties.odd',
    ],
    [
      'a name of a property that is code',
      withLine(2, firstNode.replace('"kind":', '"a b":1,"kind":')),
      'world.jsonl:2: properties.a b',
    ],
    [
      'a kind that the ontology has not',
      withLine(2, firstNode.replace('"Agency"', '"Embassy"')),
      'Embassy, which this scam-atlas does not know',
    ],
    ['a node twice', withLine(3, firstNode), 'world.jsonl:3: '],
    [
      'a relationship to nowhere',
      withLine(lastLine, (LINES.at(-1) ?? '').replace(/"to":"[^"]+"/, '"to":"country/xx"')),
      `world.jsonl:${lastLine}: no line above has the node country/xx`,
    ],
    [
      'a type that is not ours',
      withLine(lastLine, (LINES.at(-1) ?? '').replace(/"type":"[^"]+"/, '"type":"KNOWS"')),
      `world.jsonl:${lastLine}: KNOWS is none of the types`,
    ],
    ['lines that are missing at the end', LINES.slice(0, -2).join('\n'), 'world.jsonl: it has'],
    ['an edited text', TEXT.replace('"summary":"', '"summary":"Not '), 'world.jsonl: its lines do not have the digest'],
  ])('%s', (_, text, message) => {
    expect(faultOf(text)).toContain(message);
  });
});
