import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { renderGuide } from '../export/browser/guide.js';
import type { BrowserKit } from '../http/browser-kit.js';
import { packagePath } from '../package.js';

const FOLDER = 'cypher/browser';
/** A zip has no time before, and with any later one it would differ from day to day. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The style, guides and saved queries that this package ships for Neo4j Browser. */
export function readBrowserKit(): BrowserKit {
  const queries = readTexts('queries', '.cypher');
  const guides = [...readTexts('guides', '.html')].map(
    ([file, template]) =>
      [basename(file, '.html'), (address: string) => renderGuide(template, queries, address)] as const,
  );
  return {
    style: readFileSync(packagePath(`${FOLDER}/style.grass`), 'utf8'),
    queries: zipSync(Object.fromEntries([...queries].map(([path, text]) => [path, strToU8(text)])), {
      mtime: FIRST_DAY,
    }),
    guides: new Map(guides),
  };
}

/** Texts of the files below a folder of the kit, by path below it. */
function readTexts(folder: string, extension: string): ReadonlyMap<string, string> {
  const root = packagePath(`${FOLDER}/${folder}`);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(extension));
  return new Map(files.sort().map((file) => [file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')]));
}
