import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import type { Database } from '../database/database.js';
import { deadlineIn } from '../database/deadline.js';
import { AtlasError } from '../errors.js';
import { isRecord } from '../guards.js';
import type { Ontology } from '../ontology/ontology.js';
import { loadOntology, loadSchemaText } from '../package.js';
import { Planned } from '../plan/answer/planned.js';
import { type SelectedField, select } from '../plan/selection.js';
import { browserText } from './browser-text.js';
import { faultOf, refusalOf, unansweredOf } from './faults.js';
import { checkLimits, maxAliasesRule, SelectionMeter } from './limits.js';
import { NOBODY, type Observer } from './observer.js';
import { onlyQueriesRule } from './only-queries.js';
import { PlanningQueue } from './planning.js';
import { Plans } from './plans.js';
import { Reading } from './reading.js';
import { answerRoot } from './roots/roots.js';
import { executableSchema } from './schema.js';

export interface ServiceRequest {
  /** Valid under the schema and the service's rules. */
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  /** Adds `extensions.cypher`: each statement as text for Neo4j Browser. */
  readonly showCypher?: boolean;
  readonly requestId?: string;
  /** Nothing more is sent for the request once it fires. */
  readonly signal?: AbortSignal;
}

export interface AtlasService {
  readonly schema: GraphQLSchema;
  /** The limits that need no variables, as validation rules. */
  readonly rules: readonly ValidationRule[];
  /** Never throws: faults are in the result's errors, each with extensions.code. `extensions.dataset` is the version that was read. */
  execute(request: ServiceRequest): Promise<ExecutionResult>;
}

export interface ServiceOptions {
  /** Milliseconds that all statements of a request may take together. */
  readonly deadlineMs?: number;
  /** How many compiled plans are kept. */
  readonly plans?: number;
  /** Is told what is sent and planned. */
  readonly observer?: Observer;
}

const DEADLINE_MS = 10_000;
const PLANS = 500;
/** How often a request is run again because the data changed while it was read. */
const MAX_RUNS = 3;

/** The API over a database, without HTTP. */
export function createService(database: Pick<Database, 'read'>, options: ServiceOptions = {}): AtlasService {
  const ontology = loadOntology();
  const schema = executableSchema(loadSchemaText());
  const plans = new Plans(options.plans ?? PLANS);
  const planning = new PlanningQueue(options.observer ?? NOBODY);
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  return {
    schema,
    rules: [maxAliasesRule, onlyQueriesRule],
    async execute(request) {
      const deadline = deadlineIn(deadlineMs);
      try {
        const prepared = prepare(schema, ontology, request);
        const metadata = { app: 'scam-atlas', ...(request.requestId ? { requestId: request.requestId } : {}) };
        return await run(
          schema,
          request,
          prepared,
          (field, reading) => answerRoot({ ontology, plans, reading }, field),
          () => new Reading(database, planning, deadline, metadata, request.signal),
        );
      } catch (error) {
        return { errors: [refusalOf(error)] };
      }
    },
  };
}

interface Prepared {
  readonly variables: Readonly<Record<string, unknown>>;
  /** By response key. */
  readonly roots: ReadonlyMap<string, SelectedField>;
}

/** Resolves what is asked for and checks it against the limits, before anything is planned. */
function prepare(
  schema: GraphQLSchema,
  ontology: Ontology,
  { document, operationName, variables }: ServiceRequest,
): Prepared {
  const operation = operationOf(document, operationName);
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 5 });
  if (coerced.errors) throw coerced.errors[0] ?? new GraphQLError('The variables are not valid.');
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const meter = new SelectionMeter();
  const query = { kind: Kind.FIELD as const, name: operation.name ?? NO_NAME, selectionSet: operation.selectionSet };
  const { fields } = select({ schema, fragments, variables: coerced.coerced, onField: meter.onField }, 'Query', [
    query,
  ]);
  meter.check();
  checkLimits(ontology, fields);
  return { variables: coerced.coerced, roots: new Map(fields.map((field) => [field.key, field])) };
}

const NO_NAME = { kind: Kind.NAME as const, value: 'query' };

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw new AtlasError(
    'BAD_USER_INPUT',
    name
      ? `There is no operation named ${JSON.stringify(name)}.`
      : 'Name the operation to run: the document has none or several.',
  );
}

type AnswerField = (field: SelectedField, reading: Reading) => Promise<unknown>;

/** Runs until all statements saw one version of the data. */
async function run(
  schema: GraphQLSchema,
  { document, operationName, variables, showCypher }: ServiceRequest,
  { roots }: Prepared,
  answer: AnswerField,
  startReading: () => Reading,
): Promise<ExecutionResult> {
  for (let runs = 1; runs <= MAX_RUNS; runs += 1) {
    const reading = startReading();
    const context: ExecutionContext = {
      answer: (key) => {
        const field = roots.get(key);
        return field ? answer(field, reading) : null;
      },
    };
    const result = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables ?? {},
      ...(operationName ? { operationName } : {}),
      fieldResolver: readPlanned,
      typeResolver: typeOfPlanned,
    });
    if (reading.versions.size > 1) continue;
    const unanswered = unansweredOf(result);
    if (unanswered) throw unanswered;
    const extensions = extensionsOf(reading, showCypher === true);
    return {
      ...result,
      ...(result.errors ? { errors: result.errors.map(faultOf) } : {}),
      ...(extensions ? { extensions } : {}),
    };
  }
  throw new AtlasError('DATABASE_BUSY', 'The data changed while it was read: ask again.');
}

function extensionsOf(reading: Reading, showCypher: boolean): Record<string, unknown> | undefined {
  const [dataset] = reading.versions;
  if (dataset === undefined) return undefined;
  return { dataset, ...(showCypher ? { cypher: reading.sent.map(browserText) } : {}) };
}

interface ExecutionContext {
  readonly answer: (key: string) => unknown;
}

/** Root fields are answered; everything below is a look-up by response key, or in a plain value by field name. */
const readPlanned: GraphQLFieldResolver<unknown, ExecutionContext> = (source, _arguments, context, info) => {
  if (source instanceof Planned) return source.values.get(String(info.path.key));
  if (info.parentType === info.schema.getQueryType()) return context.answer(String(info.path.key));
  return isRecord(source) ? source[info.fieldName] : undefined;
};

const typeOfPlanned: GraphQLTypeResolver<unknown, ExecutionContext> = (value) =>
  value instanceof Planned ? value.type : undefined;
