import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type DocumentNode, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { AtlasError } from '../errors.js';
import { type AtlasService, createService } from '../graphql/service.js';
import { isRecord } from '../guards.js';
import { readSettings } from '../settings.js';
import { withDatabase } from './with-database.js';

interface CypherOptions {
  readonly variables?: string;
  readonly operation?: string;
}

export function registerCypher(program: Command): void {
  program
    .command('cypher')
    .summary('print the Cypher of a GraphQL query, ready to paste in Neo4j Browser')
    .description(
      'Runs the GraphQL query of a file against the database and prints every statement that was sent for it, each with its parameters as :param lines. Later statements carry the ids that earlier ones found.',
    )
    .argument('<file>', 'a file with a GraphQL document; - for standard input')
    .option('--variables <json>', 'values of its variables')
    .option('--operation <name>', 'the operation to run, where the document has several')
    .action(async (file: string, options: CypherOptions) => {
      const document = parseOrRefuse(readDocument(file));
      const variables = readVariables(options.variables);
      const settings = readSettings(process.env);
      const statements = await withDatabase(
        settings,
        (line) => console.error(line),
        (database) =>
          cypherOf(
            createService(database, { deadlineMs: settings.deadlineMs }),
            document,
            variables,
            options.operation,
          ),
      );
      console.log(statements.join('\n\n'));
    });
}

function readDocument(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new AtlasError('USAGE', `can't read ${file}`, { cause: error, advice: 'Name a file with a GraphQL query.' });
  }
}

function readVariables(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch {
    // Told below, as is JSON that is no object.
  }
  throw new AtlasError('USAGE', '--variables is no JSON object', {
    advice: 'For instance: --variables \'{"id": "country/mm"}\'',
  });
}

async function cypherOf(
  service: AtlasService,
  document: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): Promise<string[]> {
  const [fault] = validate(service.schema, document, [...specifiedRules, ...service.rules]);
  if (fault) throw refused(fault);
  const { errors, extensions } = await service.execute({
    document,
    variables,
    operationName: operationName ?? null,
    showCypher: true,
  });
  if (errors?.[0]) throw refused(errors[0]);
  const cypher: unknown = extensions?.cypher;
  return Array.isArray(cypher) ? cypher.map((statement) => `${statement};`) : [];
}

function parseOrRefuse(text: string) {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? refused(error) : error;
  }
}

function refused(error: GraphQLError): AtlasError {
  const place = error.locations?.[0];
  return new AtlasError(
    'BAD_USER_INPUT',
    `the query is refused${place ? ` at line ${place.line}, column ${place.column}` : ''}: ${error.message}`,
  );
}
