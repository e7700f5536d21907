import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { S3_KEYS, startFakeS3 } from '../testing/fake-s3.ts';
import type { FakeS3 } from '../testing/fake-s3.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { arrived, problemIn, stateOf, stored } from '../testing/kept-files.ts';
import { contextOf } from '../request/house-context.ts';
import { aPdf, aPng } from '../testing/sample-files.ts';
import { finish, upload, uploadIn } from '../testing/uploads.ts';
import { s3Store } from './store/s3-store.ts';
import { sweepAttachments } from './sweep.ts';

describe('a bucket', () => {
  let bucket: FakeS3;
  let world: HttpWorld;
  beforeAll(async () => {
    bucket = await startFakeS3();
    world = await openHttpWorld({ desk: { store: s3Store({ ...S3_KEYS, endpoint: bucket.endpoint }) } });
  });
  afterAll(async () => {
    await world.close();
    await bucket.close();
  });

  it('keeps files, hands them out, and lists them page by page', async () => {
    const { id } = await upload(world, 'reviewer-a', { bytes: aPdf() });
    await upload(world, 'reviewer-a', { bytes: await aPng(), purpose: 'PICTURE' });
    expect(bucket.objects.size).toBe(4);
    expect(await stored(world.desk.store)).toEqual([...bucket.objects.keys()].toSorted());
    const { rawPayload } = await world.inject('reviewer-a', { url: `/files/${id}` });
    expect(rawPayload.equals(aPdf())).toBe(true);
  });

  it('that does not answer is said, keeps nothing, and can be tried again', async () => {
    const id = await arrived(world);
    const before = bucket.objects.size;
    bucket.failing = 503;
    const answer = await finish(world, 'reviewer-a', id);
    expect([answer.statusCode, problemIn(answer.body)]).toEqual([503, { code: 'UNAVAILABLE' }]);
    bucket.failing = null;
    expect([await stateOf(world, id), bucket.objects.size]).toEqual(['UPLOADING', before]);
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });

  it('is swept of what has no row', async () => {
    bucket.objects.set(`${'b'.repeat(32)}-small`, Buffer.from('x'));
    bucket.objects.set('somebody-elses', Buffer.from('x'));
    const before = bucket.objects.size;
    await sweepAttachments(contextOf(world.services, VISITOR), world.desk);
    expect([bucket.objects.size, bucket.objects.has('somebody-elses')]).toEqual([before - 1, true]);
  });
});
