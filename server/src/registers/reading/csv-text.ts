import { createReadStream } from 'node:fs';
import { SheetProblem } from './sheet-problem.ts';

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly (readonly [mark: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Share of zero bytes at even or odd places: UTF-16 without a mark has them on one side only. */
const zeros = (bytes: Buffer, side: 0 | 1): number => {
  let count = 0;
  for (let index = side; index < bytes.length; index += 2) if (bytes[index] === 0) count += 1;
  return count / Math.max(1, bytes.length / 2);
};

const byZeros = (bytes: Buffer): Encoding | null => {
  if (!bytes.includes(0)) return null;
  const [even, odd] = [zeros(bytes, 0), zeros(bytes, 1)];
  if (odd > 0.05 && even < 0.01) return 'utf-16le';
  if (even > 0.05 && odd < 0.01) return 'utf-16be';
  throw new SheetProblem('NOT_A_SHEET');
};

const isUtf8 = async (file: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

/** The encoding of a text file, by its mark, its zero bytes, or whether all of it is UTF-8; otherwise the country's old one. */
export const encodingOf = async (file: string, start: Buffer): Promise<Encoding> => {
  const marked = MARKS.find(([mark]) => startsWith(start, mark));
  if (marked) return marked[1];
  return byZeros(start) ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1251');
};

const DELIMITERS = [';', '\t', ',', '|'] as const;

/** How often a sign stands in a line outside quotes. */
const countIn = (line: string, sign: string): number => line.replace(/"[^"]*"/g, '').split(sign).length - 1;

/** The delimiter that cuts most of the first lines into the most parts; a line `sep=;` says it. */
export const delimiterOf = (sample: string): string => {
  const said = /^\uFEFF?sep=(.)/i.exec(sample)?.[1];
  if (said) return said;
  const lines = sample
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const usual = (sign: string): number => {
    const counts = lines.map((line) => countIn(line, sign)).toSorted((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 0;
  };
  const scored = DELIMITERS.map((sign) => ({ sign, count: usual(sign) }));
  return scored.reduce((best, one) => (one.count > best.count ? one : best)).sign;
};

/** A text file, decoded piece by piece, without its mark. */
export async function* decodedFile(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
