/**
 * The peer: a part of the same graph through @neo4j/graphql, as its documentation shows it. Prints its address when it listens.
 * Environment: NEO4J_URI, NEO4J_PASSWORD.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = `#graphql
  type Place @node {
    id: ID!
    name: String
    within: [Place!]! @relationship(type: "PART_OF", direction: OUT)
  }
  type Actor @node {
    id: ID!
    name: String
    places: [Place!]! @relationship(type: "BASED_IN", direction: OUT)
  }
  type Event @node {
    id: ID!
    name: String
  }
  type Operation @node {
    id: ID!
    name: String
    occurred: String
    chronology: String
    places: [Place!]! @relationship(type: "TOOK_PLACE_IN", direction: OUT)
    participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", direction: IN)
    followedBy: [Event!]! @relationship(type: "FOLLOWED_BY", direction: OUT)
  }
  type ScamHub @node {
    id: ID!
    name: String
    summary: String
  }
  type Person @node {
    id: ID!
    name: String
  }
`;

const { NEO4J_URI = '', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
console.log(`listening ${url}`);
