import type { Deadline } from './database.js';

/** A deadline so many milliseconds from now. */
export function deadlineIn(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return {
    limitMs: milliseconds,
    get remainingMs() {
      return Math.max(0, end - performance.now());
    },
  };
}

/**
 * Settles as the work does, or rejects after the given time with what `late` makes. The work itself goes on; what becomes of
 * it later is ignored.
 */
export async function within<T>(milliseconds: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
