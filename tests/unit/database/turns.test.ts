import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/database/turns.js';

const late = () => new Error('late');
const stalled = () => new Error('stalled');

describe('turns at a connection', () => {
  it('come in the order of asking, so many at once', async () => {
    const turns = new Turns(2, stalled);
    const began: number[] = [];
    let running = 0;
    let most = 0;
    const work = (index: number) => async () => {
      began.push(index);
      running += 1;
      most = Math.max(most, running);
      await pause(5);
      running -= 1;
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map((index) => turns.run(5_000, late, work(index))));
    expect([began, most]).toEqual([[0, 1, 2, 3, 4, 5], 2]);
  });

  it('are waited for longer than two seconds where others come and go', async () => {
    const turns = new Turns(1, stalled);
    const waiting = Array.from({ length: 6 }, () => turns.run(10_000, late, () => pause(500, 'done')));
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: 6 }, () => 'done'));
  });

  it('are given up after two seconds or little more where none comes free', async () => {
    const turns = new Turns(1, stalled);
    const stuck = turns.run(10_000, late, () => pause(5_000));
    const began = performance.now();
    await expect(turns.run(10_000, late, () => pause(0))).rejects.toThrow('stalled');
    expect(performance.now() - began).toBeLessThan(4_000);
    await stuck;
  });

  it('are given up at the deadline, and the next is not lost', async () => {
    const turns = new Turns(1, stalled);
    const first = turns.run(5_000, late, () => pause(200));
    await expect(turns.run(20, late, () => pause(0))).rejects.toThrow('late');
    const next = turns.run(5_000, late, () => pause(0, 'next'));
    await first;
    expect(await next).toBe('next');
  });

  it('are passed on by work that fails', async () => {
    const turns = new Turns(1, stalled);
    await expect(turns.run(1_000, late, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.run(1_000, late, () => pause(0, 'next'))).toBe('next');
  });
});
