import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingRelay {
  readonly port: number;
  /** From now on, so many connections are cut when more than `bytes` of an answer have come through. */
  cut(connections: number, bytes: number): void;
  /** How often a text went to the server. */
  sent(text: string): number;
  close(): void;
}

/** A TCP relay to a local port that loses connections in the middle of an answer. */
export async function openCuttingRelay(to: number): Promise<CuttingRelay> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  let limit = 0;
  let written = '';
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    near.on('data', (chunk) => {
      written += chunk.toString('latin1');
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (cuts === 0 || chunk.length <= limit) {
        near.write(chunk);
        return;
      }
      cuts -= 1;
      near.write(chunk.subarray(0, limit), () => near.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut(connections, bytes) {
      cuts = connections;
      limit = bytes;
    },
    sent: (text) => written.split(text).length - 1,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
