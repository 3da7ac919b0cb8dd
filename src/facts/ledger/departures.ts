import type { Statement } from '../../model/statement.js';
import type { SeedDraft } from '../draft.js';
import type { Faults, Place } from '../fault.js';
import { groupsOf } from '../groups.js';
import { distance } from '../suggestion.js';
import { type LedgerLine, lineOf } from './ledger.js';

const ADVICE = 'put it back, or, if the source says it, accept the change with atlas check --accept';

/** The ledger of a seed folder, and where it stands. */
export interface Ledger {
  readonly file: string;
  readonly lines: readonly LedgerLine[];
}

/** A statement with places of the first of the lines that say it. */
interface Found extends LedgerLine {
  readonly property: string;
  readonly place: Place;
  readonly contentPlace: Place;
  /** Of its citations, or of itself where they stand above it. */
  readonly citationPlace: Place;
}

/**
 * Reports where the facts no longer say what was accepted: a figure that changed, a citation that is gone, another status. What
 * is new departs from nothing.
 */
export function reportDepartures(
  ledger: Ledger,
  seed: Pick<SeedDraft, 'statements' | 'entities'>,
  statements: readonly Statement[],
  faults: Faults,
): void {
  const found = new Map(placed(seed, statements).map((each) => [each.statement, each]));
  const accepted = new Set(ledger.lines.map(({ statement }) => statement));
  const newOnes = [...found.values()].filter(({ statement }) => !accepted.has(statement));
  const changes = new Changes(newOnes);
  const entities = new Map<string, Place>(seed.entities.map(({ id, place }) => [id, place]));
  for (const [index, line] of ledger.lines.entries()) {
    const same = found.get(line.statement);
    if (same) reportLess(line, same, ledger.file, faults);
    else {
      const change = changes.take(line);
      const place = change?.contentPlace ??
        entities.get(line.subject) ?? { file: ledger.file, line: index + 2, column: 1 };
      const now = change ? `"${change.says}"` : `nothing of ${line.subject}`;
      faults.report(place, `${now} stands where ${ledger.file} has "${line.says}"`, ADVICE);
    }
  }
}

/** Says the same with less behind it, or with another standing. */
function reportLess(line: LedgerLine, now: Found, file: string, faults: Faults): void {
  for (const citation of line.citations) {
    if (now.citations.includes(citation)) continue;
    faults.report(now.citationPlace, `"${line.says}" no longer cites ${citation}, as ${file} has it`, ADVICE);
  }
  if (now.standing === line.standing) return;
  const [is, was] = [now.standing, line.standing].map((standing) => standing || 'no standing of its own');
  faults.report(now.place, `"${line.says}" is ${is}, where ${file} has ${was}`, ADVICE);
}

function placed({ statements: drafts }: Pick<SeedDraft, 'statements'>, statements: readonly Statement[]): Found[] {
  const firsts = new Map(groupsOf(drafts, ({ id }) => id).map(([first]) => [first?.id, first]));
  return statements.flatMap((statement) => {
    const first = firsts.get(statement.id);
    if (!first) return [];
    const { property, place, contentPlace, citations } = first;
    const citationPlace = citations.map((citation) => citation.place).find(({ line }) => line > place.line) ?? place;
    return [{ ...lineOf(statement), property, place, contentPlace, citationPlace }];
  });
}

/** New statements, each of which may be what one that is gone was changed to. */
class Changes {
  readonly #left: Set<Found>;

  constructor(newOnes: readonly Found[]) {
    this.#left = new Set(newOnes);
  }

  /** The new one of the same subject and property that reads most like the line. */
  take({ subject, says }: LedgerLine): Found | undefined {
    const [best] = [...this.#left]
      .filter((each) => each.subject === subject && says.startsWith(each.property))
      .map((each) => ({ each, distance: distance(each.says, says) }))
      .sort((one, other) => one.distance - other.distance);
    if (best) this.#left.delete(best.each);
    return best?.each;
  }
}
