import { identify, type Said } from '../model/identity.js';
import type { StatementId } from '../model/ids.js';
import type { IdentifiedDraft, Label, StatementDraft } from './draft.js';

/** Finds what labels of a file stand for: the first that has it. */
export interface Labels {
  readonly find: (label: Label) => StatementDraft | undefined;
}

export function labelsOf(drafts: readonly StatementDraft[]): Labels {
  const byLabel = new Map<string, StatementDraft>();
  for (const draft of drafts) {
    if (draft.label && !byLabel.has(keyOf(draft.label))) byLabel.set(keyOf(draft.label), draft);
  }
  return { find: (label) => byLabel.get(keyOf(label)) };
}

/** Gives statements their ids. A conversion never converts a conversion, so that what it converts has its id without it. */
export function identifyAll(drafts: readonly StatementDraft[]): IdentifiedDraft[] {
  const labels = labelsOf(drafts);
  return drafts.map((draft) => {
    const said = draft.converts ? withConverted(draft.said, labels.find(draft.converts)) : draft.said;
    return { ...draft, said, id: said && identify(said) };
  });
}

function withConverted(said: Said | undefined, original: StatementDraft | undefined): Said | undefined {
  if (said?.form !== 'FIGURE' || !original?.said || original.converts) return undefined;
  const converts: StatementId = identify(original.said);
  return { ...said, figure: { ...said.figure, converts } };
}

/** Labels are local to their file. */
function keyOf({ place, text }: Label): string {
  return `${place.file}\n${text}`;
}
