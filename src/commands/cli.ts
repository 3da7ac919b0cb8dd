#!/usr/bin/env node
import { Command } from 'commander';
import { registerCheck } from './check.js';
import { registerCypher } from './cypher.js';
import { registerDigest } from './digest.js';
import { registerExplain } from './explain.js';
import { registerExport } from './export.js';
import { failureOf } from './failure.js';
import { registerLoad } from './load.js';
import { registerNew } from './new.js';
import { registerServe } from './serve.js';
import { registerStart } from './start.js';
import { packageVersion } from './version.js';

/** A statement that a server leaves unanswered would keep the process for minutes after everything is told. */
const LINGER_MS = 500;

const program = new Command('atlas')
  .description("A sourced knowledge graph of South-East Asia's cyber-scam industry, in Neo4j, walked through GraphQL.")
  .version(packageVersion())
  .configureOutput({ outputError: (text, write) => write(`${oneLine(text)} (see atlas --help)\n`) })
  .addHelpText('after', '\nSettings are environment variables; README.md has a table of them.')
  .exitOverride();

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Whoever reads the output may have read enough: `atlas export jsonl | head`. */
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

for (const register of [
  registerStart,
  registerServe,
  registerCheck,
  registerExplain,
  registerNew,
  registerLoad,
  registerDigest,
  registerExport,
  registerCypher,
])
  register(program);

try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, text } = failureOf(error, ['debug', 'trace'].includes(process.env.ATLAS_LOG_LEVEL ?? ''));
  if (text) console.error(text);
  process.exitCode = exitCode;
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
