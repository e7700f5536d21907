import pino from 'pino';
import type { Logger } from 'pino';

/** Errors are logged by kind and place: their texts may repeat what a person typed. */
const errorShape = (error: Error & { code?: unknown }): Record<string, unknown> => ({
  type: error.name,
  code: error.code,
  stack: (error.stack ?? '').split('\n').slice(1, 12).map((line) => line.trim()),
});

/** JSON lines to standard output, without personal data. */
export const makeLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) }, serializers: { err: errorShape } });
