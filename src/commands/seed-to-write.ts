import { resolve, sep } from 'node:path';
import { AtlasError } from '../errors.js';
import { packagePath } from '../package.js';

/**
 * The same folder, if its files are the caller's to change: those of an installed package are gone with its next version.
 * @throws AtlasError USAGE
 */
export function seedToWrite(folder: string): string {
  const own = packagePath('.');
  if (`${resolve(folder)}${sep}`.startsWith(own) && own.split(sep).includes('node_modules'))
    throw new AtlasError('USAGE', `${folder} is part of the installed package, and nothing is written there`, {
      advice: 'Set ATLAS_SEED to a folder of your own, or work in a clone of the repository.',
    });
  return folder;
}
