import type { LightMyRequestResponse } from 'fastify';
import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import type { UploadView } from '../attachments/upload.view.ts';
import type { HttpWorld } from './http-world.ts';

export interface SentFile {
  readonly bytes: Buffer;
  readonly name?: string;
  readonly purpose?: AttachmentPurpose;
}

const OURS = { 'x-qaita-request': '1' };

export const uploadIn = (response: LightMyRequestResponse): UploadView => {
  const { upload } = JSON.parse(response.body) as { upload?: UploadView };
  if (!upload) throw new Error(`There is no upload in the answer ${response.statusCode}: ${response.body}`);
  return upload;
};

export const begin = (world: HttpWorld, viewer: string, { bytes, name = 'file', purpose = 'DOCUMENT' }: SentFile) =>
  world.inject(viewer, { method: 'POST', url: '/uploads', payload: { name, bytes: bytes.length, purpose }, headers: OURS });

export const sendPiece = (world: HttpWorld, viewer: string, id: string, [offset, piece]: readonly [number, Buffer]) =>
  world.inject(viewer, {
    method: 'PATCH',
    url: `/uploads/${id}`,
    payload: piece,
    headers: { ...OURS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  });

export const finish = (world: HttpWorld, viewer: string, id: string) =>
  world.inject(viewer, { method: 'POST', url: `/uploads/${id}/finish`, headers: OURS });

export const cancel = (world: HttpWorld, viewer: string, id: string) =>
  world.inject(viewer, { method: 'DELETE', url: `/uploads/${id}`, headers: OURS });

/** Sends a whole file as the client does; the upload as it ended. */
export const upload = async (world: HttpWorld, viewer: string, file: SentFile): Promise<UploadView> => {
  let state = uploadIn(await begin(world, viewer, file));
  while (state.state === 'UPLOADING' && state.offset < file.bytes.length) {
    const piece = file.bytes.subarray(state.offset, state.offset + ATTACHMENT_LIMITS.chunk);
    state = uploadIn(await sendPiece(world, viewer, state.id, [state.offset, piece]));
  }
  while (state.state === 'UPLOADING' || state.state === 'CHECKING') state = uploadIn(await finish(world, viewer, state.id));
  return state;
};
