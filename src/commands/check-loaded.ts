import { type Offence, readReleaseChecks, runReleaseChecks } from '../load/release-checks.js';
import type { Settings } from '../settings.js';
import { withDatabase } from './with-database.js';

const EXIT_OFFENDED = 1;

/** Runs the release checks on the database of the settings and prints every offence. @returns the exit code */
export async function runLoadedCheck(
  settings: Settings,
  out: Pick<Console, 'log' | 'error'> = console,
): Promise<number> {
  const checks = readReleaseChecks();
  const report = (line: string) => out.error(line);
  const offences = await withDatabase(settings, report, (database) => runReleaseChecks(database, checks));
  if (offences.length === 0) {
    out.log(`The loaded graph is sound: ${checks.length} checks found nothing.`);
    return 0;
  }
  for (const line of printOffences(offences)) out.error(line);
  return EXIT_OFFENDED;
}

/** By check: its name and rule, and below it each offence. */
function printOffences(offences: readonly Offence[]): string[] {
  const lines = offences.flatMap(({ check, id, why }, index) => {
    const heading = offences[index - 1]?.check === check ? [] : [`${check.name}: ${check.rule}`];
    return [...heading, `  ${id} ${why}`];
  });
  return [...lines, `${offences.length} ${offences.length === 1 ? 'offence' : 'offences'} in the loaded graph`];
}
