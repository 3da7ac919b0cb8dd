import { type Logger, pino } from 'pino';

const STDERR = 2;

/** JSON lines on stderr, written at once, so that none is lost when the process ends. */
export function createLogger(level: string): Logger {
  const destination = pino.destination({ dest: STDERR, sync: true });
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
