import { checkPort, findPort, type PortSetting } from '../../ports.js';
import type { Report } from '../provided.js';
import type { Ports } from './configuration.js';

const LOOPBACK = '127.0.0.1';

export interface WantedPorts {
  /** Of the API, which gets none of the others' ports away from it. */
  readonly port: PortSetting;
  readonly boltPort: PortSetting;
  readonly browserPort: PortSetting;
}

/** @throws AtlasError PORT_TAKEN where a port that somebody set can't be opened */
export async function checkPorts({ boltPort, browserPort }: WantedPorts): Promise<void> {
  await checkPort(boltPort, LOOPBACK);
  await checkPort(browserPort, LOOPBACK);
}

/** Ports for a Neo4j of ours, free now. @throws AtlasError PORT_TAKEN naming the port and its setting */
export async function findPorts({ port, boltPort, browserPort }: WantedPorts, report: Report): Promise<Ports> {
  const bolt = await findPort(boltPort, LOOPBACK, report, [port.port, browserPort.port]);
  return { boltPort: bolt, browserPort: await findPort(browserPort, LOOPBACK, report, [port.port, bolt]) };
}
