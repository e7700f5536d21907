import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAbout } from '../testing/browsers.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { aPdf, aPhotograph } from '../testing/sample-files.ts';
import { begin, upload, uploadIn } from '../testing/uploads.ts';

const EVERYBODY = [
  'visitor',
  'investor-a',
  'investor-b',
  'zone-manager-a',
  'zone-manager-b',
  'reviewer-a',
  'reviewer-b',
  'auditor',
  'analyst',
  'administrator',
];

const ATTACH = `mutation ($input: AttachFileInput!) { attachFile(input: $input) { id pictures { id } documents { id } } }`;

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const idOf = async (slug: string): Promise<string> => {
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
  return rows[0]?.id ?? '';
};

/** An opportunity of reviewer-a's with one file. */
const attached = async (purpose: 'PICTURE' | 'DOCUMENT', isPublic: boolean, publication: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED') => {
  const opportunity = await idOf(await anOpportunity(world.database.ownerPool, { publication }));
  const bytes = purpose === 'PICTURE' ? await aPhotograph() : aPdf();
  const { id } = await upload(world, 'reviewer-a', { bytes, purpose, name: 'canary-name' });
  const { errors } = await world.ask('reviewer-a', ATTACH, { input: { opportunity, attachment: id, purpose, isPublic } });
  expect(errors).toEqual([]);
  return { id, opportunity };
};

const statuses = async (url: string): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const viewer of EVERYBODY) found[viewer] = (await world.inject(viewer, { url })).statusCode;
  return found;
};

const only = (...admitted: string[]): Record<string, number> =>
  Object.fromEntries(EVERYBODY.map((viewer) => [viewer, admitted.includes(viewer) ? 200 : 404]));

const readers = async (id: string): Promise<string[]> =>
  (await eventsAbout(world.database.ownerPool, id)).filter((name) => name === 'attachment.downloaded');

describe('a file that is not public', () => {
  it('is read by its steward alone, and each reading is in the record', async () => {
    const { id } = await attached('DOCUMENT', false);
    expect(await statuses(`/files/${id}`)).toEqual(only('reviewer-a'));
    expect(await readers(id)).toHaveLength(1);
    const { rows } = await world.database.ownerPool.query<{ actor_name: string; payload: unknown }>(
      `select actor_name, payload from event where subject_id = $1 and name = 'attachment.downloaded'`,
      [id],
    );
    expect(rows[0]).toEqual({ actor_name: expect.stringContaining('canary-reviewer-a'), payload: { part: 'WHOLE' } });
  });

  it('says nothing to others, not even that it exists', async () => {
    const { id } = await attached('DOCUMENT', false);
    const answer = await world.inject('reviewer-b', { url: `/files/${id}` });
    const nothing = await world.inject('reviewer-b', { url: '/files/00000000-0000-4000-8000-000000000000' });
    expect([answer.statusCode, answer.body]).toEqual([404, nothing.body]);
  });

  it('is handed out to be saved: never shown, never kept', async () => {
    const { id } = await attached('DOCUMENT', false);
    const { headers, rawPayload } = await world.inject('reviewer-a', { url: `/files/${id}` });
    expect(rawPayload.equals(aPdf())).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="canary-name.pdf"; filename*=UTF-8''canary-name.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is not public while its opportunity is not', async () => {
    const { id, opportunity } = await attached('PICTURE', true, 'DRAFT');
    expect(await statuses(`/pictures/${id}/small.webp`)).toEqual(only('reviewer-a'));
    expect(await readers(id)).toEqual([]);
    await world.database.ownerPool.query(`update opportunity set publication = 'PUBLISHED', published_at = now() where id = $1`, [
      opportunity,
    ]);
    expect(await statuses(`/pictures/${id}/small.webp`)).toEqual(only(...EVERYBODY));
    await world.database.ownerPool.query(`update opportunity set publication = 'WITHDRAWN' where id = $1`, [opportunity]);
    expect(await statuses(`/files/${id}`)).toEqual(only('reviewer-a'));
  });

  it('that nothing links to is read by the organisation that brought it', async () => {
    const { id } = await upload(world, 'auditor', { bytes: await aPhotograph(), purpose: 'PICTURE' });
    expect(await statuses(`/files/${id}`)).toEqual(only('auditor'));
  });

  it('cannot be read before it is ready', async () => {
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: aPdf() }));
    expect(await statuses(`/files/${id}`)).toEqual(only());
  });
});

describe('a public file', () => {
  it('is read by everybody, without a record', async () => {
    const { id } = await attached('DOCUMENT', true);
    expect(await statuses(`/files/${id}`)).toEqual(only(...EVERYBODY));
    expect(await readers(id)).toEqual([]);
  });

  it('is a picture of three sizes, kept for ever', async () => {
    const { id } = await attached('PICTURE', true);
    for (const size of ['small', 'medium', 'large']) {
      const { statusCode, headers } = await world.inject('visitor', { url: `/pictures/${id}/${size}.webp` });
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
    for (const file of ['huge.webp', 'small.svg', 'small.webp.exe', '%2e%2e'])
      expect((await world.inject('visitor', { url: `/pictures/${id}/${file}` })).statusCode, file).toBe(404);
  });
});

describe('addresses of files', () => {
  it.each([
    '/files/nothing',
    '/files/..%2f..%2fetc%2fpasswd',
    '/pictures/nothing/small.webp',
    '/files/00000000-0000-4000-8000-00000000000',
  ])('%s is nowhere', async (url) => {
    expect((await world.inject('reviewer-a', { url })).statusCode).toBe(404);
  });

  it('a file that the store has lost is not found, and the record does not say that it was read', async () => {
    const { id } = await attached('DOCUMENT', false);
    const { rows } = await world.database.ownerPool.query<{ storage_key: string }>('select storage_key from attachment where id = $1', [
      id,
    ]);
    await world.desk.store.remove(`${rows[0]?.storage_key}-whole`);
    expect((await world.inject('reviewer-a', { url: `/files/${id}` })).statusCode).toBe(404);
    expect(await readers(id)).toEqual([]);
  });
});
