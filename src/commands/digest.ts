import type { Command } from 'commander';
import { digestDatabase } from '../load/digest.js';
import { readSettings } from '../settings.js';
import { withDatabase } from './with-database.js';

export function registerDigest(program: Command): void {
  program
    .command('digest')
    .summary('print the digest of what the database holds')
    .description(
      'Prints the SHA-256 digest of all nodes and relationships of ours in the database. Two databases with the same facts have the same digest.',
    )
    .action(async () => {
      const settings = readSettings(process.env);
      const report = (line: string) => console.error(line);
      console.log(await withDatabase(settings, report, digestDatabase));
    });
}
