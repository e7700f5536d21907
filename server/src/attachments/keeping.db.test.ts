import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { arrived, stateOf, stored } from '../testing/kept-files.ts';
import { contextOf } from '../request/house-context.ts';
import { aPdf, aPng } from '../testing/sample-files.ts';
import { cancel, finish, upload, uploadIn } from '../testing/uploads.ts';
import { sweepAttachments } from './sweep.ts';

describe('bytes and row', () => {
  let world: HttpWorld;
  /** What is done after the bytes are stored and before the row says so. */
  let between: () => Promise<unknown>;
  beforeAll(async () => {
    world = await openHttpWorld();
    const put = world.desk.store.put.bind(world.desk.store);
    world.desk.store.put = async (name, file) => {
      await put(name, file);
      await between();
    };
  });
  afterAll(() => world.close());

  it('come in this order: the row is not ready while the bytes are stored', async () => {
    const id = await arrived(world);
    const seen: unknown[] = [];
    between = async () => seen.push(await stateOf(world, id));
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
    expect(seen).toEqual(['UPLOADING']);
  });

  it('a store that fails leaves no bytes and no ready row, and the upload can be finished later', async () => {
    const id = await arrived(world);
    const before = await stored(world.desk.store);
    between = () => Promise.reject(new Error('the store has gone'));
    expect((await finish(world, 'reviewer-a', id)).statusCode).toBe(500);
    expect([await stateOf(world, id), await stored(world.desk.store)]).toEqual(['UPLOADING', before]);
    between = () => Promise.resolve();
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });

  it('an upload that is given up meanwhile leaves no bytes', async () => {
    const id = await arrived(world);
    const before = await stored(world.desk.store);
    between = () => cancel(world, 'reviewer-a', id);
    await finish(world, 'reviewer-a', id);
    expect([await stateOf(world, id), await stored(world.desk.store)]).toEqual([undefined, before]);
  });

  it('bytes that a crash has left without a row are swept away after a day, and nothing else is', async () => {
    between = () => Promise.resolve();
    const kept = await upload(world, 'reviewer-a', { bytes: await aPng(), purpose: 'PICTURE' });
    const before = await stored(world.desk.store);
    const folder = path.dirname(path.dirname(world.desk.staging.fileOf('x')));
    const stray = `${'a'.repeat(32)}-whole`;
    const id = await arrived(world);
    await world.desk.store.put(stray, world.desk.staging.fileOf(id));
    const background = contextOf(world.services, VISITOR);
    await sweepAttachments(background, world.desk);
    expect(await stored(world.desk.store)).toEqual([...before, stray].toSorted());
    const old = new Date(Date.now() - 3 * 86_400_000);
    await utimes(path.join(folder, 'files', stray.slice(0, 2), stray), old, old);
    await utimes(world.desk.staging.fileOf(id), old, old);
    await sweepAttachments(background, world.desk);
    expect(await stored(world.desk.store)).toEqual(before);
    expect([await stateOf(world, kept.id), await world.desk.staging.length(id)]).toEqual(['READY', 0]);
  });

  it('what nobody finished or uses is swept away in its time, with its bytes', async () => {
    const unused = await upload(world, 'reviewer-a', { bytes: aPdf() });
    const unfinished = await arrived(world);
    const before = await stored(world.desk.store);
    await world.database.ownerPool.query(
      `update attachment set created_at = now() - interval '25 hours', ready_at = ready_at - interval '6 days' where id = any ($1::uuid[])`,
      [[unused.id, unfinished]],
    );
    const background = contextOf(world.services, VISITOR);
    await sweepAttachments(background, world.desk);
    expect([await stateOf(world, unused.id), await stateOf(world, unfinished)]).toEqual(['READY', undefined]);
    await world.database.ownerPool.query(`update attachment set ready_at = ready_at - interval '2 days' where id = $1`, [unused.id]);
    await sweepAttachments(background, world.desk);
    expect(await stateOf(world, unused.id)).toBeUndefined();
    expect(await stored(world.desk.store)).toHaveLength(before.length - 1);
  });

  it('what something links to stays, however old', async () => {
    const { id } = await upload(world, 'reviewer-a', { bytes: aPdf() });
    await world.database.ownerPool.query(
      `with made as (update attachment set ready_at = now() - interval '1 year' where id = $1 returning id, uploaded_by, organisation_id)
        insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, added_by)
        select o.id, made.id, 'DOCUMENT', 0, made.uploaded_by from made join opportunity o on o.steward_id = made.organisation_id limit 1`,
      [id],
    );
    await sweepAttachments(contextOf(world.services, VISITOR), world.desk);
    expect(await stateOf(world, id)).toBe('READY');
  });

  it('a ready file never changes, whoever asks the database', async () => {
    const { id } = await upload(world, 'reviewer-a', { bytes: aPdf() });
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select uploaded_by as id from attachment where id = $1', [id]);
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [rows[0]?.id]);
      const changed = await client.query(`update attachment set name = 'other' where id = $1`, [id]);
      const removed = await client.query('delete from attachment where id = $1', [id]);
      expect([changed.rowCount, removed.rowCount]).toEqual([0, 0]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
