import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SHA256_WITH_RSA = '2a864886f70d01010b';
const COMMON_NAME = '550403';
const ALTERNATIVE_NAMES = '551d11';
const BASIC_CONSTRAINTS = '551d13';

const [INTEGER, BIT_STRING, OCTET_STRING, OBJECT_ID, UTF8, UTC_TIME, SEQUENCE, SET] = [2, 3, 4, 6, 12, 23, 48, 49];
const NULL = Buffer.of(5, 0);
const TRUE = Buffer.of(1, 1, 255);
const DNS_NAME = 0x82;
const explicit = (number: number) => 0xa0 + number;

/** A value in DER: its tag, its length, and what is in it. */
function der(tag: number | undefined, ...parts: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  const short = Buffer.from([content.length]);
  const long = Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag ?? 0]), content.length < 0x80 ? short : long, content]);
}

const id = (hex: string) => der(OBJECT_ID, Buffer.from(hex, 'hex'));
const name = (text: string) => der(SEQUENCE, der(SET, der(SEQUENCE, id(COMMON_NAME), der(UTF8, text))));
const time = (date: Date) => der(UTC_TIME, `${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);
const bits = (content: Buffer) => der(BIT_STRING, Buffer.of(0), content);

function pem(what: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${what}-----`, ...lines, `-----END ${what}-----`, ''].join('\n');
}

export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/**
 * A certificate for one host name, signed with its own key, and that key; both as PEM. Node's crypto reads certificates and
 * makes none. It is valid between two days, counted from today.
 */
export function selfSigned(host: string, validity: readonly [number, number] = [-1, 1]): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = der(SEQUENCE, id(SHA256_WITH_RSA), NULL);
  const [from, until] = validity.map((days) => time(new Date(Date.now() + days * 86_400_000)));
  const names = der(OCTET_STRING, der(SEQUENCE, der(DNS_NAME, host)));
  const extensions = der(
    SEQUENCE,
    der(SEQUENCE, id(BASIC_CONSTRAINTS), TRUE, der(OCTET_STRING, der(SEQUENCE, TRUE))),
    der(SEQUENCE, id(ALTERNATIVE_NAMES), names),
  );
  const content = der(
    SEQUENCE,
    der(explicit(0), der(INTEGER, Buffer.of(2))),
    der(INTEGER, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name(host),
    der(SEQUENCE, from ?? '', until ?? ''),
    name(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(explicit(3), extensions),
  );
  const signature = sign('sha256', content, privateKey);
  return {
    certificate: pem('CERTIFICATE', der(SEQUENCE, content, algorithm, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
