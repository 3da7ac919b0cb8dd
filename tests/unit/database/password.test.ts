import { expect, it } from 'vitest';
import { newPassword } from '../../../src/database/local/password.js';

it('a new password has no character that a command line, an address or a file of settings could take for another thing', () => {
  const passwords = Array.from({ length: 1_000 }, newPassword);
  for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{48}$/);
  expect(new Set(passwords).size).toBe(passwords.length);
});
