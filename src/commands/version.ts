import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packagePath } from '../package.js';

const manifest = z.object({ version: z.string() });

export function packageVersion(): string {
  return manifest.parse(JSON.parse(readFileSync(packagePath('package.json'), 'utf8'))).version;
}
