import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import { begunUpload, forgetBegun, markOf, noteBegun } from './begun-uploads.ts';
import { askUpload, beginUpload, finishUpload, giveUpload, sendPiece, UploadError } from './upload-requests.ts';
import type { Upload } from './upload-requests.ts';

/** What is being done now. LOST: the connection is gone, and is tried again. */
export type SendingPhase = 'SENDING' | 'LOST' | 'CHECKING';

/** The reason of a signal that gives the upload up, on the server too. */
export class GivenUp extends Error {}

export interface Sending {
  readonly purpose: AttachmentPurpose;
  readonly organisation: string | null;
  readonly signal: AbortSignal;
  /** How many bytes have arrived. */
  readonly onProgress: (phase: SendingPhase, sent: number) => void;
  /** Waits this many milliseconds, or until the connection is back. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Pieces grow until one takes about a second: a lost connection costs no more than that. */
const FIRST_PIECE = 131_072;
const A_SECOND = 1_000;
const MOST_WAIT_MS = 15_000;
/** How often the result of the check is asked for. */
const CHECK_AGAIN_MS = 1_000;

const untilOnline = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      signal.removeEventListener('abort', stop);
    };
    const go = (): void => {
      end();
      resolve();
    };
    const stop = (): void => {
      end();
      reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
    signal.addEventListener('abort', stop);
  });

/** What passes by itself: no connection, or a server that is starting. Everything else is an answer. */
const isPassing = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof UploadError && error.problem.code === 'UNAVAILABLE' && error.problem.rule === null);

/** Tries again until it is answered, however long the connection is gone. */
const persisting = async <T>(work: () => Promise<T>, lost: () => void, { signal, pause = untilOnline }: Sending): Promise<T> => {
  for (let wait = A_SECOND; ; wait = Math.min(wait * 2, MOST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      lost();
      await pause(wait, signal);
    }
  }
};

/** The upload that was begun before for the same file, if the server still has it. */
const continued = async (mark: string, { size }: File, { signal }: Sending): Promise<Upload | null> => {
  const id = begunUpload(mark);
  if (id === null) return null;
  try {
    const upload = await askUpload(id, signal);
    return upload.state === 'UPLOADING' && upload.bytes === size ? upload : null;
  } catch (error) {
    if (error instanceof UploadError && error.problem.code === 'NOT_FOUND') return null;
    throw error;
  }
};

const begin = async (mark: string, file: File, sending: Sending): Promise<Upload> => {
  const before = await continued(mark, file, sending);
  if (before) return before;
  const upload = await beginUpload(file, sending, sending.signal);
  noteBegun(mark, upload.id);
  return upload;
};

/** Adds one piece; where the server has another idea of the place, it is asked. */
const addPiece = async ({ id, offset }: Upload, piece: Blob, signal: AbortSignal): Promise<Upload> => {
  try {
    return await sendPiece(id, offset, piece, signal);
  } catch (error) {
    if (error instanceof UploadError && error.problem.code === 'CONFLICT') return askUpload(id, signal);
    throw error;
  }
};

const nextSize = (size: number, milliseconds: number): number =>
  Math.min(
    ATTACHMENT_LIMITS.chunk,
    milliseconds < A_SECOND / 2 ? size * 2 : Math.max(FIRST_PIECE / 4, milliseconds > A_SECOND * 2 ? size / 2 : size),
  );

const sendAll = async (file: File, begun: Upload, sending: Sending): Promise<Upload> => {
  const { signal, onProgress } = sending;
  let upload = begun;
  let size = FIRST_PIECE;
  while (upload.state === 'UPLOADING' && upload.offset < file.size) {
    onProgress('SENDING', upload.offset);
    const { offset } = upload;
    const started = performance.now();
    const before = upload;
    const lost = (): void => {
      size = Math.max(FIRST_PIECE / 4, size / 2);
      onProgress('LOST', offset);
    };
    upload = await persisting(() => addPiece(before, file.slice(offset, offset + size), signal), lost, sending);
    size = Math.floor(nextSize(size, performance.now() - started));
  }
  return upload;
};

const finish = async (sent: Upload, sending: Sending): Promise<Upload> => {
  const { signal, onProgress, pause = untilOnline } = sending;
  let upload = sent;
  const asking = (): void => onProgress('CHECKING', sent.bytes);
  while (upload.state === 'UPLOADING' || upload.state === 'CHECKING') {
    if (upload.state === 'CHECKING') await pause(CHECK_AGAIN_MS, signal);
    asking();
    upload = await persisting(() => finishUpload(sent.id, signal), asking, sending);
  }
  return upload;
};

/**
 * Sends a file in pieces and waits until it was examined. A lost connection is waited out; after a reload the same file continues
 * where it was. Aborting the signal stops; with `GivenUp` as its reason what has arrived is removed. Throws `UploadError` for what the server refuses.
 */
export const sendFile = async (file: File, sending: Sending): Promise<Upload> => {
  const mark = markOf(file, sending.purpose);
  let id: string | null = null;
  try {
    const begun = await persisting(
      () => begin(mark, file, sending),
      () => sending.onProgress('LOST', 0),
      sending,
    );
    ({ id } = begun);
    const done = await finish(await sendAll(file, begun, sending), sending);
    forgetBegun(mark);
    return done;
  } catch (error) {
    if (sending.signal.reason instanceof GivenUp) {
      forgetBegun(mark);
      if (id !== null) giveUpload(id);
    }
    throw error;
  }
};
