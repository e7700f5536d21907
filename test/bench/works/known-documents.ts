import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const hashes = new Map<string, string>();

/** The hash under which a document is sent, as the product's own pages send theirs. */
export const hashOf = (document: string): string => {
  const hash = hashes.get(document) ?? `sha256:${createHash('sha256').update(document).digest('hex')}`;
  hashes.set(document, hash);
  return hash;
};

/** Writes the file of `KNOWN_DOCUMENTS`; returns its path. */
export const writeKnownDocuments = (folder: string, documents: readonly string[]): string => {
  const file = path.join(folder, 'known-documents.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(documents.map((document) => [hashOf(document), document]))));
  return file;
};
