import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples.js';

const TITLE = 'Examples';

/** What may be written over without asking: nothing, or an example nobody changed. */
function isDisposable(text: string): boolean {
  return text.trim() === '' || examples.some((example) => example.text === text);
}

function useShowExample(): (example: Example) => void {
  const { addTab, run, setOperationName } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return (example) => {
    if (queryEditor === undefined) return;
    if (!isDisposable(queryEditor.getValue())) addTab();
    queryEditor.setValue(example.text);
    variableEditor?.setValue('');
    // The page notices the new text a moment later; until then the last operation's name would be sent.
    setOperationName(example.operationName);
    run();
  };
}

function ExampleList() {
  const show = useShowExample();
  const current = useGraphiQL((state) => state.operationName);
  return (
    <section aria-labelledby="examples-title">
      <h2 id="examples-title" className="examples-title">
        {TITLE}
      </h2>
      <p className="examples-hint">Click one: it is shown and run.</p>
      <ol className="examples">
        {examples.map((example) => (
          <li key={example.operationName}>
            <button
              type="button"
              className="example"
              aria-current={example.operationName === current}
              onClick={() => show(example)}
            >
              <strong>{example.title}</strong>
              <span>{example.about}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ListIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M9 6h11M9 12h11M9 18h11" />
      <path d="M4 6h.01M4 12h.01M4 18h.01" strokeWidth="2.6" />
    </svg>
  );
}

/** A pane of GraphiQL with the example queries. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: TITLE, icon: ListIcon, content: ExampleList };
