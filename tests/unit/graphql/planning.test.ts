import { describe, expect, it } from 'vitest';
import { deadlineIn } from '../../../src/database/deadline.js';
import { AtlasError } from '../../../src/errors.js';
import { type Planner, PlanningQueue } from '../../../src/graphql/planning.js';

const planner = (milliseconds = 60_000): Planner => ({ deadline: deadlineIn(milliseconds), signal: undefined });

/** A statement that runs until it is told to end. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = false;
  return {
    get begun() {
      return begun;
    },
    end,
    run: async () => {
      begun = true;
      await ended;
      return 'done';
    },
  };
}

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('statements that are new', () => {
  it('run one at a time, those known at once', async () => {
    const queue = new PlanningQueue();
    await queue.run('known', {}, planner(), async () => 'done');
    const [first, second] = [held(), held()];
    const one = queue.run('first', {}, planner(), first.run);
    const other = queue.run('second', {}, planner(), second.run);
    await settle();
    expect([first.begun, second.begun]).toEqual([true, false]);
    expect(await queue.run('known', {}, planner(), async () => 'at once')).toBe('at once');
    first.end();
    second.end();
    expect(await Promise.all([one, other])).toEqual(['done', 'done']);
  });

  it('that many ask for together are planned once, and run together then', async () => {
    const queue = new PlanningQueue(undefined, 1);
    const first = held();
    let runs = 0;
    const answers = Array.from({ length: 50 }, () =>
      queue.run('same', {}, planner(), async () => {
        runs += 1;
        return first.run();
      }),
    );
    await settle();
    expect(runs).toBe(1);
    first.end();
    await Promise.all(answers);
    expect(runs).toBe(50);
  });

  it('beyond the bound are refused at once', async () => {
    const queue = new PlanningQueue(undefined, 2);
    const first = held();
    const running = [0, 1, 2].map((n) => queue.run(`statement ${n}`, {}, planner(), first.run));
    await settle();
    await expect(queue.run('one more', {}, planner(), first.run)).rejects.toMatchObject({
      code: 'DATABASE_BUSY',
      httpStatus: 503,
      limit: 'planning',
    });
    first.end();
    await Promise.all(running);
  });

  it('of one request count as one towards the bound, and let others have a turn between them', async () => {
    const queue = new PlanningQueue(undefined, 2);
    const order: string[] = [];
    const log = (name: string) => async () => {
      order.push(name);
      await settle();
    };
    const [first, many, one] = [held(), planner(), planner()];
    const running = [queue.run('first', {}, planner(), first.run)];
    const later = [
      ...['a', 'b', 'c'].map((name) => queue.run(name, {}, many, log(name))),
      queue.run('other', {}, one, log('other')),
    ];
    first.end();
    await Promise.all([...running, ...later]);
    expect(order).toEqual(['a', 'other', 'b', 'c']);
  });

  it('wait no longer than their deadline, and leave the queue then', async () => {
    const queue = new PlanningQueue(undefined, 1);
    const first = held();
    const running = queue.run('first', {}, planner(), first.run);
    await expect(queue.run('late', {}, planner(20), first.run)).rejects.toMatchObject({ code: 'DEADLINE' });
    const next = queue.run('next', {}, planner(), async () => 'in its place');
    first.end();
    expect(await Promise.all([running, next])).toEqual(['done', 'in its place']);
  });

  it('are not run for a client that has gone', async () => {
    const queue = new PlanningQueue();
    const first = held();
    const running = queue.run('first', {}, planner(), first.run);
    const gone = new AbortController();
    let ran = false;
    const waiting = queue.run('second', {}, { deadline: deadlineIn(60_000), signal: gone.signal }, async () => {
      ran = true;
    });
    gone.abort();
    first.end();
    await expect(waiting).rejects.toThrow();
    await running;
    expect(ran).toBe(false);
  });

  it('stay new when they fail, and give up their turn', async () => {
    const queue = new PlanningQueue();
    const failing = () => Promise.reject(new AtlasError('DEADLINE', 'late'));
    await expect(queue.run('text', {}, planner(), failing)).rejects.toThrow('late');
    expect(await queue.run('text', {}, planner(), async () => 'done')).toBe('done');
  });

  it.each([
    ['another type of a parameter', 'a', null, true],
    ['a text ten times as long', 'a'.repeat(10), 'a'.repeat(100), true],
    ['a text of about the same length', 'a'.repeat(20), 'a'.repeat(90), false],
    ['a list ten times as long', ['a'], Array.from({ length: 11 }, () => 'a'), true],
    ['another number', 3, 900, false],
  ])('are those with %s as well, or not', async (_, before, after, isNew) => {
    const seen: string[] = [];
    const queue = new PlanningQueue({ statement: () => () => undefined, plan: (n) => void seen.push(n), waiting() {} });
    for (const value of [before, after]) await queue.run('text', { value }, planner(), async () => 'done');
    expect(seen).toEqual(['new', isNew ? 'new' : 'known']);
  });

  it('are all of them again once the database was away', async () => {
    const seen: string[] = [];
    const queue = new PlanningQueue({ statement: () => () => undefined, plan: (n) => void seen.push(n), waiting() {} });
    await queue.run('text', {}, planner(), async () => 'done');
    const away = () => Promise.reject(new AtlasError('DATABASE_UNAVAILABLE', 'away'));
    await expect(queue.run('text', {}, planner(), away)).rejects.toThrow('away');
    await queue.run('text', {}, planner(), async () => 'done');
    expect(seen).toEqual(['new', 'known', 'new']);
  });
});
