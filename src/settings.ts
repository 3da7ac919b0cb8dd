import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AtlasError } from './errors.js';
import type { PortSetting } from './ports.js';

const SCHEMES = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const STARTERS = ['auto', 'docker', 'java'] as const;
const LEAST_HEAP_MB = 128;
const OWN_SEED = fileURLToPath(new URL('../seed', import.meta.url));

/** What the settings table says of a setting; `shown` stands for a default that is not one fixed text. */
const descriptions = z.registry<{ description: string; shown?: string }>();

function wholeNumber(least: number, most: number, wanted: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `must be ${wanted}`)
    .transform(Number)
    .pipe(z.number().min(least, `must be ${wanted}`).max(most, `must be ${wanted}`));
}

const port = () => wholeNumber(0, 65535, 'a port, 0 to 65535 (0: any free one)');

function heapIsEnough(heap: string): boolean {
  const size = Number(heap.slice(0, -1));
  return (heap.toLowerCase().endsWith('g') ? size * 1024 : size) >= LEAST_HEAP_MB;
}

const heap = z
  .string()
  .regex(/^\d{1,6}[mMgG]$/, { error: 'must be a size like 512m or 2g', abort: true })
  .refine(heapIsEnough, { message: `must be ${LEAST_HEAP_MB}m or more` });

/** The faults of a URI never repeat it: it may hold a password. */
const uri = z.string().superRefine((text, context) => {
  const fault = (message: string) => context.addIssue({ code: 'custom', message });
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || !SCHEMES.includes(scheme)) {
    fault(`must begin with one of ${SCHEMES.map((known) => `${known}://`).join(', ')}`);
  } else if (!URL.canParse(text) || new URL(text).hostname === '') {
    fault(`must be an address like ${scheme}://localhost:7687`);
  } else {
    const parsed = new URL(text);
    if (parsed.username !== '' || parsed.password !== '')
      fault('must not hold a user or password: set NEO4J_USER and NEO4J_PASSWORD');
    if (parsed.pathname !== '' && parsed.pathname !== '/')
      fault('must not hold a path: set NEO4J_DATABASE for the database');
  }
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const origins = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .refine((list) => list.every(isOrigin), 'must be origins like https://map.example.org, with commas between them');

const environment = z.object({
  NEO4J_URI: uri.optional().register(descriptions, {
    description: 'Address of your own Neo4j 5.26 or newer (`bolt://`, `neo4j://`, `+s`, `+ssc`), a cluster or Aura.',
    shown: 'none: a local Neo4j is started',
  }),
  NEO4J_USER: z.string().default('neo4j').register(descriptions, { description: 'User on that Neo4j.' }),
  NEO4J_PASSWORD: z.string().optional().register(descriptions, {
    description: 'Password on that Neo4j; goes with `NEO4J_URI`.',
    shown: 'none',
  }),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[a-z][a-z0-9.-]{2,62}$/i, 'must be a database name: 3 to 63 letters, digits, dots or dashes')
    .default('neo4j')
    .register(descriptions, { description: 'Database to load and read.' }),
  ATLAS_NEO4J: z
    .enum(STARTERS, `must be one of ${STARTERS.join(', ')}`)
    .default('auto')
    .register(descriptions, {
      description:
        'What starts a Neo4j where `NEO4J_URI` gives none: `docker`, `java`, or `auto` for Docker if an engine answers and has or can pull the image, else Java.',
    }),
  ATLAS_DATA: z.string().default('.atlas').register(descriptions, {
    description: 'Folder of the Neo4j that is started: its password, and through Java its data and log.',
  }),
  ATLAS_HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i, 'must be a host name or an IP address')
    .default('127.0.0.1')
    .register(descriptions, { description: 'Address that the API listens on.' }),
  ATLAS_PORT: port().default(4000).register(descriptions, {
    description: 'Port of the API and the query page. Where it is not set and taken, the next free one.',
  }),
  ATLAS_ORIGINS: origins.register(descriptions, {
    description: 'Other origins whose pages may ask the API, like `https://map.example.org`, with commas between them.',
    shown: 'none',
  }),
  ATLAS_BOLT_PORT: port().default(7687).register(descriptions, {
    description: 'Bolt port of the local Neo4j. Where it is not set and taken, the next free one.',
  }),
  ATLAS_BROWSER_PORT: port().default(7474).register(descriptions, {
    description: 'Port of Neo4j Browser on the local Neo4j. Where it is not set and taken, the next free one.',
  }),
  ATLAS_HEAP: heap.default('512m').register(descriptions, { description: "The local Neo4j's Java heap." }),
  ATLAS_LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .register(descriptions, { description: `Least level that is logged: ${LOG_LEVELS.join(', ')}.` }),
  ATLAS_DEADLINE_MS: wholeNumber(1, 600_000, 'milliseconds, 1 to 600000')
    .default(10_000)
    .register(descriptions, { description: 'Time that an answer may take, in milliseconds.' }),
  ATLAS_POOL: wholeNumber(1, 10_000, 'a number of connections, 1 to 10000')
    .default(50)
    .register(descriptions, { description: 'Most connections to Neo4j that are open at once.' }),
  ATLAS_SEED: z.string().default(OWN_SEED).register(descriptions, {
    description: 'Folder of the facts: what is loaded, checked and added to.',
    shown: 'the seed of the package',
  }),
});

type Environment = z.output<typeof environment>;

export interface Settings {
  /** The user's own server; undefined: one has to be started. */
  readonly server: { readonly uri: string; readonly user: string; readonly password: string } | undefined;
  readonly database: string;
  /** What may start a Neo4j when there is no server of the user's own. */
  readonly neo4j: (typeof STARTERS)[number];
  /** Absolute; need not exist yet. */
  readonly dataFolder: string;
  readonly host: string;
  /** Of the API. */
  readonly port: PortSetting;
  /** Other origins whose pages may ask. */
  readonly origins: readonly string[];
  readonly boltPort: PortSetting;
  readonly browserPort: PortSetting;
  /** As the JVM's -Xmx takes it. */
  readonly heap: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly deadlineMs: number;
  /** Most connections to Neo4j at once. */
  readonly pool: number;
  /** Absolute. */
  readonly seedFolder: string;
}

/** An empty value is none: `NEO4J_URI= npm start` takes a setting away. */
function withoutEmpty(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function pairFaults(env: Record<string, string | undefined>): string[] {
  const given = (name: string) => env[name] !== undefined;
  if (given('NEO4J_URI'))
    return given('NEO4J_PASSWORD')
      ? []
      : ['NEO4J_PASSWORD is missing: NEO4J_URI needs it (any text, if that server has authentication off)'];
  return ['NEO4J_USER', 'NEO4J_PASSWORD'].filter(given).map((name) => `${name} is set, but not NEO4J_URI`);
}

const PORTS = ['ATLAS_PORT', 'ATLAS_BOLT_PORT', 'ATLAS_BROWSER_PORT'] as const;

/** Of those that are set: one that is not gives way. */
function portFaults(values: Environment, given: Record<string, string | undefined>): string[] {
  const names = PORTS.filter((name) => given[name] !== undefined && values[name] !== 0);
  return names.flatMap((name, index) => {
    const same = names.slice(0, index).find((earlier) => values[earlier] === values[name]);
    return same === undefined ? [] : [`${name} must differ from ${same} (both are ${values[name]})`];
  });
}

function refuse(faults: string[]): never {
  throw new AtlasError('BAD_SETTING', faults.join('; '), {
    advice: 'The settings are environment variables; README.md has a table of them.',
  });
}

function serverOf(values: Environment): Settings['server'] {
  if (values.NEO4J_URI === undefined || values.NEO4J_PASSWORD === undefined) return undefined;
  return Object.freeze({ uri: values.NEO4J_URI, user: values.NEO4J_USER, password: values.NEO4J_PASSWORD });
}

/**
 * Parses the environment once. Relative folders are taken from the current folder.
 * @throws AtlasError BAD_SETTING with every fault in it; no value of a secret setting is repeated.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = withoutEmpty(env);
  const parsed = environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  faults.push(...pairFaults(given));
  if (!parsed.success) return refuse(faults);
  const values = parsed.data;
  faults.push(...portFaults(values, given));
  if (faults.length > 0) return refuse(faults);
  const portOf = (variable: (typeof PORTS)[number]): PortSetting =>
    Object.freeze({ port: values[variable], variable, isGiven: given[variable] !== undefined });
  return Object.freeze({
    server: serverOf(values),
    database: values.NEO4J_DATABASE,
    neo4j: values.ATLAS_NEO4J,
    dataFolder: resolve(values.ATLAS_DATA),
    host: values.ATLAS_HOST,
    port: portOf('ATLAS_PORT'),
    origins: values.ATLAS_ORIGINS,
    boltPort: portOf('ATLAS_BOLT_PORT'),
    browserPort: portOf('ATLAS_BROWSER_PORT'),
    heap: values.ATLAS_HEAP,
    logLevel: values.ATLAS_LOG_LEVEL,
    deadlineMs: values.ATLAS_DEADLINE_MS,
    pool: values.ATLAS_POOL,
    seedFolder: resolve(values.ATLAS_SEED),
  });
}

export interface SettingRow {
  readonly name: string;
  readonly default: string;
  readonly description: string;
}

/** The rows of the README's settings table, in the order in which they are declared. */
export function settingsTable(): SettingRow[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const described = descriptions.get(schema);
    if (described === undefined) throw new Error(`the setting ${name} is not described`);
    const unset = schema.safeParse(undefined);
    return { name, default: described.shown ?? String(unset.data), description: described.description };
  });
}
