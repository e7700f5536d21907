import { describe, expect, it } from 'vitest';
import { makeLog } from './log.ts';

describe('an error in the log', () => {
  it.each(['invalid input syntax for type integer: "77010001122"', 'lines:\n77010001122\n    at 77010001122 (typed)\n', ''])(
    'is its kind and its place, without its words: %j',
    (message) => {
      const lines: string[] = [];
      makeLog('info', { write: (line) => void lines.push(line) }).warn({ err: new RangeError(message) }, 'went wrong');
      expect(lines).toHaveLength(1);
      expect(lines[0]).not.toContain('77010001122');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        level: 'warn',
        msg: 'went wrong',
        err: { type: 'RangeError', stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]) },
      });
    },
  );
});
