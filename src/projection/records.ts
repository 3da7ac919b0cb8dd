import type { Document } from '../model/document.js';
import type { Entity, Redirect } from '../model/entity.js';
import { fold } from '../model/names.js';
import type { Metric } from '../model/record.js';
import { MARKER } from '../ontology/ontology.js';
import { publishedBounds } from './evidence.js';
import { type ProjectedNode, type ProjectedRelationship, properties } from './projection.js';

export function documentNode(document: Document): ProjectedNode {
  const { id, published } = document;
  return {
    id,
    labels: [MARKER, 'Document'],
    properties: properties({
      title: document.title,
      titleText: fold(document.title),
      language: document.language,
      grade: document.grade,
      url: document.url,
      archivedUrl: document.archivedUrl,
      published: published?.edtf,
      ...publishedBounds(published),
      retrieved: document.retrieved,
      read: document.read,
      publisher: document.publisher,
    }),
  };
}

export function derivationsOf({ id, derivedFrom }: Document): readonly ProjectedRelationship[] {
  return derivedFrom.map((to, position) => ({ type: 'DERIVED_FROM', from: id, to, properties: { position } }));
}

export function metricNode({ id, unit, additive, description }: Metric): ProjectedNode {
  return {
    id: `metric/${id.replaceAll('_', '-')}`,
    labels: [MARKER, 'Metric'],
    properties: { metric: id, unit, additive, description },
  };
}

export function redirectNode({ id, to, reason }: Redirect): ProjectedNode {
  return { id, labels: [MARKER, 'Redirect'], properties: properties({ to, reason }) };
}

/** Nodes of their own, because lists of an entity can't be indexed. */
export function identifierNodes({ id: entity, identifiers }: Entity): readonly ProjectedNode[] {
  return identifiers.map(({ scheme, value }) => ({
    id: `${scheme}:${value}`,
    labels: [MARKER, 'Identifier'],
    properties: { scheme, value, entity },
  }));
}
