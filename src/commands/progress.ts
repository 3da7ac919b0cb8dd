import type { Progress } from '../load/apply.js';

const BAR_WIDTH = 30;
/** A plain line for each so many parts of a hundred. */
const STEP = 10;
const ERASE_LINE = '\r\u001B[K';

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Shows how far a load is: a bar that moves on a terminal, else a line now and then. */
export function showProgress(output: Output): (progress: Progress) => void {
  return output.isTTY ? showBar(output) : showLines(output);
}

function showBar(output: Output): (progress: Progress) => void {
  return ({ done, total }) => {
    const full = Math.round((BAR_WIDTH * done) / total);
    const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
    output.write(`${ERASE_LINE}${bar} ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}

function showLines(output: Output): (progress: Progress) => void {
  let told = 0;
  return ({ done, total }) => {
    const step = Math.floor((100 * done) / total / STEP);
    if (step !== told) output.write(`Written ${done} of ${total}\n`);
    told = step;
  };
}
