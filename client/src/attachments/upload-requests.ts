import type { AttachmentPurpose, AttachmentRefusal, MediaType } from 'shared/attachments/vocabulary.ts';
import { problemIn } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

/** An upload as the server sees it (docs/formats.md, "Uploads"). */
export interface Upload {
  readonly id: string;
  readonly state: 'UPLOADING' | 'CHECKING' | 'READY' | 'REFUSED';
  readonly refusal: AttachmentRefusal | null;
  readonly name: string;
  readonly bytes: number;
  /** Where the next piece begins. */
  readonly offset: number;
  readonly type: MediaType | null;
  readonly isScanned: boolean;
}

/** The server has refused a request. */
export class UploadError extends Error {
  public constructor(public readonly problem: Problem) {
    super(problem.code);
    this.name = 'UploadError';
  }
}

const isAnswer = (value: unknown): value is { readonly upload: Upload } => typeof value === 'object' && value !== null && 'upload' in value;

interface Asked extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = async (url: string, request: Asked): Promise<Upload> => {
  const answer = await fetch(url, {
    credentials: 'same-origin',
    cache: 'no-store',
    ...request,
    headers: { 'x-qaita-request': '1', ...request.headers },
  });
  const text = await answer.text();
  if (!answer.ok) throw new UploadError(problemIn(text, answer.status));
  const body: unknown = JSON.parse(text);
  if (!isAnswer(body)) throw new UploadError(problemIn('', 500));
  return body.upload;
};

interface Begun {
  readonly purpose: AttachmentPurpose;
  /** In whose name; null: the reader's first organisation. */
  readonly organisation: string | null;
}

export const beginUpload = ({ name, size }: File, { purpose, organisation }: Begun, signal: AbortSignal): Promise<Upload> =>
  ask('/uploads', {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, bytes: size, purpose, organisation }),
  });

export const askUpload = (id: string, signal: AbortSignal): Promise<Upload> => ask(`/uploads/${id}`, { signal });

export const sendPiece = (id: string, offset: number, piece: Blob, signal: AbortSignal): Promise<Upload> =>
  ask(`/uploads/${id}`, {
    method: 'PATCH',
    signal,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body: piece,
  });

export const finishUpload = (id: string, signal: AbortSignal): Promise<Upload> => ask(`/uploads/${id}/finish`, { method: 'POST', signal });

/** Nobody waits for it: what is not given up is swept away after a day. */
export const giveUpload = (id: string): void => {
  fetch(`/uploads/${id}`, { method: 'DELETE', credentials: 'same-origin', headers: { 'x-qaita-request': '1' }, keepalive: true }).catch(
    () => undefined,
  );
};
