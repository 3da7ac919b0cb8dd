import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/check.js';
import { SOUND_SEED } from './sound-seed.js';

const RAID = `operation/raid:
  names: {en: Raid}
  cite: [daily]
  places: [{object: settlement/town, precision: locality}]
  participants:
    - {subject: person/other, role: raid, cite: [daily, weekly]}
    - {subject: agency/police, role: raid}
  figures:
    - {metric: suspects_held, value: 269}
    - {metric: suspects_held, value: 21, scope: {who: ringleaders}}
`;
const PUT_BACK = '  put it back, or, if the source says it, accept the change with atlas check --accept';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'atlas-ledger-'));
  folder = join(parent, 'seed');
  for (const [file, text] of Object.entries({ ...SOUND_SEED, 'seed/raid.yaml': RAID })) {
    mkdirSync(dirname(join(parent, file)), { recursive: true });
    writeFileSync(join(parent, file), text);
  }
});

afterEach(() => rmSync(parent, { recursive: true }));

function check({ accept = false } = {}) {
  const [log, error]: string[][] = [[], []];
  const code = runCheck({ folder, accept }, { log: (line) => log?.push(line), error: (line) => error?.push(line) });
  return { code, log, error: error?.join('\n').split('\n') };
}

function edit(from: string, to: string, file = 'raid.yaml') {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

describe('the ledger', () => {
  it('is not asked for: a folder without one is sound', () => {
    expect(check()).toMatchObject({ code: 0, log: ['The seed is sound: 5 documents, 9 entities, 8 statements.'] });
  });

  it('is written when accepted, a line a statement, with the number of what changed', () => {
    expect(check({ accept: true }).log).toContain('ledger.csv has 8 statements more and 0 fewer.');
    const lines = readFileSync(join(folder, 'ledger.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('subject,says,standing,citations,statement');
    expect(lines.map((line) => line.replace(/,statement\/.*/, ''))).toContain(
      'operation/raid,suspects_held: 21 people · who: ringleaders,,daily',
    );
    edit('value: 269', 'value: 270');
    expect(check({ accept: true }).log).toContain('ledger.csv has 1 statement more and 1 fewer.');
    expect(check()).toMatchObject({ code: 0, error: [''] });
  });

  it('lets new statements be, and counts them', () => {
    check({ accept: true });
    edit('    - {metric: suspects_held, value: 269}', '    - {metric: suspects_held, value: 270}\n$&');
    expect(check()).toMatchObject({
      code: 0,
      log: [expect.stringContaining('9 statements'), 'New since it was last accepted (--accept): 1 statement.'],
    });
  });

  it('shows a figure that changed, at its line', () => {
    check({ accept: true });
    edit('value: 21,', 'value: 12,');
    expect(check()).toMatchObject({
      code: 1,
      error: [
        'seed/raid.yaml:10: "suspects_held: 12 people · who: ringleaders" stands where seed/ledger.csv has "suspects_held: 21 people · who: ringleaders"',
        PUT_BACK,
        '1 fault in 1 file',
      ],
    });
  });

  it('says once what to do about several that stand in a row', () => {
    check({ accept: true });
    edit('value: 21,', 'value: 12,');
    edit('value: 269', 'value: 296');
    expect(check().error).toEqual([
      expect.stringContaining('stands where'),
      expect.stringContaining('stands where'),
      PUT_BACK,
      '2 faults in 1 file',
    ]);
  });

  it('shows a citation that is gone, at the line of its statement', () => {
    check({ accept: true });
    edit('[daily, weekly]', '[daily]');
    expect(check().error?.[0]).toBe(
      'seed/raid.yaml:6: "PARTICIPATED_IN operation/raid · role: raid" no longer cites weekly, as seed/ledger.csv has it',
    );
  });

  it('shows a statement that is gone, at its entity, and one whose entity is gone, in the ledger', () => {
    check({ accept: true });
    edit('    - {metric: suspects_held, value: 21, scope: {who: ringleaders}}\n', '');
    expect(check().error?.[0]).toMatch(
      /^seed\/raid\.yaml:1: nothing of operation\/raid stands where .* has "suspects_held: 21/,
    );
    rmSync(join(folder, 'raid.yaml'));
    expect(check().error).toContainEqual(
      expect.stringMatching(/^seed\/ledger\.csv:\d+: nothing of operation\/raid stands where/),
    );
  });

  it('shows another status', () => {
    check({ accept: true });
    edit('status: [{is: alleged}]', 'status: [{is: wanted}]', 'actors.yaml');
    expect(check().error?.[0]).toBe(
      'seed/actors.yaml:8: "classification: gang" is wanted, where seed/ledger.csv has alleged',
    );
  });

  it('is refused where it is none, and written anew', () => {
    writeFileSync(join(folder, 'ledger.csv'), 'subject,says,standing,citations,statement\na,b\n');
    expect(check()).toMatchObject({
      code: 1,
      error: [
        'seed/ledger.csv:2: line 2 does not have 5 cells',
        '  write it anew with atlas check --accept',
        '1 fault in 1 file',
      ],
    });
    expect(check({ accept: true }).code).toBe(0);
    expect(check().code).toBe(0);
  });
});
