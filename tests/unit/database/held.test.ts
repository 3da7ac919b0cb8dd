import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseHeldFolder } from '../../../src/database/local/held.js';
import { identify } from '../../../src/database/local/processes.js';

describe('a data folder', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-held-'));
    await mkdir(join(folder, 'neo4j'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function lockedBy(owner: { pid: number; started: string }) {
    const neo4j = { process: owner, boltPort: 17_687, browserPort: 17_474 };
    await writeFile(join(folder, 'neo4j', 'lock.json'), JSON.stringify({ owner, neo4j }));
  }

  test('on which a living atlas process runs is refused, naming the process and its Neo4j', async () => {
    await lockedBy(await identify(process.pid));
    await expect(refuseHeldFolder(folder)).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      message: expect.stringMatching(new RegExp(`process ${process.pid}, with its Neo4j at bolt://127.0.0.1:17687$`)),
    });
  });

  test('that a dead process left locked is not', async () => {
    await lockedBy({ pid: 999_999_999, started: '1' });
    await expect(refuseHeldFolder(folder)).resolves.toBeUndefined();
  });

  test('without a lock is not', async () => {
    await expect(refuseHeldFolder(join(folder, 'other'))).resolves.toBeUndefined();
  });
});
