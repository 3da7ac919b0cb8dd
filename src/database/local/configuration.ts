const LOOPBACK = '127.0.0.1';
const TRANSACTION_SHARE_OF_HEAP = 0.6;

export interface Ports {
  readonly boltPort: number;
  readonly browserPort: number;
}

function megabytes(heap: string): number {
  const size = Number(heap.slice(0, -1));
  return heap.toLowerCase().endsWith('g') ? size * 1024 : size;
}

/** The local server's neo4j.conf. */
export function configuration({ boltPort, browserPort }: Ports, heap: string, database: string): string {
  const settings = {
    'initial.dbms.default_database': database,
    'server.default_listen_address': LOOPBACK,
    'server.bolt.listen_address': `${LOOPBACK}:${boltPort}`,
    // Neo4j Browser offers this one; without it, 7687.
    'server.bolt.advertised_address': `localhost:${boltPort}`,
    'server.http.listen_address': `${LOOPBACK}:${browserPort}`,
    'server.http.advertised_address': `localhost:${browserPort}`,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': true,
    'dbms.security.allow_csv_import_from_file_urls': false,
    'client.allow_telemetry': false,
    'dbms.usage_report.enabled': false,
    'server.memory.pagecache.size': '128m',
    'db.memory.transaction.max': `${Math.floor(megabytes(heap) * TRANSACTION_SHARE_OF_HEAP)}m`,
    'db.lock.acquisition.timeout': '30s',
    // A read's own timeout is looked at this often; the default of 2 s would make deadlines coarse.
    'db.transaction.monitor.check.interval': '200ms',
    // Netty's two quiet periods are 10 of the 11 s that stopping takes otherwise.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** What Neo4j's own start script gives to Java. */
export function javaOptions(heap: string): string[] {
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+UseG1GC',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+DisableExplicitGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ];
}
