import { connect, isIP } from 'node:net';
import { type TLSSocket, connect as tlsConnect } from 'node:tls';
import type { AtlasError } from '../errors.js';
import { encryptedOnly, unencrypted, untrusted, type Whereabouts } from './faults.js';

const PROBE_MS = 2_000;
const BOLT_PORT = 7687;
/** Bolt's first bytes, and the versions 5.4 to 5.0 and 4.4 as offers. */
const HELLO = Buffer.from('6060b0170004040500000404' + '0000000000000000', 'hex');

interface Distrust {
  readonly reason: string;
  readonly remedy?: string;
}

/** Why a certificate is not trusted, by the code that Node gives it, and what to do. */
const DISTRUST: Record<string, Distrust> = {
  CERT_HAS_EXPIRED: { reason: 'it has expired', remedy: 'Have it renewed on that server' },
  CERT_NOT_YET_VALID: { reason: 'it is not valid yet', remedy: 'Set the clocks right' },
  ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'it is for another name', remedy: 'Use the name that it is for' },
};
const UNKNOWN_AUTHORITY: Distrust = { reason: 'no authority that is trusted here has signed it' };

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Why a server that is there can't be talked to: the two sides do not agree on encryption, or its certificate is not
 * trusted. The driver tells of both as of a server that is not there. undefined where it is something else.
 */
export async function encryptionFault(where: Whereabouts): Promise<AtlasError | undefined> {
  const { protocol, hostname, port } = new URL(where.uri);
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? BOLT_PORT : Number(port) };
  const [plain, certificate] = await Promise.all([speaksBolt(address), certificateOf(address)]);
  if (!protocol.includes('+')) return !plain && certificate !== undefined ? encryptedOnly(where) : undefined;
  if (certificate === undefined) return plain ? unencrypted(where) : undefined;
  const { distrust } = certificate;
  return protocol.endsWith('+s:') && distrust ? untrusted(where, distrust.reason, distrust.remedy) : undefined;
}

/** Whether the server answers to Bolt without encryption. */
function speaksBolt({ host, port }: Address): Promise<boolean> {
  const socket = connect({ host, port, timeout: PROBE_MS });
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => socket.write(HELLO));
    // A version is four bytes, the first of them 0.
    socket.once('data', (answer) => resolve(answer.length === 4 && answer[0] === 0));
    for (const event of ['error', 'timeout', 'close']) socket.once(event, () => resolve(false));
  }).finally(() => socket.destroy());
}

/** What is wrong with the certificate of a server that encrypts, if anything; undefined where it does not encrypt. */
function certificateOf({ host, port }: Address): Promise<{ readonly distrust: Distrust | undefined } | undefined> {
  const named = isIP(host) === 0 ? { servername: host } : {};
  const socket = tlsConnect({ host, port, timeout: PROBE_MS, rejectUnauthorized: false, ...named });
  return new Promise<{ distrust: Distrust | undefined } | undefined>((resolve) => {
    socket.once('secureConnect', () => resolve({ distrust: socket.authorized ? undefined : distrustOf(socket) }));
    for (const event of ['error', 'timeout', 'close']) socket.once(event, () => resolve(undefined));
  }).finally(() => socket.destroy());
}

function distrustOf({ authorizationError: error }: TLSSocket): Distrust {
  const code = typeof error === 'object' && 'code' in error ? error.code : error;
  return DISTRUST[String(code)] ?? UNKNOWN_AUTHORITY;
}
