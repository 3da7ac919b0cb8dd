import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { AtlasError } from '../../src/errors.js';
import type { AtlasService } from '../../src/graphql/service.js';

type Request = Parameters<AtlasService['execute']>[0] & { readonly signal?: AbortSignal };

const schema: GraphQLSchema = buildSchema(`
  type Dataset { version: String! }
  type Query {
    dataset: Dataset
    echo(text: String!, times: Int): String
    "Fails in a way nobody expected."
    broken: String
    "Refused for a limit that needs the variables."
    refused: String
    "The database is busy."
    busy: String
    "Answers when the test says so."
    slow: String
    forbidden: String
  }
`);

/** A limit that is a validation rule, like the service's own. */
const noForbidden: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value === 'forbidden') {
      const error = new GraphQLError('1 over the limit', { nodes: node, extensions: { code: 'BUDGET_EXCEEDED' } });
      context.reportError(error);
    }
  },
});

/** What a whole request is refused with. */
function refusal(error: AtlasError): ExecutionResult {
  const extensions = { code: error.code, http: { status: error.httpStatus } };
  return { errors: [new GraphQLError(error.message, { extensions })] };
}

export interface SmallService extends AtlasService {
  /** What it was asked, in order. */
  readonly asked: Request[];
  /** Lets `slow` answer. */
  release(): void;
  /** The next requests find no dataset. */
  unload(): void;
}

/** A service that needs no database, and fails on demand. */
export function smallService(): SmallService {
  const asked: Request[] = [];
  let version: string | undefined = '1';
  let release: (value: string) => void = () => undefined;
  const released = new Promise<string>((resolve) => {
    release = resolve;
  });
  const rootValue = {
    dataset: () => (version === undefined ? null : { version }),
    echo: ({ text }: { text: string }) => text,
    broken: () => {
      throw new Error('the secret inside');
    },
    slow: () => released,
  };
  return {
    schema,
    rules: [noForbidden],
    asked,
    release: () => release('at last'),
    unload: () => {
      version = undefined;
    },
    async execute(request: Request) {
      asked.push(request);
      const text = request.document.loc?.source.body ?? '';
      if (text.includes('refused')) return refusal(new AtlasError('BUDGET_EXCEEDED', 'cost 200000, 100000 over'));
      if (text.includes('busy')) return refusal(new AtlasError('DATABASE_BUSY', 'the database is busy'));
      const { document, operationName, variables, showCypher } = request;
      const result = await execute({ schema, document, rootValue, operationName, variableValues: variables });
      return showCypher === true ? { ...result, extensions: { cypher: ['RETURN 1'] } } : result;
    },
  };
}
