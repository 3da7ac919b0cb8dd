import { describe, expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from '../../../src/plan/cursor.js';

const refusal = { code: 'BAD_USER_INPUT', message: expect.stringContaining('"after"') };

describe('a cursor', () => {
  test('gives its key back to a list of the same order', () => {
    expect(decodeCursor('link', encodeCursor('link', 'agency/cn-mps PARTICIPATED_IN'))).toBe(
      'agency/cn-mps PARTICIPATED_IN',
    );
  });

  test('of another order is refused', () => {
    expect(() => decodeCursor('id', encodeCursor('link', 'a/b'))).toThrow(expect.objectContaining(refusal));
  });

  test.for([
    ['empty', ''],
    ['no base64', '$$$'],
    ['without a key', Buffer.from('id\n').toString('base64url')],
    ['with a line feed in its key', Buffer.from('id\na\nb').toString('base64url')],
    ['with a control character', Buffer.from('id\na\u0000b').toString('base64url')],
    ['longer than any key', encodeCursor('id', 'a'.repeat(401))],
    ['with something behind it', `${encodeCursor('id', 'a/b')}=`],
    ['of bytes that are no text', Buffer.from([105, 100, 10, 255, 254]).toString('base64url')],
  ] as const)('that is %s is refused', ([, cursor]) => {
    expect(() => decodeCursor('id', cursor)).toThrow(expect.objectContaining(refusal));
  });
});
