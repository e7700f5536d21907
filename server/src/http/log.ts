import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** A message stands at the beginning of its stack and may look like one itself. */
const placesIn = ({ stack = '', message }: Error): string[] => {
  const text = String(message);
  const places = text !== '' && stack.includes(text) ? stack.slice(stack.indexOf(text) + text.length) : stack;
  return places
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 11)
    .map((line) => line.trim());
};

/** Errors are logged by kind and place: their texts may repeat what a person typed, on as many lines as were typed. */
const errorShape = (error: Error & { code?: unknown }): Record<string, unknown> => ({
  type: error.name,
  code: error.code,
  stack: placesIn(error),
});

/** JSON lines to standard output, without personal data. */
export const makeLog = (level: string, output: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorShape },
    },
    output,
  );
