import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { type DocumentId, documentId, type EntityId, entityId } from '../../../src/model/ids.js';
import { countIndependent, originOf } from '../../../src/model/sources.js';
import type { Citation } from '../../../src/model/statement.js';

function doc(key: string): DocumentId {
  const id = documentId(key);
  if (!id) throw new Error(key);
  return id;
}

function actor(text: string): EntityId {
  const id = entityId(text);
  if (!id) throw new Error(text);
  return id;
}

const wire = actor('media-outlet/wire');
const paper = actor('media-outlet/paper');
const police = actor('agency/police');

function document(key: string, publisher: EntityId | undefined, ...derivedFrom: string[]): Document {
  const rest = publisher ? { publisher } : {};
  return {
    id: doc(key),
    title: key,
    language: 'en',
    grade: 'PRESS',
    read: true,
    derivedFrom: derivedFrom.map(doc),
    ...rest,
  };
}

const documents = new Map(
  [
    document('original', wire),
    document('reprint', paper, 'original'),
    document('rewrite', undefined, 'reprint', 'leaflet'),
    document('own', paper),
    document('leaflet', undefined),
    document('one', paper, 'other'),
    document('other', wire, 'one'),
    document('lost', paper, 'gone'),
  ].map((each) => [each.id, each]),
);

const cite = (key: string, more: Partial<Citation> = {}): Citation => ({
  document: doc(key),
  stance: 'ASSERTS',
  ...more,
});

describe('the origin of a citation', () => {
  it('is whom it is attributed to', () => {
    expect(originOf(cite('reprint', { attributedTo: police }), documents)).toEqual({
      id: police,
      actor: police,
      root: doc('original'),
    });
  });

  it('is else the publisher of the end of the first chain', () => {
    expect(originOf(cite('own'), documents)).toEqual({ id: paper, actor: paper, root: doc('own') });
    expect(originOf(cite('rewrite'), documents)).toEqual({ id: wire, actor: wire, root: doc('original') });
  });

  it('is else that document', () => {
    expect(originOf(cite('leaflet'), documents)).toEqual({ id: doc('leaflet'), root: doc('leaflet') });
  });

  it('is found where documents run in a circle or lead nowhere', () => {
    expect(originOf(cite('one'), documents).root).toBe(doc('other'));
    expect(originOf(cite('lost'), documents).root).toBe(doc('gone'));
  });
});

describe('independent sources', () => {
  it('are distinct origins that assert', () => {
    expect(countIndependent([], documents)).toBe(0);
    expect(countIndependent([cite('original'), cite('reprint'), cite('rewrite')], documents)).toBe(1);
    expect(countIndependent([cite('original'), cite('own'), cite('leaflet')], documents)).toBe(3);
    expect(
      countIndependent([cite('own', { attributedTo: police }), cite('original', { attributedTo: police })], documents),
    ).toBe(1);
    expect(countIndependent([cite('own'), cite('original', { stance: 'DENIES' })], documents)).toBe(1);
  });
});
