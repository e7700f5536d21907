import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { SheetProblem } from './sheet-problem.ts';

/** What a reader of XML hears of, without prefixes of namespaces. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const withoutPrefixes = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

const parserFor = (handlers: XmlHandlers): SaxesParser => {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new SheetProblem('DAMAGED');
  });
  // No file of a spreadsheet has one; it could only define entities.
  parser.on('doctype', () => {
    throw new SheetProblem('DAMAGED');
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open?.(local(name), withoutPrefixes(attributes)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  return parser;
};

/** Bytes as text: UTF-8, or UTF-16 where the first two bytes say so. */
async function* decoded(stream: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    if (error instanceof SheetProblem) throw error;
    throw new SheetProblem('DAMAGED');
  } finally {
    stream.destroy();
  }
}

/** Text of a part of a file, piece by piece. */
export const textOf = decoded;

/** Parses piece by piece; after each piece the caller may hand out what has come together. Errors: DAMAGED. */
export async function* parsePieces(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = parserFor(handlers);
  for await (const piece of decoded(stream)) {
    parser.write(piece);
    yield;
  }
  parser.close();
  yield;
}

/** Parses a whole part. Errors: DAMAGED. */
export const parseXml = async (stream: Readable, handlers: XmlHandlers): Promise<void> => {
  for await (const _piece of parsePieces(stream, handlers));
};
