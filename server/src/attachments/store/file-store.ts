import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';

/** A stored file as a listing shows it. */
export interface Listed {
  readonly name: string;
  readonly changedAt: Date;
}

/** Where the bytes of attachments are kept. Names are made by us (`fileName`), never from what people type. */
export interface FileStore {
  /** Stores the content of a local file for good: when the promise resolves, it survives a crash. Errors: STORAGE_FULL. */
  put(name: string, file: string): Promise<void>;
  /** The stored bytes; null when there are none of that name. */
  read(name: string): Promise<Readable | null>;
  /** Removes a file; one that is not there is removed already. */
  remove(name: string): Promise<void>;
  /** Everything that is stored, in pieces. */
  list(): AsyncGenerator<Listed, void>;
}

/** A key that cannot be guessed and says nothing about the file. */
export const newStorageKey = (): string => randomBytes(16).toString('hex');

/** The name of one part of an attachment in the store. */
export const fileName = (key: string, part: AttachmentPart): string => `${key}-${part.toLowerCase()}`;

/** What `fileName` makes, and what is left of one that was not written whole; everything else in a store is somebody else's. */
export const STORED_NAME = /^([0-9a-f]{32})-(?:small|medium|large|whole)(?:\.part)?$/;
