import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that load the seed come last, one after the other: after the first of them its 20,000 nodes and relationships are there,
 * and loading it again writes nothing.
 */
export class SeedLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const loadsSeed = new Map(sorted.map((file) => [file, readFileSync(file.moduleId, 'utf8').includes('loadSeed()')]));
    return [...sorted.filter((file) => !loadsSeed.get(file)), ...sorted.filter((file) => loadsSeed.get(file))];
  }
}
