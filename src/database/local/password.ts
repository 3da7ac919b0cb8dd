import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AtlasError } from '../../errors.js';

const ITERATIONS = 1024;

export function passwordFile(home: string): string {
  return join(home, 'password');
}

/** 192 random bits in hexadecimal: in other alphabets some begin with a hyphen, which the image's `neo4j-admin` takes for an option. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The line that `neo4j-admin dbms set-initial-password` writes; that command would start another JVM and show the password in `ps`. */
function initialUser(password: string): string {
  const salt = randomBytes(32);
  let digest = sha256(salt, password);
  for (let round = 1; round < ITERATIONS; round += 1) digest = sha256(digest);
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** What the file of `passwordFile` holds; undefined where there is none. */
export async function storedPassword(file: string): Promise<string | undefined> {
  const stored = (await readFile(file, 'utf8').catch(() => '')).trim();
  return stored === '' ? undefined : stored;
}

/**
 * The password of the local Neo4j: made at the first start, readable by its owner only.
 * @throws AtlasError DATABASE_REFUSED when there is data whose password is lost
 */
export async function ensurePassword(home: string): Promise<string> {
  const file = passwordFile(home);
  const hasData = await isThere(join(home, 'data', 'databases', 'system'));
  const stored = await storedPassword(file);
  if (hasData && stored === undefined)
    throw new AtlasError('DATABASE_REFUSED', `the password of the local Neo4j, ${file}, is gone`, {
      advice: `Put it back, or remove the folder ${home}: the next start makes a new one and loads the graph again.`,
    });
  const password = stored ?? newPassword();
  if (stored === undefined) await writeFile(file, `${password}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  if (!hasData) {
    await mkdir(join(home, 'data', 'dbms'), { recursive: true });
    await writeFile(join(home, 'data', 'dbms', 'auth.ini'), initialUser(password), { mode: 0o600 });
  }
  return password;
}
