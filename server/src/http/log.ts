import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** The message is at the beginning of the stack and may itself look like a stack line. */
const placesIn = ({ stack = '', message }: Error): string[] => {
  const text = String(message);
  const places = text !== '' && stack.includes(text) ? stack.slice(stack.indexOf(text) + text.length) : stack;
  return places
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 11)
    .map((line) => line.trim());
};

/** Errors are logged by class and place: their texts may repeat what a person typed, over several lines. */
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
