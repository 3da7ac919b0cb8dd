import type { Database, Parameters } from '../../src/database/database.js';

export interface Sent {
  readonly statement: string;
  readonly parameters: Parameters;
}

/** The same database, and a list of what is read from it. */
export function recording(database: Database): { readonly database: Database; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const recorded: Database = {
    read(statement, parameters = {}, options) {
      sent.push({ statement, parameters });
      return database.read(statement, parameters, options);
    },
    write: (work) => database.write(work),
    schema: (statement) => database.schema(statement),
    ping: () => database.ping(),
    close: () => database.close(),
  };
  return { database: recorded, sent };
}
