import { within } from './deadline.js';

/** All connections in use for so long without one coming free: they are not busy, they are stuck. */
const STALLED_MS = 2_000;

/**
 * Lends so many connections, first come, first served. A long queue that moves is waited in until the deadline; one that
 * does not is left at once.
 */
export class Turns {
  readonly #stalled: () => Error;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #moved = 0;

  /** `stalled` makes what is thrown when no turn comes. */
  constructor(connections: number, stalled: () => Error) {
    this.#free = connections;
    this.#stalled = stalled;
  }

  /** Runs when its turn comes. @throws what `late` or `stalled` makes when it does not come in time, or not at all */
  async run<T>(milliseconds: number, late: () => Error, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn(milliseconds, late);
    try {
      return await work();
    } finally {
      this.#pass();
    }
  }

  async #turn(milliseconds: number, late: () => Error): Promise<void> {
    const end = performance.now() + milliseconds;
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    this.#waiting.push(start);
    for (let looked = performance.now(); ; ) {
      const left = end - performance.now();
      try {
        return await within(Math.min(STALLED_MS, left), started, () => new Error('look'));
      } catch {
        const index = this.#waiting.indexOf(start);
        // Its turn came while the clock ran out.
        if (index === -1) return;
        // By what was waited for, and not by the clock: a timer may fire a little before its time.
        const isLate = left <= STALLED_MS;
        if (isLate || this.#moved < looked) {
          this.#waiting.splice(index, 1);
          throw isLate ? late() : this.#stalled();
        }
        looked = performance.now();
      }
    }
  }

  #pass(): void {
    this.#moved = performance.now();
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
