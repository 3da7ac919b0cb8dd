/** Is told what a service does, to count it. */
export interface Observer {
  /** A statement is sent; call what it gives with how it ended: `answered` or the code of its error. */
  statement(): (outcome: string) => void;
  /** A statement was new to Neo4j, or planned already. */
  plan(novelty: 'new' | 'known'): void;
  /** How many requests wait until Neo4j has planned something for others. */
  waiting(requests: number): void;
}

export const NOBODY: Observer = { statement: () => () => undefined, plan: () => undefined, waiting: () => undefined };
