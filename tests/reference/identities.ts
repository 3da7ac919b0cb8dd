import type { Entity } from '../../src/model/entity.js';
import { current, type Memory } from './memory.js';

export interface Resolution {
  readonly asked: string;
  readonly state: 'CURRENT' | 'MERGED' | 'WITHDRAWN' | 'UNKNOWN';
  readonly entity?: Entity;
  readonly reason?: string;
}

/** What became of an id. */
export function resolve(memory: Memory, asked: string): Resolution {
  const entity = current(memory, asked);
  if (entity?.id === asked) return { asked, state: 'CURRENT', entity };
  const redirect = memory.redirects.get(asked);
  if (!redirect) return { asked, state: 'UNKNOWN' };
  const { reason } = redirect;
  return entity ? { asked, state: 'MERGED', entity, reason } : { asked, state: 'WITHDRAWN', reason };
}
