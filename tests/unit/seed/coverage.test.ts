import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverFacts, faultsOfCoverage, parseCoverage, printCoverage } from '../../../src/facts/coverage.js';
import { parseCsv } from '../../../src/facts/csv.js';
import { requireFacts } from '../../../src/facts/read.js';
import { loadOntology, packagePath } from '../../../src/package.js';

const MOST_DROPPED = 40;

const ontology = loadOntology();
const record = requireFacts(packagePath('seed'), ontology);
const text = readFileSync(packagePath('seed/coverage.csv'), 'utf8');
const rows = parseCoverage(text);
const collected = new Map(
  parseCsv(readFileSync(packagePath('tests/unit/seed/collected-facts.csv'), 'utf8'))
    .slice(1)
    .map(([key = '', url = '']) => [key, url]),
);
const documents = new Map(record.documents.map((document) => [document.id.replace('document/', ''), document]));
const statements = new Map<string, (typeof record.statements)[number]>(
  record.statements.map((each) => [each.id, each]),
);

/** An address apart from what does not change the page: scheme, port, the dot after the host, www., tracking. */
function pageOf(url: string | undefined): string {
  if (!url) return '';
  const { hostname, pathname, searchParams } = new URL(url);
  searchParams.delete('cre');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `${hostname.replace(/\.$/, '').replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${query}`;
}

describe('seed/coverage.csv', () => {
  it('has each of the 438 facts once', () => {
    expect(collected.size).toBe(438);
    expect(rows.map(({ key }) => key).sort()).toEqual([...collected.keys()].sort());
  });

  it('names fields that say something, and drops at most forty facts, with a reason', () => {
    expect(faultsOfCoverage(rows, record, ontology)).toEqual([]);
    expect(rows.filter(({ dropped }) => dropped !== '').length).toBeLessThanOrEqual(MOST_DROPPED);
  });

  it('names the document that the fact was read in', () => {
    for (const { key, document: name, dropped } of rows) {
      const document = documents.get(name);
      if (name === '') expect(dropped, key).not.toBe('');
      else if (document?.grade === 'SEED') expect(collected.get(key)).toBe('');
      else expect([pageOf(document?.url), pageOf(document?.archivedUrl)], key).toContain(pageOf(collected.get(key)));
    }
  });

  it('names statements that are there and cite that document, or a reason', () => {
    for (const { key, document, statements: ids, dropped } of rows) {
      if (dropped === '') expect(ids, key).not.toEqual([]);
      for (const id of ids) {
        const cited = statements.get(id)?.citations.map((citation) => citation.document);
        expect(cited, `${key}: ${id}`).toContain(`document/${document}`);
      }
    }
  });

  it('is what `npm run generate` writes', () => {
    expect(text).toBe(printCoverage(coverFacts(rows, record, ontology)));
  });
});
