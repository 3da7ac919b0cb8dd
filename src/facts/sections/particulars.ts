import type { Said } from '../../model/identity.js';
import { type Citation, MODALITIES } from '../../model/statement.js';
import type { Label, Placed, StatementDraft } from '../draft.js';
import type { Place } from '../fault.js';
import type { Reading } from '../known.js';
import { present } from '../present.js';
import { readTime } from '../values/dates.js';
import { hasItems, optional, show } from '../values/fields.js';
import type { Reference } from '../values/references.js';
import { readScalar, readWord } from '../values/text.js';
import { entryOf, type Mapping } from '../yaml/located.js';
import { readCitations } from './citations.js';
import { readQualifiers, readScope } from './qualifiers.js';
import { readRank } from './rank.js';
import { readStatusHistory } from './status.js';

export const STATEMENT_KEYS = [
  'scope',
  'occurred',
  'since',
  'until',
  'modality',
  'rank',
  'rank_reason',
  'status',
  'cite',
  'key',
] as const;

/** The entity whose lines are read, with the citations they inherit; undefined where it has none. */
export interface Owner extends Reference {
  readonly inherited: readonly Placed<Citation>[] | undefined;
}

const LABEL = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** What statements of every form have. */
export type Particulars = Pick<Said, 'qualifiers' | 'modality' | 'occurred'> & {
  readonly draft: Omit<StatementDraft, 'subject' | 'property' | 'said' | 'accuses'>;
};

/** Reads what any item may have; of an item that is only an id or a value, there is only what it inherits. */
export function readParticulars(
  item: Mapping | undefined,
  names: readonly string[],
  owner: Owner,
  place: Place,
  reading: Reading,
): Particulars {
  const { faults } = reading;
  if (!item) return { qualifiers: [], modality: 'DONE', draft: bareDraft(place, owner) };
  const statusHistory = optional(item, 'status', (node) => readStatusHistory(node, reading));
  const cited = entryOf(item, 'cite');
  const citations = cited ? readCitations(cited.value, reading) : owner.inherited;
  return {
    qualifiers: [...readQualifiers(item, names, reading), ...readScope(item, names, reading)],
    modality: optional(item, 'modality', (node) => readWord(node, MODALITIES, 'modality', faults)) ?? 'DONE',
    ...present({ occurred: readTime(item, faults) }),
    draft: {
      ...bareDraft(place, owner),
      ...readRank(item, faults),
      hasStatus: hasItems(item, 'status'),
      statusHistory: statusHistory ?? [],
      isCited: cited ? hasItems(item, 'cite') : owner.inherited !== undefined,
      citations: citations ?? [],
      label: readLabel(item, 'key', reading),
    },
  };
}

function bareDraft(place: Place, { inherited }: Owner): Particulars['draft'] {
  return {
    place,
    contentPlace: place,
    rank: undefined,
    rankReason: undefined,
    hasStatus: false,
    statusHistory: [],
    isCited: inherited !== undefined,
    citations: inherited ?? [],
    label: undefined,
    converts: undefined,
  };
}

export function readLabel(item: Mapping, key: string, { faults }: Reading): Label | undefined {
  const scalar = optional(item, key, (node) => readScalar(node, key, faults));
  if (!scalar) return undefined;
  if (!LABEL.test(scalar.text)) faults.report(scalar.place, `${key}: ${show(scalar.text)} is not a label`);
  return { text: scalar.text, place: scalar.place };
}
