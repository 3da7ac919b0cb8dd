import type { Statement } from '../../model/statement.js';

/** Whether somebody asserts it, it was done, and nobody ranked it down: what the graph may be drawn from. */
export function stands({ rank, modality, citations }: Statement): boolean {
  return rank !== 'DEPRECATED' && modality === 'DONE' && citations.some(({ stance }) => stance === 'ASSERTS');
}
