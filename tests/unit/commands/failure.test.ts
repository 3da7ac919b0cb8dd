import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { failureOf, Interrupted } from '../../../src/commands/failure.js';
import { AtlasError } from '../../../src/errors.js';

const REFUSED = new AtlasError('FOREIGN_DATABASE', 'the database is not ours', { advice: 'Use another one.' });

describe('what a failed command tells', () => {
  it('is one line with what was wrong and what to do', () => {
    expect(failureOf(REFUSED, false)).toEqual({ exitCode: 1, text: 'the database is not ours. Use another one.' });
  });

  it('ends a message once, also where it quotes somebody who has ended it', () => {
    const quoting = (message: string) => failureOf(new AtlasError('NO_DATABASE', message, { advice: 'Wait.' }), false);
    expect(quoting('the log says: out of memory.').text).toBe('the log says: out of memory. Wait.');
    expect(quoting('it says: really?').text).toBe('it says: really? Wait.');
  });

  it('has the stack trace only when debugging', () => {
    expect(failureOf(REFUSED, true).text).toMatch(/^ +at /m);
    expect(failureOf(new TypeError('x is undefined'), true).text).toMatch(/^ +at /m);
  });

  it('says of a fault of ours how to find it', () => {
    const { exitCode, text } = failureOf(new TypeError('x is undefined\nsecond line'), false);
    expect({ exitCode, text }).toEqual({
      exitCode: 1,
      text: 'x is undefined. This is a fault of atlas itself: ATLAS_LOG_LEVEL=debug shows where.',
    });
  });

  it('ends with 2 for wrong usage, which commander has told already, and 0 for help', () => {
    expect(failureOf(new CommanderError(1, 'commander.unknownOption', 'error: ...'), false)).toEqual({
      exitCode: 2,
      text: '',
    });
    expect(failureOf(new CommanderError(0, 'commander.helpDisplayed', '(help)'), false).exitCode).toBe(0);
    expect(failureOf(new AtlasError('USAGE', 'no such file'), false).exitCode).toBe(2);
  });

  it('ends as shells tell an interruption', () => {
    expect(failureOf(new Interrupted('SIGINT'), false)).toEqual({ exitCode: 130, text: 'stopped by SIGINT' });
    expect(failureOf(new Interrupted('SIGTERM'), true)).toEqual({ exitCode: 143, text: 'stopped by SIGTERM' });
  });
});
