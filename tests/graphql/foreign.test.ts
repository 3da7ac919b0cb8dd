import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { type AtlasService, createService } from '../../src/graphql/service.js';
import { ask } from './ask.js';
import { loadWorld } from './world.js';

/** What somebody else may have in the same database, as like ours as it can be. */
const FOREIGN = `
  MATCH (hub:Atlas {id: 'scam-hub/north-hub'}), (raid:Atlas {id: 'operation/day-raid'}), (park:Atlas {id: 'scam-hub/river-park'})
  CREATE (twin:Entity:Place:ScamHub {id: 'scam-hub/north-hub', kind: 'SCAM_HUB', name: 'Foreign', searchText: '\\nforeign\\n', chronology: '2023'})
  CREATE (nameless:Entity:Actor:Agency {kind: 'AGENCY', name: 'Foreign', searchText: '\\nforeign\\n'})
  CREATE (event:Entity:Event:Operation {id: 'operation/foreign', kind: 'OPERATION', name: 'Foreign', chronology: '2023-08-01'})
  CREATE (statement:Statement {id: 'statement/foreign', subject: 'scam-hub/north-hub', sortKey: '0 statement/foreign', form: 'FIGURE'})
  CREATE (nameless)-[:PARTICIPATED_IN]->(raid), (event)-[:TOOK_PLACE_IN]->(hub), (park)-[:PART_OF]->(twin)-[:PART_OF]->(hub), (nameless)-[:OPERATES]->(hub)`;

const QUERY = `{
  entity(id: "scam-hub/north-hub") {
    name
    related(first: 100) { totalCount nodes { id name } }
    statements(first: 50, side: ANY) { totalCount }
    ... on ScamHub { events { nodes { id } } operators { nodes { name } } contains { nodes { id } } }
  }
  operations(first: 100) { totalCount nodes { id participants(first: 50) { nodes { name } } } }
  scamHubs { totalCount nodes { name } }
  agencies(where: { text: "foreign" }) { totalCount }
  search(text: "foreign") { nodes { id } }
  events(where: { within: "scam-hub/north-hub" }) { nodes { id } }
  inside: scamHubs(where: { within: "scam-hub/north-hub" }) { totalCount }
  neighbourhood(ids: ["scam-hub/north-hub"], depth: 2, limit: 500) { nodes { id } steps { predicate } }
  paths(from: "operation/day-raid", to: "scam-hub/north-hub", first: 20, maxLength: 3) { nodes { id } }
}`;

describe("somebody else's data in the same database", () => {
  let database: Database;
  let service: AtlasService;

  beforeAll(async () => {
    database = (await loadWorld()).database;
    service = createService(database, { deadlineMs: 60_000 });
  });
  afterAll(async () => {
    await database.write((transaction) => transaction.run('MATCH (n) WHERE NOT n:Atlas DETACH DELETE n'));
    await database.close();
  });

  test('is in no answer', async () => {
    const before = await ask(service, QUERY);
    expect(before).not.toHaveProperty('errors');
    await database.write((transaction) => transaction.run(FOREIGN));
    const [row] = await database.read('MATCH (n) WHERE NOT n:Atlas RETURN count(*)');
    expect(row).toEqual([4]);
    expect(await ask(service, QUERY)).toEqual(before);
  });
});
