export interface Example {
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly about: string;
  readonly operationName: string;
  readonly text: string;
}

/** An example file begins with two comments, its title and what it answers, and has one named operation. */
function exampleOf(text: string): Example {
  const [title = '', about = ''] = text.split('\n').map((line) => line.replace(/^#\s*/, ''));
  return { title, about, operationName: /^query (\w+)/m.exec(text)?.[1] ?? '', text };
}

const files = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** In the order of their file names. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((path) => exampleOf(files[path] ?? ''));
