import { readFile } from 'node:fs/promises';

const NOT_ENOUGH_MEMORY = /insufficient memory|could not reserve enough space|OutOfMemoryError|Cannot allocate memory/i;

export interface LastWords {
  /** The line that says most about why the server ended. */
  readonly line: string;
  readonly outOfMemory: boolean;
  /** Another program had a port of its. */
  readonly portTaken: boolean;
}

function isTelling(line: string): boolean {
  return /Caused by:|\bERROR\b|Exception|\bError\b|insufficient memory|Could not reserve/.test(line);
}

/** Without date and level, and not endless. */
function shortened(line: string): string {
  return line
    .replace(/^\d{4}-\d\d-\d\d \S+ +(?:[A-Z]+ +)?/, '')
    .trim()
    .slice(0, 300);
}

/** Why a server that wrote this log has ended. */
export async function lastWords(logFile: string): Promise<LastWords> {
  return lastWordsIn(await readFile(logFile, 'utf8').catch(() => ''));
}

/** The same of the log's text. */
export function lastWordsIn(text: string): LastWords {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+(at |\.\.\. )/.test(line));
  const memory = lines.find((line) => NOT_ENOUGH_MEMORY.test(line));
  const line = memory ?? lines.findLast(isTelling) ?? lines.at(-1) ?? 'it wrote nothing';
  return { line: shortened(line), outOfMemory: memory !== undefined, portTaken: text.includes('BindException') };
}

/** Whether a line of the log says that all of the server is up. */
export function saysStarted(line: string): boolean {
  return line.endsWith(' Started.');
}
