import type { Found } from '../local/java.js';
import type { Report } from '../provided.js';
import { docker } from './cli.js';

/** A machine without an engine must not wait for one. */
const ENGINE_MS = 5_000;
const LOOK_MS = 10_000;
const PULL_MS = 600_000;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether what an engine at this address publishes on loopback is on this machine's loopback. */
export function isOnThisMachine(address: string): boolean {
  if (/^(unix|npipe|fd):/.test(address)) return true;
  return URL.canParse(address) && LOOPBACK.includes(new URL(address.replace(/^tcp:/, 'http:')).hostname);
}

async function addressOfEngine(env: NodeJS.ProcessEnv, interrupted: AbortSignal): Promise<string> {
  if (env.DOCKER_HOST) return env.DOCKER_HOST;
  const format = ['--format', '{{.Endpoints.docker.Host}}'];
  return (await docker(['context', 'inspect', ...format], { timeoutMs: ENGINE_MS, interrupted })).out;
}

/** The version of the Docker engine on this machine, which answers at once, or why there is none. */
export async function findEngine(env: NodeJS.ProcessEnv, interrupted: AbortSignal): Promise<Found<string>> {
  const words = ['version', '--format', '{{.Server.Version}}'];
  const { done, out, absent } = await docker(words, { timeoutMs: ENGINE_MS, interrupted });
  if (absent) return { missing: 'Docker is not installed' };
  if (!done || out === '') return { missing: 'no Docker engine answers' };
  const address = await addressOfEngine(env, interrupted);
  return isOnThisMachine(address) ? { found: out } : { missing: 'the Docker engine is on another machine' };
}

/** The image where the engine has it or can get it, or why not. */
export async function findImage(image: string, report: Report, interrupted: AbortSignal): Promise<Found<string>> {
  const look = ['image', 'inspect', '--format', '{{.Id}}', image];
  if ((await docker(look, { timeoutMs: LOOK_MS, interrupted })).done) return { found: image };
  report(`Getting the image ${image} (first time only, about 500 MB)`);
  const { done } = await docker(['pull', '--quiet', image], { timeoutMs: PULL_MS, interrupted });
  return done ? { found: image } : { missing: `Docker has no ${image} and can't pull it` };
}
