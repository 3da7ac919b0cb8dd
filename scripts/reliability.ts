import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../src/package.js';
import { factsOf, type KillReport, runKills } from '../tests/reliability/kills.js';

/** The long run of docs/reliability.md: kills databases and loaders for an hour or so, and writes what came of it. */
const COUNTS = { database: 20, loader: 50 };
const FILE = new URL('../docs/reliability-run.md', import.meta.url);

function page({ done, old, new: replaced, answers, digests, seconds }: KillReport): string {
  const statuses = Object.entries(answers).map(([status, count]) => `${count.toLocaleString('en')} × ${status}`);
  return `# The long run

Written by \`npm run reliability\` on ${new Date().toISOString().slice(0, 10)}; it took ${Math.round(seconds / 60)} minutes. Each kill is a SIGKILL at a random moment of a load
that replaces almost everything.

| | |
| --- | --- |
| kills of the database | ${done.database} |
| kills of the loader | ${done.loader} |
| the old facts were there, as a whole | ${old} |
| the new facts were there, as a whole | ${replaced} |
| a part of a load was there | ${done.database + done.loader - old - replaced} |
| what a client was answered meanwhile | ${statuses.join(', ')} |
| digest of what is loaded at the end | \`${digests.found}\` |
| digest of the facts | \`${digests.wanted}\` |
`;
}

/** They have little in common, so that going from one to the other writes almost everything. Copies: the run takes long enough for an edit. */
const folder = mkdtempSync(join(tmpdir(), 'atlas-run-'));
for (const name of ['tests/world', 'seed']) cpSync(packagePath(name), join(folder, name), { recursive: true });
const facts = [factsOf(join(folder, 'tests/world')), factsOf(join(folder, 'seed'))] as const;
const report = await runKills(COUNTS, facts, console.log);
rmSync(folder, { recursive: true });
writeFileSync(FILE, page(report));
if (report.digests.found !== report.digests.wanted) throw new Error('the digests differ');
