import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const COMPOSE_FILE = fileURLToPath(new URL('../../../compose.yaml', import.meta.url));
const VARIABLE = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

const composeFile = z.object({
  services: z.object({
    neo4j: z.object({
      image: z.string(),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string().regex(/^[a-z0-9-]+:\/[a-z]+$/)),
    }),
  }),
});

/** What the compose file says of its Neo4j. */
export interface Neo4jService {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Each a volume's name and the folder it is seen at. */
  readonly volumes: readonly { readonly name: string; readonly folder: string }[];
}

/** As compose fills in variables: `${A}`, `${A:-default}` and `${A:?what to tell}`. */
function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (_, name: string, sign: string | undefined, rest = '') => {
    const value = values[name];
    if (value) return value;
    if (sign === '?') throw new Error(`compose.yaml: ${name} is missing: ${rest}`);
    return sign === '-' ? rest : '';
  });
}

/** The service `neo4j` of the text of a compose file, its variables not filled in. */
export function parseService(text: string): Neo4jService {
  const { image, environment, volumes } = composeFile.parse(parse(text, { merge: true })).services.neo4j;
  return {
    image,
    environment,
    volumes: volumes.map((volume) => {
      const [name = '', folder = ''] = volume.split(':');
      return { name, folder };
    }),
  };
}

/** The service with values for its variables. */
export function withValues(service: Neo4jService, values: Readonly<Record<string, string>>): Neo4jService {
  const filled = Object.entries(service.environment).map(([name, value]) => [name, filledIn(value, values)]);
  return { ...service, environment: Object.fromEntries(filled) };
}

/** The service `neo4j` of this package's compose file. */
export function neo4jService(): Neo4jService {
  return parseService(readFileSync(COMPOSE_FILE, 'utf8'));
}
