/** Where a guide asks for a saved query, by its path below the folder of queries: `{{query: hubs/timeline.cypher}}`. */
const QUERY = /\{\{query: ([^}]+)\}\}/g;
/** Where a guide names the address that it comes from. */
const ADDRESS = /\{\{address\}\}/g;

/**
 * A guide for Neo4j Browser as it is shown: each saved query it names stands in it, ready to run.
 * @param queries texts by path
 * @param address of the folder that the guides and the style are served in, without a slash at the end
 * @throws Error where it names a query that is not there
 */
export function renderGuide(template: string, queries: ReadonlyMap<string, string>, address: string): string {
  return template
    .replace(QUERY, (_all, path: string) => {
      const query = queries.get(path);
      if (query === undefined) throw new Error(`a guide asks for ${path}, and there is no such query`);
      return `<pre class="code runnable">${escaped(query.trim())}</pre>`;
    })
    .replace(ADDRESS, () => escaped(address));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
