import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAbout } from '../testing/browsers.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { problemIn } from '../testing/kept-files.ts';
import { aPdf, aPhotograph, aPng } from '../testing/sample-files.ts';
import { begin, cancel, finish, sendPiece, upload, uploadIn } from '../testing/uploads.ts';
import { fileName } from './store/file-store.ts';

// The product reads pictures from files alone; here one is looked at in memory.
sharp.unblock({ operation: ['VipsForeignLoadWebpBuffer'] });

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const rowOf = async (id: string) => {
  const { rows } = await world.database.ownerPool.query('select * from attachment where id = $1', [id]);
  return rows[0];
};

/** The stored bytes of one part. */
const storedOf = async (id: string, part: AttachmentPart): Promise<Buffer> => {
  const stored = await world.desk.store.read(fileName((await rowOf(id)).storage_key, part));
  if (!stored) throw new Error('The store does not have the file.');
  return buffer(stored);
};

const stagedOf = async (id: string): Promise<string[]> =>
  (await readdir(path.dirname(world.desk.staging.fileOf(id)))).filter((name) => name.startsWith(id));

describe('an upload', () => {
  it('arrives in pieces and is kept, with its digest in the record', async () => {
    const bytes = aPdf();
    const sent = await upload(world, 'reviewer-a', { bytes, name: 'Отчёт 2025.pdf' });
    expect(sent).toMatchObject({ state: 'READY', name: 'Отчёт 2025.pdf', type: 'application/pdf', isScanned: false, bytes: bytes.length });
    const row = await rowOf(sent.id);
    expect((await storedOf(sent.id, 'WHOLE')).equals(bytes)).toBe(true);
    expect(row.files).toEqual([
      {
        part: 'WHOLE',
        type: 'application/pdf',
        bytes: bytes.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        width: null,
        height: null,
      },
    ]);
    expect(await eventsAbout(world.database.ownerPool, sent.id)).toEqual(['attachment.stored']);
    expect(await stagedOf(sent.id)).toEqual([]);
  });

  it('continues where it ends after a piece was lost', async () => {
    const bytes = aPdf(' '.repeat(3_000));
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    await sendPiece(world, 'reviewer-a', id, [0, bytes.subarray(0, 1_000)]);
    const gap = await sendPiece(world, 'reviewer-a', id, [2_000, bytes.subarray(2_000)]);
    expect([gap.statusCode, problemIn(gap.body)]).toEqual([409, { code: 'CONFLICT', params: { offset: 1_000 } }]);
    const twice = await sendPiece(world, 'reviewer-a', id, [0, bytes.subarray(0, 1_000)]);
    expect(problemIn(twice.body)).toEqual({ code: 'CONFLICT', params: { offset: 1_000 } });
    const early = await finish(world, 'reviewer-a', id);
    expect(problemIn(early.body)).toEqual({ code: 'CONFLICT', params: { offset: 1_000 } });
    const asked = uploadIn(await world.inject('reviewer-a', { url: `/uploads/${id}` }));
    expect([asked.state, asked.offset]).toEqual(['UPLOADING', 1_000]);
    await sendPiece(world, 'reviewer-a', id, [asked.offset, bytes.subarray(asked.offset)]);
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });

  it('is finished once, however often that is asked', async () => {
    const bytes = aPdf();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    await sendPiece(world, 'reviewer-a', id, [0, bytes]);
    const answers = await Promise.all([1, 2, 3].map(() => finish(world, 'reviewer-a', id)));
    expect(answers.map((answer) => uploadIn(answer).state)).toEqual(['READY', 'READY', 'READY']);
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
    expect(await eventsAbout(world.database.ownerPool, id)).toEqual(['attachment.stored']);
  });

  it('takes no more bytes than were announced', async () => {
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: aPdf() }));
    const long = await sendPiece(world, 'reviewer-a', id, [0, aPdf(' '.repeat(500))]);
    expect(problemIn(long.body)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await world.desk.staging.length(id)).toBe(0);
  });

  it('that is given up leaves nothing', async () => {
    const bytes = aPdf();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    await sendPiece(world, 'reviewer-a', id, [0, bytes.subarray(0, 50)]);
    expect((await cancel(world, 'reviewer-a', id)).statusCode).toBe(204);
    expect([await rowOf(id), await stagedOf(id)]).toEqual([undefined, []]);
    expect((await sendPiece(world, 'reviewer-a', id, [50, bytes.subarray(50)])).statusCode).toBe(404);
  });

  it('of a picture is redrawn in three sizes, the right way up, and says nothing of place or camera', async () => {
    const sent = await upload(world, 'reviewer-a', { bytes: await aPhotograph(2_400, 1_200), name: 'IMG_1.JPG', purpose: 'PICTURE' });
    expect(sent).toMatchObject({ state: 'READY', name: 'IMG_1.webp', type: 'image/webp' });
    const row = await rowOf(sent.id);
    expect(row.files.map(({ part, width, height }: Record<string, unknown>) => [part, width, height])).toEqual([
      ['LARGE', 960, 1_920],
      ['MEDIUM', 512, 1_024],
      ['SMALL', 240, 480],
    ]);
    for (const part of ['LARGE', 'MEDIUM', 'SMALL'] as const) {
      const bytes = await storedOf(sent.id, part);
      const { format, exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([format, exif, xmp, iptc]).toEqual(['webp', undefined, undefined, undefined]);
      expect(bytes.includes('canary')).toBe(false);
    }
    expect(await stagedOf(sent.id)).toEqual([]);
  });

  it('of a scanned document keeps its format, and only its pixels', async () => {
    const sent = await upload(world, 'reviewer-a', { bytes: Buffer.concat([await aPng(), Buffer.from('<script>canary</script>')]) });
    expect(sent).toMatchObject({ state: 'READY', name: 'file.png' });
    expect((await storedOf(sent.id, 'WHOLE')).includes('canary')).toBe(false);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\windows\\system32\\evil.exe', 'evil.exe.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['<img src=x>\u0000.pdf', 'img src=x.pdf'],
    ['...', 'file.pdf'],
    ['Қоржын 🏭.pdf', 'Қоржын 🏭.pdf'],
  ])('named %j is called %j and lies under a name of ours', async (name, shown) => {
    const sent = await upload(world, 'reviewer-b', { bytes: aPdf(), name });
    expect(sent.name).toBe(shown);
    expect((await rowOf(sent.id)).storage_key).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('who may upload', () => {
  it.each(['investor-a', 'zone-manager-a', 'reviewer-a', 'auditor'])('%s may', async (viewer) => {
    expect((await begin(world, viewer, { bytes: aPdf() })).statusCode).toBe(201);
  });

  it.each([
    ['visitor', 401],
    ['analyst', 403],
    ['administrator', 403],
  ])('%s may not', async (viewer, status) => {
    expect((await begin(world, viewer, { bytes: aPdf() })).statusCode).toBe(status);
  });

  it('an upload exists for nobody outside its organisation', async () => {
    const bytes = aPdf();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    for (const viewer of ['visitor', 'reviewer-b', 'investor-a', 'zone-manager-a', 'administrator']) {
      const status = viewer === 'visitor' ? 401 : 404;
      expect((await world.inject(viewer, { url: `/uploads/${id}` })).statusCode, viewer).toBe(status);
      expect((await sendPiece(world, viewer, id, [0, bytes])).statusCode, viewer).toBe(status);
      expect((await finish(world, viewer, id)).statusCode, viewer).toBe(status);
      expect((await cancel(world, viewer, id)).statusCode, viewer).toBe(status);
    }
    expect(await world.desk.staging.length(id)).toBe(0);
    expect((await rowOf(id)).state).toBe('UPLOADING');
  });

  it('a page of another site cannot send one', async () => {
    const payload = { name: 'x', bytes: 10, purpose: 'DOCUMENT' };
    for (const headers of [
      {},
      { 'x-qaita-request': '1', origin: 'https://evil.example' },
      { 'x-qaita-request': '1', 'sec-fetch-site': 'cross-site' },
    ])
      expect((await world.inject('reviewer-a', { method: 'POST', url: '/uploads', payload, headers })).statusCode).toBe(403);
  });
});

describe('limits of uploads', () => {
  const asked = async (viewer: string, payload: Record<string, unknown>) => {
    const answer = await world.inject(viewer, { method: 'POST', url: '/uploads', payload, headers: { 'x-qaita-request': '1' } });
    return [answer.statusCode, problemIn(answer.body)];
  };

  it.each([
    [
      { name: '', bytes: 1, purpose: 'DOCUMENT' },
      { path: 'name', rule: 'REQUIRED' },
    ],
    [
      { name: 'x', bytes: 0, purpose: 'DOCUMENT' },
      { path: 'bytes', rule: 'OUT_OF_RANGE' },
    ],
    [
      { name: 'x', bytes: 1.5, purpose: 'DOCUMENT' },
      { path: 'bytes', rule: 'OUT_OF_RANGE' },
    ],
    [
      { name: 'x', bytes: '1', purpose: 'DOCUMENT' },
      { path: 'bytes', rule: 'REQUIRED' },
    ],
    [
      { name: 'x', bytes: 1, purpose: 'MALWARE' },
      { path: 'purpose', rule: 'UNKNOWN_VALUE' },
    ],
  ])('%j is answered by its field', async (payload, field) => {
    expect(await asked('reviewer-a', payload)).toEqual([400, { code: 'BAD_USER_INPUT', fields: [field] }]);
  });

  it('a file is no larger than the operator allows', async () => {
    expect(await asked('reviewer-a', { name: 'x', bytes: 26 * 1_048_576, purpose: 'DOCUMENT' })).toEqual([
      422,
      { code: 'RULE_BROKEN', rule: 'UPLOAD_TOO_LARGE', params: { megabytes: 25 } },
    ]);
  });

  it('all files of an organisation are no larger than the operator allows', async () => {
    await world.database.ownerPool.query(
      `insert into attachment (organisation_id, uploaded_by, purpose, name, declared_bytes)
        select m.organisation_id, m.person_id, 'DOCUMENT', 'large', 2147483648 from membership m join organisation o on o.id = m.organisation_id
        where o.slug = 'zone-pavlodar' limit 1`,
    );
    expect(await asked('zone-manager-b', { name: 'x', bytes: 1, purpose: 'DOCUMENT' })).toEqual([
      422,
      { code: 'RULE_BROKEN', rule: 'UPLOAD_QUOTA', params: { megabytes: 2_048 } },
    ]);
  });

  it('an organisation begins sixty in an hour', async () => {
    const statuses: unknown[] = [];
    for (let count = 0; count < 62; count += 1) statuses.push((await begin(world, 'investor-b', { bytes: aPdf() })).statusCode);
    expect([statuses.filter((status) => status === 201).length, statuses.at(-1)]).toEqual([60, 429]);
  });
});
