import type { Entity, Redirect } from '../../model/entity.js';
import { fold } from '../../model/names.js';
import type { FactRecord } from '../../model/record.js';
import { distance } from '../suggestion.js';

const MOST_NEAR = 5;

/** What an id stands for: an entity, perhaps by way of ids that were merged into it; or nothing, with ids that are near. */
export type Found =
  | { readonly entity: Entity; readonly merged: readonly Redirect[] }
  | { readonly withdrawn: Redirect }
  | { readonly near: readonly string[] };

export function findEntity(id: string, record: FactRecord): Found {
  const merged: Redirect[] = [];
  let at = id;
  for (;;) {
    const entity = record.entities.find((each) => each.id === at);
    if (entity) return { entity, merged };
    const redirect = record.redirects.find((each) => each.id === at);
    if (!redirect || merged.includes(redirect)) return { near: nearIds(id, record.entities) };
    if (redirect.to === undefined) return { withdrawn: redirect };
    merged.push(redirect);
    at = redirect.to;
  }
}

/** Ids and names that hold the words asked for, and ids that differ in a few letters; the nearest first. */
function nearIds(asked: string, entities: readonly Entity[]): readonly string[] {
  const slug = asked.slice(asked.indexOf('/') + 1);
  const words = fold(slug.replaceAll('-', ' '));
  const most = Math.max(2, Math.floor(asked.length / 4));
  const scored = entities.map(({ id, names }) => {
    const isNamed = words !== '' && names.some(({ value }) => fold(value).includes(words));
    return { id, score: isNamed || (slug !== '' && id.includes(slug)) ? 0 : distance(asked, id) };
  });
  return scored
    .filter(({ score }) => score <= most)
    .sort((one, other) => one.score - other.score || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ id }) => id);
}
