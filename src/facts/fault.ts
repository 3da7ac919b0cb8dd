/** Where something stands in a seed file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a seed file. */
export interface Fault extends Place {
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** Collects the faults of all files, so that none hides another. */
export class Faults {
  readonly #faults = new Map<string, Fault>();

  /** The same fault at the same place counts once: `each` makes several statements of one item. */
  report(place: Place, message: string, advice?: string): void {
    const { file, line, column } = place;
    const fault = { file, line, column, message, ...(advice === undefined ? {} : { advice }) };
    this.#faults.set(JSON.stringify(fault), fault);
  }

  get count(): number {
    return this.#faults.size;
  }

  /** By file, line and column. */
  sorted(): readonly Fault[] {
    return [...this.#faults.values()].sort(
      (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column,
    );
  }
}

/** The fault as a person reads it: `seed/hubs/x.yaml:12: message`, the advice indented below. */
export function printFault({ file, line, message, advice }: Fault): string {
  return `${file}:${line}: ${message}${advice === undefined ? '' : `\n  ${advice}`}`;
}

/** `seed/hubs/x.yaml:12` */
export function printPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** By code units, so that the order is the same everywhere. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
