import type { Database, Deadline, Row } from '../database/database.js';
import { AtlasError } from '../errors.js';
import type { Statement } from '../plan/expansion.js';

/** What a request sends to the database: within one deadline, remembering which versions of the data it saw. */
export class Reading {
  readonly sent: Statement[] = [];
  readonly versions = new Set<string>();

  constructor(
    readonly database: Database,
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
    const [row] = await this.database.read(statement.text, statement.parameters, {
      deadline: this.deadline,
      metadata: this.metadata,
    });
    const version = Array.isArray(row?.[0]) ? row[0][0] : row?.[0];
    if (!row || typeof version !== 'string') {
      throw new AtlasError('NO_DATABASE', 'The database holds no dataset of scam-atlas.', {
        advice: 'Load one: atlas load',
      });
    }
    this.versions.add(version);
    return row;
  }
}
