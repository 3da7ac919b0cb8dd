import { createServer, type Server } from 'node:net';
import { AtlasError } from '../../errors.js';

const LOOPBACK = '127.0.0.1';

function listen(port: number, setting: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const why = 'code' in error && error.code === 'EACCES' ? 'may not be opened by this user' : 'is in use';
      reject(
        new AtlasError('PORT_TAKEN', `port ${port} ${why}`, {
          advice: `Set ${setting} to another port (0: any free one).`,
        }),
      );
    });
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Checks that the local Neo4j's ports can be opened, and chooses those given as 0.
 * @throws AtlasError PORT_TAKEN naming the port and its setting
 */
export async function openPorts(wanted: { boltPort: number; browserPort: number }): Promise<{
  boltPort: number;
  browserPort: number;
}> {
  const bolt = await listen(wanted.boltPort, 'ATLAS_BOLT_PORT');
  try {
    const browser = await listen(wanted.browserPort, 'ATLAS_BROWSER_PORT');
    const ports = { boltPort: portOf(bolt), browserPort: portOf(browser) };
    await close(browser);
    return ports;
  } finally {
    await close(bolt);
  }
}
