import { useEffect, useState } from 'react';

/** What the server says of itself in /page.json. */
interface PageFacts {
  readonly browserUrl: string | null;
}

function useBrowserUrl(): string | null {
  const [browserUrl, setBrowserUrl] = useState<string | null>(null);
  useEffect(() => {
    fetch('/page.json')
      .then((response) => response.json())
      .then((facts: PageFacts) => setBrowserUrl(facts.browserUrl))
      // The page is whole without the link.
      .catch(() => undefined);
  }, []);
  return browserUrl;
}

export function Header() {
  const browserUrl = useBrowserUrl();
  return (
    <header className="page-header">
      <h1>scam-atlas</h1>
      <p>
        South-East Asia's cyber-scam industry and the operations against it, as a graph: every relationship and every
        figure says who claims it, and in which document.
      </p>
      <nav aria-label="Elsewhere">
        <a href="/graphql">GraphQL endpoint</a>
        {browserUrl !== null && (
          <a href={browserUrl} target="_blank" rel="noreferrer">
            Neo4j Browser
          </a>
        )}
      </nav>
    </header>
  );
}
