import type { Command } from 'commander';
import { AtlasError } from '../errors.js';
import { explain } from '../facts/explain/explain.js';
import { findEntity } from '../facts/explain/find.js';
import { requireFacts } from '../facts/read.js';
import { loadOntology } from '../package.js';
import { readSettings } from '../settings.js';

/** All that the seed says of an entity. @throws AtlasError where the seed is faulty or has no such entity */
export function runExplain(id: string, folder: string): readonly string[] {
  const ontology = loadOntology();
  const record = requireFacts(folder, ontology);
  const found = findEntity(id, record);
  if ('withdrawn' in found) return [`${id} was withdrawn: ${found.withdrawn.reason}`];
  if ('near' in found) {
    const near = found.near.length > 0 ? `Did you mean ${found.near.join(', ')}?` : 'Ids look like scam-hub/kk-park.';
    throw new AtlasError('BAD_USER_INPUT', `the seed has no entity ${id}`, { advice: near });
  }
  const merged = found.merged.map(({ id: old, to, reason }) => `${old} was merged into ${to}: ${reason}`);
  return [...merged, ...explain(found.entity, record, ontology)];
}

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .summary('print all that the seed says of an entity')
    .description(
      'Prints what the seed files say of an entity, field by field: each statement with its rank, its status, how many independent sources it has and who says so where. Needs no database.',
    )
    .argument('<id>', 'id of the entity, for instance scam-hub/kk-park')
    .argument('[folder]', 'folder of the seed files (default: that of the settings)')
    .action((id: string, folder: string | undefined) => {
      for (const line of runExplain(id, folder ?? readSettings(process.env).seedFolder)) console.log(line);
    });
}
