import { type DocumentId, documentId, type EntityId, entityId, slugOf } from '../../model/ids.js';
import { isOf, type Kind } from '../../ontology/ontology.js';
import type { Place } from '../fault.js';
import type { Known, Reading } from '../known.js';
import { nearest, suggest } from '../suggestion.js';
import type { Located } from '../yaml/located.js';
import { show } from './fields.js';
import { readScalar } from './text.js';

/** An id with the kind that its first part names. */
export interface Reference {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly place: Place;
}

/** The id with its kind; a fault where it is malformed or names no kind. Says nothing of whether the entity exists. */
export function parseId(text: string, place: Place, { known, faults }: Reading): Reference | undefined {
  const id = entityId(text);
  if (id === undefined) {
    faults.report(
      place,
      `${show(text)} is not an id`,
      'write kind/slug in lower-case letters, digits and single hyphens',
    );
    return undefined;
  }
  const kind = known.kinds.get(slugOf(id));
  if (!kind) faults.report(place, `${id}: there is no kind ${slugOf(id)}`, suggest(slugOf(id), known.kinds.keys()));
  return kind && { id, kind, place };
}

/**
 * The id of an entity of the seed, of that kind or family where one is given.
 * @returns the id also where no such entity exists, so that the rest of the statement is checked
 */
export function readReference(node: Located, what: string, reading: Reading, family?: string): Reference | undefined {
  const scalar = readScalar(node, what, reading.faults);
  const reference = scalar && parseId(scalar.text, node.place, reading);
  if (!reference) return undefined;
  checkExists(reference, what, reading);
  if (family !== undefined && !isOf(reading.ontology, reference.kind.type, family)) {
    reading.faults.report(
      node.place,
      `${what} must be ${article(family)}: ${reference.id} is ${article(reference.kind.type)}`,
    );
  }
  return reference;
}

export function readDocument(node: Located, what: string, { known, faults }: Reading): DocumentId | undefined {
  const scalar = readScalar(node, what, faults);
  if (!scalar) return undefined;
  if (known.documents.has(scalar.text)) return documentId(scalar.text);
  faults.report(
    node.place,
    `${what}: there is no document ${show(scalar.text)}`,
    suggest(scalar.text, known.documents.keys()) ?? 'documents are declared by key in documents/*.yaml',
  );
  return undefined;
}

function checkExists({ id, place }: Reference, what: string, { known, faults }: Reading): void {
  if (known.entities.has(id)) return;
  const redirect = known.redirects.get(id);
  if (redirect?.to !== undefined) faults.report(place, `${what}: ${id} was merged`, `write ${redirect.to}`);
  else if (redirect) faults.report(place, `${what}: ${id} was withdrawn`);
  else faults.report(place, `${what}: there is no ${id}`, suggestId(id, known));
}

/** Another id of the same kind, by its slug alone: the kind would make any two look alike. Else the slug under another kind. */
function suggestId(id: EntityId, { entities }: Known): string | undefined {
  const [kind, slug = ''] = id.split('/');
  const ids = [...entities.keys()].map((each) => each.split('/'));
  const near = nearest(
    slug,
    ids.flatMap(([otherKind, other]) => (otherKind === kind && other !== undefined ? [other] : [])),
  );
  const best = near === undefined ? ids.find(([, other]) => other === slug) : [kind, near];
  return best && `did you mean ${best.join('/')}?`;
}

export function article(name: string): string {
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`;
}
