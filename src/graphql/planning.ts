import type { Deadline, Parameters } from '../database/database.js';
import { within } from '../database/deadline.js';
import { AtlasError } from '../errors.js';
import { NOBODY, type Observer } from './observer.js';

/** How many requests may wait for Neo4j to plan something for them. */
const MAX_WAITING = 20;
/** As many as Neo4j keeps plans of, unless it is told otherwise. */
const MAX_KNOWN = 1_000;

/** A request, as far as the queue is concerned. */
export interface Planner {
  readonly deadline: Deadline;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined;
}

interface Waiting {
  readonly planner: Planner;
  readonly start: () => void;
}

/**
 * The first run of a statement is what has Neo4j plan it, which takes up to a hundred times as long as running it and a whole
 * core. New statements run one at a time, so that they can't starve those that are planned already; these run at once.
 */
export class PlanningQueue {
  readonly #known = new Set<string>();
  /** Statements whose first run is under way or waits for its turn. */
  readonly #first = new Map<string, Promise<unknown>>();
  readonly #waiting: Waiting[] = [];
  readonly #turns = new WeakMap<Planner, number>();
  #isPlanning = false;

  constructor(
    readonly observer: Observer = NOBODY,
    readonly maxWaiting = MAX_WAITING,
  ) {}

  /** Requests that wait for their turn. */
  get #requests(): number {
    return new Set(this.#waiting.map(({ planner }) => planner)).size;
  }

  /**
   * Runs a statement, in its turn if Neo4j has to plan it first.
   * @throws AtlasError DATABASE_BUSY when too many wait already, DEADLINE when its turn comes too late; what `run` throws
   */
  async run<T>(text: string, parameters: Parameters, planner: Planner, run: () => Promise<T>): Promise<T> {
    const key = planKey(text, parameters);
    while (!this.#known.has(key)) {
      const first = this.#first.get(key);
      if (first === undefined) return this.#runFirst(key, planner, run);
      await this.#inTime(planner, first);
    }
    this.observer.plan('known');
    return this.#learning(run);
  }

  /** A Neo4j that was away has no plans any more. */
  async #learning<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof AtlasError && error.code === 'DATABASE_UNAVAILABLE') this.#known.clear();
      throw error;
    }
  }

  async #runFirst<T>(key: string, planner: Planner, run: () => Promise<T>): Promise<T> {
    this.observer.plan('new');
    const running = this.#inTurn(planner, run);
    const settled = running.then(
      () => this.#learn(key),
      () => undefined,
    );
    this.#first.set(key, settled);
    try {
      return await running;
    } finally {
      this.#first.delete(key);
    }
  }

  async #inTurn<T>(planner: Planner, run: () => Promise<T>): Promise<T> {
    await this.#turn(planner);
    try {
      planner.signal?.throwIfAborted();
      return await this.#learning(run);
    } finally {
      this.#isPlanning = false;
      this.#next();
    }
  }

  /** Resolves when nothing else is planned. */
  async #turn(planner: Planner): Promise<void> {
    if (!this.#isPlanning) {
      this.#begin(planner);
      return;
    }
    if (this.#requests >= this.maxWaiting && !this.#waiting.some((one) => one.planner === planner)) throw tooMany();
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const place = { planner, start };
    this.#waiting.push(place);
    this.observer.waiting(this.#requests);
    try {
      await this.#inTime(planner, started);
    } catch (error) {
      const index = this.#waiting.indexOf(place);
      if (index === -1) this.#isPlanning = false;
      else this.#waiting.splice(index, 1);
      this.#next();
      throw error;
    } finally {
      this.observer.waiting(this.#requests);
    }
  }

  #begin(planner: Planner): void {
    this.#isPlanning = true;
    this.#turns.set(planner, this.#turnsOf(planner) + 1);
  }

  /** Whoever has had the fewest turns: a request of many statements does not keep others from their first. */
  #next(): void {
    if (this.#isPlanning) return;
    const fewest = Math.min(...this.#waiting.map(({ planner }) => this.#turnsOf(planner)));
    const index = this.#waiting.findIndex(({ planner }) => this.#turnsOf(planner) === fewest);
    const [next] = index === -1 ? [] : this.#waiting.splice(index, 1);
    if (next === undefined) return;
    this.#begin(next.planner);
    next.start();
  }

  #turnsOf(planner: Planner): number {
    return this.#turns.get(planner) ?? 0;
  }

  #inTime<T>({ deadline }: Planner, work: Promise<T>): Promise<T> {
    return within(deadline.remainingMs, work, tooLate);
  }

  #learn(key: string): void {
    this.#known.add(key);
    for (const oldest of this.#known) {
      if (this.#known.size <= MAX_KNOWN) return;
      this.#known.delete(oldest);
    }
  }
}

function tooMany(): AtlasError {
  return new AtlasError('DATABASE_BUSY', 'Too many new kinds of request at once: ask again in a moment.', {
    limit: 'planning',
  });
}

function tooLate(): AtlasError {
  return new AtlasError('DEADLINE', 'Neo4j had other requests to plan until it was too late for this one.', {
    advice: 'Ask again in a moment.',
    limit: 'planning',
  });
}

/** Neo4j plans a text anew for other types of its parameters, and for a text or list of another order of magnitude. */
function planKey(text: string, parameters: Parameters): string {
  const types = Object.entries(parameters).map(([name, value]) => `${name}:${planType(value)}`);
  return `${types.sort().join()}\n${text}`;
}

function planType(value: unknown): string {
  if (typeof value === 'string') return `text${magnitude(value.length)}`;
  if (Array.isArray(value)) return `list${magnitude(value.length)}`;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float';
  return value === null || value === undefined ? 'null' : typeof value;
}

function magnitude(size: number): number {
  return Math.ceil(Math.log10(Math.max(1, size)));
}
