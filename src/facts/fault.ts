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

/** The faults as a person reads them: `seed/hubs/x.yaml:12: message`, and below it, indented, the advice; the same for several in a row once, below the last. */
export function printFaults(faults: readonly Fault[]): string[] {
  return faults.flatMap((fault, index) => {
    const said = `${printPlace(fault)}: ${fault.message}`;
    const { advice } = fault;
    return advice === undefined || advice === faults[index + 1]?.advice ? [said] : [said, `  ${advice}`];
  });
}

/** `seed/hubs/x.yaml:12` */
export function printPlace({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** By code units, so that the order is the same everywhere. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
