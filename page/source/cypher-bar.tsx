import { useState } from 'react';
import type { Statement } from './cypher.js';

const COPIED_MS = 1500;

function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <button type="button" className="copy" onClick={copy} aria-label={label}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  );
}

interface CypherBarProps {
  readonly wanted: boolean;
  readonly onWant: (wanted: boolean) => void;
  readonly statements: readonly Statement[];
}

/** Under the answer: the Cypher it was made of, each statement ready to copy. */
export function CypherBar({ wanted, onWant, statements }: CypherBarProps) {
  return (
    <section className="cypher" aria-label="Cypher">
      <label>
        <input type="checkbox" checked={wanted} onChange={(event) => onWant(event.target.checked)} />
        Show the Cypher behind the answer
      </label>
      {wanted && statements.length === 0 && <p>It comes with the next answer: run the query.</p>}
      {wanted && statements.length > 0 && (
        <ol>
          {statements.map((statement, index) => (
            <li key={statement.text}>
              <CopyButton text={statement.text} label={`Copy statement ${index + 1}`} />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
              <pre tabIndex={0}>{statement.text}</pre>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
