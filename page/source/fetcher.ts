import type { GraphiQLProps } from 'graphiql';
import type { FormattedExecutionResult } from 'graphql';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = FormattedExecutionResult;

/** Without the Cypher, which has a place of its own on the page. */
function withoutCypher(answer: Answer): Answer {
  const { extensions, ...rest } = answer;
  const { cypher, ...others } = extensions ?? {};
  return Object.keys(others).length === 0 ? rest : { ...rest, extensions: others };
}

/** Sends queries to this server; `hear` is given the Cypher of each answer but those of introspection. */
export function createFetcher(wantsCypher: () => boolean, hear: (cypher: unknown) => void): Fetcher {
  return async (query, options) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...options?.headers,
        ...(wantsCypher() ? { 'x-atlas-cypher': '1' } : {}),
      },
      body: JSON.stringify(query),
    });
    const answer: Answer = await response.json();
    if (query.operationName !== 'IntrospectionQuery') hear(answer.extensions?.cypher);
    return withoutCypher(answer);
  };
}
