import path from 'node:path';
import { diskStore } from './store/disk-store.ts';
import type { FileStore } from './store/file-store.ts';
import { s3Store } from './store/s3-store.ts';
import { Staging } from './store/staging.ts';

/** The settings of the operator that concern files. */
export interface AttachmentSettings {
  readonly UPLOAD_MAX_MB: number;
  readonly UPLOAD_QUOTA_MB: number;
  readonly CLAMD_ADDRESS?: string;
  readonly S3_ENDPOINT?: string;
  readonly S3_REGION: string;
  readonly S3_ACCESS_KEY_ID?: string;
  readonly S3_SECRET_ACCESS_KEY?: string;
}

/** What is needed to take files in and hand them out. */
export interface AttachmentDesk {
  readonly store: FileStore;
  readonly staging: Staging;
  /** Address of clamd; null: files are kept unscanned, and say so. */
  readonly scanner: string | null;
  /** Bytes of one file. */
  readonly maxBytes: number;
  /** Bytes of all files of one organisation. */
  readonly quotaBytes: number;
}

const MEGABYTE = 1_048_576;

/** Folders of the data folder; a backup takes the first one with it. */
const FILES_FOLDER = 'files';
const UPLOADS_FOLDER = 'uploads';

/** The store that the settings name: a bucket, or a folder of the data folder. */
const openStore = (settings: AttachmentSettings, dataDir: string): FileStore => {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!endpoint || !accessKeyId || !secretAccessKey) return diskStore(path.join(dataDir, FILES_FOLDER));
  return s3Store({ endpoint, region: settings.S3_REGION, accessKeyId, secretAccessKey });
};

export const openDesk = (settings: AttachmentSettings, dataDir: string): AttachmentDesk => ({
  store: openStore(settings, dataDir),
  staging: new Staging(path.join(dataDir, UPLOADS_FOLDER)),
  scanner: settings.CLAMD_ADDRESS ?? null,
  maxBytes: settings.UPLOAD_MAX_MB * MEGABYTE,
  quotaBytes: settings.UPLOAD_QUOTA_MB * MEGABYTE,
});
