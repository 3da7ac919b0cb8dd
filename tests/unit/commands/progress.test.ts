import { describe, expect, it } from 'vitest';
import { showProgress } from '../../../src/commands/progress.js';

function told(isTTY: boolean, ...steps: readonly number[]): string {
  let text = '';
  const write = (part: string | Uint8Array) => {
    text += part;
    return true;
  };
  const show = showProgress({ isTTY, write });
  for (const done of steps) show({ done, total: 1_000 });
  return text;
}

describe('the progress of a load', () => {
  it('is one line that is written over on a terminal, and ends with it', () => {
    const text = told(true, 500, 1_000);
    expect(text.match(/\r/g)).toHaveLength(2);
    expect(text).toContain('███████████████░░░░░░░░░░░░░░░ 500 of 1000');
    expect(text).toMatch(/1000 of 1000\n$/);
  });

  it('is a plain line for each tenth elsewhere', () => {
    expect(told(false, 50, 120, 150, 1_000)).toBe('Written 120 of 1000\nWritten 1000 of 1000\n');
  });
});
