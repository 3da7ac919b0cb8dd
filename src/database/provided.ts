import type { Connection } from './database.js';

/** Takes one line of progress for a person. */
export type Report = (line: string) => void;

/** A Neo4j to work with. */
export interface Provided {
  /** Where it comes from, in one line for a person. */
  readonly source: string;
  readonly connection: Connection;
  /** Neo4j Browser, when we serve it. */
  readonly browserUrl?: string;
  /** Where the password is that Neo4j Browser asks for, when we made it. */
  readonly passwordFile?: string;
  /** Stops what was started for us; does nothing to a server that is the user's own. */
  stop(): Promise<void>;
}
