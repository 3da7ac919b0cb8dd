import type { IdentifiedDraft, Label, Rule } from '../draft.js';
import { printPlace } from '../fault.js';
import { labelsOf } from '../identification.js';
import { suggest } from '../suggestion.js';

/** A conversion is the same number of the same metric in another unit, given by a source. */
export const conversions: Rule = (seed, report) => {
  const labels = labelsOf(seed.statements);
  for (const { label } of seed.statements) {
    const first = label && labels.find(label)?.label;
    if (label && first && first.place !== label.place)
      report(label.place, `key ${label.text} is given twice in this file, also in line ${first.place.line}`);
  }
  for (const draft of seed.statements) {
    if (!draft.converts) continue;
    const original = labels.find(draft.converts);
    const fault = original ? faultOf(draft, original) : `there is no key ${draft.converts.text} in this file`;
    if (fault)
      report(
        draft.converts.place,
        `converts: ${fault}`,
        original ? undefined : suggestKey(draft.converts, seed.statements),
      );
  }
};

type Original = Omit<IdentifiedDraft, 'id'>;

function faultOf({ said, property, subject }: Original, original: Original): string | undefined {
  const at = `${original.label?.text} (${printPlace(original.place)})`;
  if (original.converts) return `${at} is a conversion itself`;
  if (original.said && original.said.form !== 'FIGURE') return `${at} is no figure`;
  if (original.property !== property) return `${at} is a figure of ${original.property}, not of ${property}`;
  if (original.subject !== subject) return `${at} is a figure of ${original.subject}`;
  if (said?.form !== 'FIGURE' || original.said?.form !== 'FIGURE') return undefined;
  return original.said.figure.unit === said.figure.unit ? `${at} is in ${said.figure.unit} too` : undefined;
}

function suggestKey({ text, place }: Label, drafts: readonly IdentifiedDraft[]): string | undefined {
  return suggest(
    text,
    drafts.flatMap(({ label }) => (label?.place.file === place.file ? label.text : [])),
  );
}
