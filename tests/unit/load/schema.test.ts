import { describe, expect, it } from 'vitest';
import { readMigrations } from '../../../src/load/migrations.js';
import { declaredIn } from '../../../src/load/schema.js';

describe('what a migration declares', () => {
  const statements = readMigrations().flatMap((migration) => migration.statements);
  const created = statements.filter((statement) => statement.includes('CREATE'));

  it('is read of every statement that creates something', () => {
    expect(created.length).toBeGreaterThan(10);
    expect(created.filter((statement) => declaredIn(statement) === undefined)).toEqual([]);
    expect(statements.filter((statement) => !created.includes(statement)).map(declaredIn)).toEqual([undefined]);
  });

  it('is its name, kind and place', () => {
    const range = 'CREATE INDEX one IF NOT EXISTS FOR (n:Atlas) ON (n.kind, n.id)';
    expect(declaredIn(range)).toEqual({
      what: 'INDEX',
      name: 'one',
      type: 'RANGE',
      on: ['Atlas'],
      properties: ['kind', 'id'],
    });
    const text = 'CREATE TEXT INDEX two IF NOT EXISTS FOR ()-[c:CITES]-() ON (c.note)';
    expect(declaredIn(text)).toEqual({ what: 'INDEX', name: 'two', type: 'TEXT', on: ['CITES'], properties: ['note'] });
    const unique = 'CREATE CONSTRAINT three IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE';
    expect(declaredIn(unique)).toEqual({
      what: 'CONSTRAINT',
      name: 'three',
      type: 'UNIQUENESS',
      on: ['Atlas'],
      properties: ['id'],
    });
  });

  it('that stays holds for nodes of ours alone, so that it can restrict no others', () => {
    const dropped = new Set(statements.flatMap((statement) => /DROP INDEX (\w+)/.exec(statement)?.[1] ?? []));
    const stays = created.flatMap((statement) => declaredIn(statement) ?? []).filter(({ name }) => !dropped.has(name));
    expect(new Set(stays.flatMap(({ on }) => on))).toEqual(new Set(['Atlas']));
  });
});
