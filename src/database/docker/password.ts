import { writeFile } from 'node:fs/promises';
import { AtlasError } from '../../errors.js';
import { newPassword, passwordFile, storedPassword } from '../local/password.js';
import { hasVolume, volumeName } from './container.js';

/**
 * The password of the Neo4j in Docker: made at the first start, readable by its owner only.
 * @throws AtlasError DATABASE_REFUSED when there is data whose password is lost
 */
export async function ensureDockerPassword(home: string, project: string, volume: string): Promise<string> {
  const file = passwordFile(home);
  const stored = await storedPassword(file);
  if (stored !== undefined) return stored;
  const data = volumeName(project, volume);
  if (await hasVolume(data))
    throw new AtlasError('DATABASE_REFUSED', `the password of the Neo4j in Docker, ${file}, is gone`, {
      advice: `Put it back, or remove the volume (docker volume rm ${data}): the next start makes a new one and loads the graph again.`,
    });
  const password = newPassword();
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}
