import type { Database, Row } from '../../src/database/database.js';

/** Takes everything away, ours and not ours, and the schema too. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
  for (const name of await names(database, 'SHOW CONSTRAINTS')) await database.schema(`DROP CONSTRAINT \`${name}\``);
  for (const name of await names(database, "SHOW INDEXES WHERE type <> 'LOOKUP'"))
    await database.schema(`DROP INDEX \`${name}\``);
}

/** Takes all facts away and leaves the schema, which takes longer to build than a small world to load. */
export async function clearFacts(database: Database): Promise<void> {
  await database.write((transaction) => transaction.run('MATCH (n) WHERE NOT n:Migration DETACH DELETE n'));
}

async function names(database: Database, show: string): Promise<string[]> {
  const [command, condition = ''] = show.split(' WHERE ');
  const where = condition && ` WHERE ${condition}`;
  return (await database.read(`${command} YIELD name, type${where} RETURN name`)).map(([name]) => String(name));
}

/** All nodes, relationships and names of the schema, with their internal ids: equal when nothing at all was written. */
export async function everythingIn(database: Database): Promise<readonly Row[]> {
  return [
    ...(await database.read('MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)')),
    ...(await database.read('MATCH ()-[r]->() RETURN elementId(r), type(r), properties(r) ORDER BY elementId(r)')),
    ...(await database.read('SHOW INDEXES YIELD name RETURN name ORDER BY name')),
  ];
}
