import { MARKER } from '../../ontology/ontology.js';
import { literal } from './literal.js';

/** One of the numbered files of constraints and indexes. */
export interface SchemaFile {
  readonly id: string;
  readonly statements: readonly string[];
  readonly checksum: string;
}

const DROP = /\bDROP\s+(?:INDEX|CONSTRAINT)\s+(\w+)/;
const CREATE = /\bCREATE\s+(?:\w+\s+)*?(?:INDEX|CONSTRAINT)\s+(\w+)/;

/** The schema that is there once all files have run, and the notes that they have: scripts never remove, so what one drops is never made. */
export function schemaStatements(files: readonly SchemaFile[]): readonly string[] {
  const dropped = new Set(files.flatMap(({ statements }) => statements.flatMap((each) => DROP.exec(each)?.[1] ?? [])));
  const stays = (statement: string) => !DROP.test(statement) && !dropped.has(CREATE.exec(statement)?.[1] ?? '');
  return files.flatMap(({ id, statements, checksum }) => [
    ...statements.filter(stays).map((statement) => `${statement};\n`),
    `CYPHER 5\nMERGE (m:${MARKER} {id: ${literal(id)}})\nSET m:Migration, m.checksum = ${literal(checksum)};\n`,
  ]);
}
