import type { FileStore } from '../attachments/store/file-store.ts';
import type { HttpWorld } from './http-world.ts';
import { aPdf } from './sample-files.ts';
import { begin, sendPiece, uploadIn } from './uploads.ts';

/** The state of an attachment; undefined when there is none. */
export const stateOf = async (world: HttpWorld, id: string): Promise<string | undefined> => {
  const { rows } = await world.database.ownerPool.query<{ state: string }>('select state from attachment where id = $1', [id]);
  return rows[0]?.state;
};

/** Names of everything in a store. */
export const stored = async (store: FileStore): Promise<string[]> => {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  return names.toSorted();
};

/** What the first error of an answer says. */
export const problemIn = (body: string): Record<string, unknown> =>
  (JSON.parse(body) as { errors: { extensions: Record<string, unknown> }[] }).errors[0]?.extensions ?? {};

/** An upload that has arrived and is not finished. */
export const arrived = async (world: HttpWorld, bytes = aPdf()): Promise<string> => {
  const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
  await sendPiece(world, 'reviewer-a', id, [0, bytes]);
  return id;
};
