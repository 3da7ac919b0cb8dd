import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Statement, statementsOf } from './cypher.js';
import { CypherBar } from './cypher-bar.js';
import { EXAMPLES_PLUGIN } from './example-list.js';
import { examples } from './examples.js';
import { createFetcher } from './fetcher.js';
import { Header } from './header.js';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

/** Whether the user wants Cypher, the statements of the last answer, and the fetcher that gets them. */
function useCypher() {
  const [wanted, setWanted] = useState(false);
  const [statements, setStatements] = useState<readonly Statement[]>([]);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  }, [wanted]);
  const fetcher = useMemo(
    () =>
      createFetcher(
        () => latest.current,
        (cypher) => setStatements(statementsOf(cypher)),
      ),
    [],
  );
  return { wanted, setWanted, statements, fetcher };
}

export function Page() {
  const { wanted, setWanted, statements, fetcher } = useCypher();
  return (
    <>
      <Header />
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={PLUGINS}
          visiblePlugin={EXAMPLES_PLUGIN}
          defaultQuery={examples[0]?.text ?? ''}
          defaultEditorToolsVisibility={false}
          isHeadersEditorEnabled={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Footer>
            <CypherBar wanted={wanted} onWant={setWanted} statements={statements} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}
