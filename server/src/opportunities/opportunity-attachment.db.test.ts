import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAbout, makeStale } from '../testing/browsers.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { aPdf, aPng } from '../testing/sample-files.ts';
import { begin, upload, uploadIn } from '../testing/uploads.ts';

const FIELDS = `id pictures { id isPublic caption { text } captionAll { ru kk en } files { size url width height } }
  documents { id isPublic name format bytes isScanned url }`;
const ATTACH = `mutation ($input: AttachFileInput!) { attachFile(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($input: ChangeFileInput!) { changeFile(input: $input) { ${FIELDS} } }`;
const DETACH = `mutation ($id: ID!) { detachFile(id: $id) { ${FIELDS} } }`;
const ORDER = `mutation ($input: OrderFilesInput!) { orderFiles(input: $input) { ${FIELDS} } }`;

interface Shown {
  readonly pictures: { id: string; isPublic: boolean; caption: { text: string } | null; files: { url: string }[] }[];
  readonly documents: { id: string; name: string; format: string; url: string }[];
}

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const idOf = async (slug: string): Promise<string> => {
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
  return rows[0]?.id ?? '';
};

const picture = async (viewer = 'reviewer-a'): Promise<string> =>
  (await upload(world, viewer, { bytes: await aPng(), purpose: 'PICTURE' })).id;

const changed = async (name: string, query: string, variables: Record<string, unknown>, viewer = 'reviewer-a'): Promise<Shown> => {
  const { data, errors } = await world.ask(viewer, query, variables);
  expect(errors).toEqual([]);
  return data?.[name] as Shown;
};

const refusal = async (query: string, variables: Record<string, unknown>, viewer = 'reviewer-a'): Promise<unknown> => {
  const { errors } = await world.ask(viewer, query, variables);
  return errors[0]?.extensions['rule'] ?? errors[0]?.extensions['code'];
};

const seenBy = async (viewer: string, slug: string): Promise<Shown | null> => {
  const { data } = await world.ask(viewer, `query ($slug: String!) { opportunity(slug: $slug) { ${FIELDS} } }`, { slug });
  return (data?.['opportunity'] ?? null) as Shown | null;
};

describe('pictures and documents of an opportunity', () => {
  it('are attached, put in order, described, hidden and removed', async () => {
    const slug = await anOpportunity(world.database.ownerPool);
    const opportunity = await idOf(slug);
    const [one, two] = [await picture(), await picture()];
    await changed('attachFile', ATTACH, {
      input: { opportunity, attachment: one, purpose: 'PICTURE', isPublic: true, caption: { ru: ' Цех № 1 ', kk: '', en: 'Shop 1' } },
    });
    const both = await changed('attachFile', ATTACH, { input: { opportunity, attachment: two, purpose: 'PICTURE', isPublic: true } });
    expect(both.pictures.map(({ caption }) => caption?.text ?? null)).toEqual(['Цех № 1', null]);
    expect(both.pictures[0]?.files).toEqual([
      { size: 'SMALL', url: `/pictures/${one}/small.webp`, width: 32, height: 24 },
      { size: 'MEDIUM', url: `/pictures/${one}/medium.webp`, width: 32, height: 24 },
      { size: 'LARGE', url: `/pictures/${one}/large.webp`, width: 32, height: 24 },
    ]);
    const ids = both.pictures.map(({ id }) => id);
    const turned = await changed('orderFiles', ORDER, { input: { opportunity, ids: ids.toReversed() } });
    expect(turned.pictures.map(({ id }) => id)).toEqual(ids.toReversed());
    await changed('changeFile', CHANGE, { input: { id: ids[0], isPublic: false, caption: { kk: 'Цех' } } });
    expect((await seenBy('visitor', slug))?.pictures.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await seenBy('reviewer-b', slug))?.pictures.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await seenBy('reviewer-a', slug))?.pictures).toHaveLength(2);
    const left = await changed('detachFile', DETACH, { id: ids[1] });
    expect(left.pictures.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await eventsAbout(world.database.ownerPool, opportunity)).toEqual([
      'opportunity.attached',
      'opportunity.attached',
      'opportunity.attachment_shown',
      'opportunity.detached',
    ]);
  });

  it('may be a workbook or a scan, with the name by which it is saved', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const { id } = await upload(world, 'reviewer-a', { bytes: aPdf(), name: 'Техпаспорт' });
    const { documents } = await changed('attachFile', ATTACH, {
      input: { opportunity, attachment: id, purpose: 'DOCUMENT', isPublic: false },
    });
    expect(documents).toEqual([
      {
        id: expect.any(String),
        isPublic: false,
        name: 'Техпаспорт.pdf',
        format: 'pdf',
        bytes: aPdf().length,
        isScanned: false,
        url: `/files/${id}`,
      },
    ]);
  });

  it('are attached once, however often it is asked', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const input = { opportunity, attachment: await picture(), purpose: 'PICTURE', isPublic: false };
    await changed('attachFile', ATTACH, { input });
    expect((await changed('attachFile', ATTACH, { input })).pictures).toHaveLength(1);
    expect(await eventsAbout(world.database.ownerPool, opportunity)).toEqual(['opportunity.attached']);
  });

  it('are attached by several people at once without losing one', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const files = await Promise.all([picture(), picture(), picture()]);
    await Promise.all(
      files.map((attachment) => changed('attachFile', ATTACH, { input: { opportunity, attachment, purpose: 'PICTURE', isPublic: false } })),
    );
    const { rows } = await world.database.ownerPool.query<{ position: number }>(
      'select position from opportunity_attachment where opportunity_id = $1 order by 1',
      [opportunity],
    );
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  it('are at most forty of a kind', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    await world.database.ownerPool.query(
      `with made as (insert into attachment (organisation_id, uploaded_by, purpose, name, declared_bytes)
          select o.id, m.person_id, 'PICTURE', 'x', 1 from organisation o join membership m on m.organisation_id = o.id, generate_series(1, 40)
          where o.slug = 'ertis' returning id, uploaded_by)
        insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, added_by) select $1, id, 'PICTURE', 0, uploaded_by from made`,
      [opportunity],
    );
    const input = { opportunity, attachment: await picture(), purpose: 'PICTURE', isPublic: false };
    expect(await refusal(ATTACH, { input })).toBe('ATTACHMENTS_FULL');
  });
});

describe('who may attach', () => {
  it('only the steward of the opportunity, and only what its own organisation has brought', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const own = await picture();
    const input = { opportunity, attachment: own, purpose: 'PICTURE', isPublic: false };
    for (const viewer of ['reviewer-b', 'zone-manager-a', 'investor-a', 'auditor', 'administrator'])
      expect(await refusal(ATTACH, { input }, viewer), viewer).toBe('FORBIDDEN');
    expect(await refusal(ATTACH, { input: { ...input, attachment: await picture('reviewer-b') } })).toBe('NOT_FOUND');
    const { pictures } = await changed('attachFile', ATTACH, { input });
    const id = pictures[0]?.id;
    // What is not public does not exist for others.
    expect(await refusal(DETACH, { id }, 'reviewer-b')).toBe('NOT_FOUND');
    expect(await refusal(CHANGE, { input: { id, isPublic: true } }, 'reviewer-b')).toBe('NOT_FOUND');
    expect(await refusal(ORDER, { input: { opportunity, ids: [id] } }, 'reviewer-b')).toBe('FORBIDDEN');
  });

  it('the database refuses it as well', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const attachment = await picture('reviewer-b');
    const client = await world.database.pool.connect();
    try {
      const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from person where email = $1', [
        world.viewers.get('reviewer-b')?.email,
      ]);
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [rows[0]?.id]);
      await expect(
        client.query(
          `insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, is_public, added_by) values ($1, $2, 'PICTURE', 0, true, $3)`,
          [opportunity, attachment, rows[0]?.id],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('an unfinished upload, and a document as a picture, are not attached', async () => {
    const opportunity = await idOf(await anOpportunity(world.database.ownerPool));
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: await aPng(), purpose: 'PICTURE' }));
    const document = await upload(world, 'reviewer-a', { bytes: aPdf() });
    for (const attachment of [id, document.id])
      expect(await refusal(ATTACH, { input: { opportunity, attachment, purpose: 'PICTURE', isPublic: false } })).toBe(
        'ATTACHMENT_NOT_READY',
      );
  });

  it('showing one to everybody asks for a proof of identity, keeping it to oneself does not', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { steward: 'saryarka' });
    const opportunity = await idOf(slug);
    const attachment = await picture('reviewer-b');
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from person where email = $1', [
      world.viewers.get('reviewer-b')?.email,
    ]);
    await makeStale(world.database.ownerPool, rows[0]?.id ?? '');
    const input = { opportunity, attachment, purpose: 'PICTURE' };
    expect(await refusal(ATTACH, { input: { ...input, isPublic: true } }, 'reviewer-b')).toBe('PROOF_NEEDED');
    const { pictures } = await changed('attachFile', ATTACH, { input: { ...input, isPublic: false } }, 'reviewer-b');
    expect(await refusal(CHANGE, { input: { id: pictures[0]?.id, isPublic: true } }, 'reviewer-b')).toBe('PROOF_NEEDED');
    expect((await seenBy('visitor', slug))?.pictures).toEqual([]);
  });
});
