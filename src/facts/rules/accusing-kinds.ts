import type { Kind } from '../../ontology/ontology.js';
import type { EntityDraft, Rule } from '../draft.js';

/** To be listed as a scam hub or a criminal group is an accusation: somebody must be cited for it. */
export const accusingKinds: Rule = (seed, report) => {
  for (const entity of seed.entities) {
    const properties = entity.kind.accuses ? accusingProperties(entity.kind) : [];
    if (properties.length > 0 && !isAccused(entity, properties))
      report(
        entity.place,
        `${entity.id}: to be a ${entity.kind.type} is an accusation, and no cited statement says so`,
        `write ${properties.join(' or ')} with cite and status`,
      );
  }
};

function accusingProperties(kind: Kind): string[] {
  return [...kind.fields.values()].flatMap((field) => (field.form === 'property' && field.accuses ? [field.name] : []));
}

/** A faulty statement has a fault of its own; here it counts as one. */
function isAccused({ statements }: EntityDraft, properties: readonly string[]): boolean {
  return statements.some(
    ({ property, said, citations }) =>
      properties.includes(property) && (!said || citations.some(({ stance }) => stance === 'ASSERTS')),
  );
}
