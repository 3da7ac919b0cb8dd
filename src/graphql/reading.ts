import type { Database, Deadline, Row } from '../database/database.js';
import { AtlasError } from '../errors.js';
import type { Statement } from '../plan/expansion.js';
import type { Planner, PlanningQueue } from './planning.js';

/** What a request sends to the database: within one deadline, remembering which versions of the data it saw. */
export class Reading implements Planner {
  readonly sent: Statement[] = [];
  readonly versions = new Set<string>();

  constructor(
    readonly database: Pick<Database, 'read'>,
    readonly planning: PlanningQueue,
    readonly deadline: Deadline,
    readonly metadata: Record<string, string>,
    /** Fires when nobody waits for the answer any more. */
    readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * The single row of a statement whose first column is the dataset's version.
   * @throws AtlasError NO_DATABASE where no dataset is loaded
   */
  async one(statement: Statement): Promise<Row> {
    this.signal?.throwIfAborted();
    this.sent.push(statement);
    const [row] = await this.planning.run(statement.text, statement.parameters, this, () => this.#send(statement));
    const version = Array.isArray(row?.[0]) ? row[0][0] : row?.[0];
    if (!row || typeof version !== 'string') {
      throw new AtlasError('NO_DATABASE', 'The database holds no dataset of scam-atlas.', {
        advice: 'Load one: atlas load',
      });
    }
    this.versions.add(version);
    return row;
  }

  async #send({ text, parameters }: Statement): Promise<Row[]> {
    const ended = this.planning.observer.statement();
    try {
      const rows = await this.database.read(text, parameters, { deadline: this.deadline, metadata: this.metadata });
      ended('answered');
      return rows;
    } catch (error) {
      ended(error instanceof AtlasError ? error.code : 'INTERNAL_SERVER_ERROR');
      throw error;
    }
  }
}
