import { type Building, buildObject } from '../../plan/answer/building.js';
import { buildConnection, type Entry } from '../../plan/answer/connection.js';
import { startBuilding } from '../../plan/answer/makers.js';
import type { Planned } from '../../plan/answer/planned.js';
import { buildQualifiers } from '../../plan/answer/qualifiers.js';
import { buildStatementList } from '../../plan/answer/statement-list.js';
import type { Properties } from '../../plan/answer/store.js';
import { asList, asNumber, asOptional, asRecord, asText, asTexts } from '../../plan/answer/values.js';
import { decodeCursor, type OrderTag } from '../../plan/cursor.js';
import { driftBetween } from '../../plan/drift.js';
import { firstOf } from '../../plan/inputs.js';
import type { SelectedField, Selection } from '../../plan/selection.js';
import { partsOf } from '../../plan/sources/page.js';
import { type Answering, settle, settled } from '../rounds.js';
import { SOURCE_TEXTS } from '../source-texts.js';

interface Row extends Entry {
  readonly properties: Properties;
}

/** Figures that differ between independent origins. */
export async function answerDisputes(answering: Answering, field: SelectedField): Promise<Planned> {
  const { about, metrics, classes } = field.arguments;
  const parameters = { about: about ?? null, metrics: metrics ?? null, classes: classes ?? null };
  const [, rows, total] = await answering.reading.one({
    text: SOURCE_TEXTS.disputes,
    parameters: { ...parameters, ...pageOf(field, 'dispute') },
  });
  const building = startBuilding(answering.ontology);
  const connection = buildConnection<Row>(building, field, {
    type: 'Dispute',
    order: 'dispute',
    entries: asList(rows).map((row) => readRow(asRecord(row), 'disputeKey')),
    total: asNumber(total),
    node: ({ properties }, selection) => buildDispute(building, properties, selection),
  });
  await settle(answering, building);
  return connection;
}

function buildDispute(building: Building, properties: Properties, selection: Selection | null): Planned {
  const statements = asTexts(properties.statements);
  return buildObject(building, 'Dispute', selection, ({ name, arguments: given, selection: below }, set) => {
    switch (name) {
      case 'about':
        return building.entity(asOptional(properties.about), below, set);
      case 'scope':
        return buildQualifiers(building, asTexts(properties.scope), below);
      case 'independentSources':
        return asNumber(properties.sources);
      case 'statementCount':
        return statements.length;
      case 'statements':
        if (below) building.statements(statements.slice(0, firstOf({ arguments: given })), below, set);
        return undefined;
      default:
        return asText(properties[name]);
    }
  });
}

/** A running total as a line by as-of date. */
export async function answerRunningTotal(answering: Answering, field: SelectedField): Promise<unknown> {
  const { about, metric, continuedBy } = field.arguments;
  const metrics = [metric, ...(Array.isArray(continuedBy) ? continuedBy : [])];
  const [, before, rows, total] = await answering.reading.one({
    text: SOURCE_TEXTS.runningTotal,
    parameters: { about, metrics, ...pageOf(field, 'running-total') },
  });
  const entries = asList(rows).map((row) => readRow(asRecord(row), 'totalKey'));
  const line = [...asList(before).map(asRecord), ...entries.map(({ properties }) => properties)];
  const building = startBuilding(answering.ontology);
  return settled(answering, building, (put) =>
    buildStatementList<Row>(
      building,
      field,
      {
        type: 'RunningTotal',
        order: 'running-total',
        entries,
        total: asNumber(total),
        edge: ({ properties }) => driftBetween(line[line.indexOf(properties) - 1], properties),
      },
      put,
    ),
  );
}

/** Where a page begins and ends, and whether the whole is counted. */
function pageOf(field: SelectedField, order: OrderTag): Readonly<Record<string, unknown>> {
  const { after } = field.arguments;
  return {
    after: typeof after === 'string' ? decodeCursor(order, after) : '',
    limit: firstOf(field) + 1,
    counted: partsOf(field).counted,
  };
}

function readRow(properties: Properties, key: string): Row {
  return { id: asText(properties.id), key: asText(properties[key]), properties };
}
