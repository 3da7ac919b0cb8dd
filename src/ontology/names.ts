/** Spellings of a kind's name: ScamHub, SCAM_HUB, scam-hub. */

const BOUNDARY = /(?<=[a-z0-9])(?=[A-Z])/;

/** ScamHub -> SCAM_HUB */
export function constantCase(type: string): string {
  return type.split(BOUNDARY).join('_').toUpperCase();
}

/** ScamHub -> scam-hub */
export function kebabCase(type: string): string {
  return type.split(BOUNDARY).join('-').toLowerCase();
}
