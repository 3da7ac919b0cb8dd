import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Occupied {
  readonly port: number;
  free(): void;
}

/** Takes a port (0: any), unless somebody else on this machine has it already. */
export async function occupy(port: number, host = '127.0.0.1'): Promise<Occupied> {
  const server = createServer().listen(port, host);
  await once(server, 'listening').catch(() => undefined);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    free: () => server.close(),
  };
}
