import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { sweepAttachments } from '../attachments/sweep.ts';
import { contextOf } from '../request/house-context.ts';
import { aFacility, anAssignedAudit, answersWith, dayFromNow } from '../testing/audits.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { aPdf, aPhotograph } from '../testing/sample-files.ts';
import { upload } from '../testing/uploads.ts';
import { approveAudit, returnAudit } from './audit.review.service.ts';
import type { AuditPhotoInput } from './audit.inputs.ts';
import { saveAudit, submitAudit } from './audit.service.ts';
import { photosLoader } from './photo.queries.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const photograph = async (viewer = 'auditor'): Promise<string> =>
  (await upload(world, viewer, { bytes: await aPhotograph(), purpose: 'PICTURE' })).id;

const photosOf = async (viewer: string, id: string) =>
  (await photosLoader(await world.as(viewer)).load(id)).map(({ criterion, attachment }) => [criterion, attachment]);

const beside = (criterion: AuditPhotoInput['criterion'], ...attachments: string[]): AuditPhotoInput[] =>
  attachments.map((attachment) => ({ criterion, attachment }));

const picture = (viewer: string, id: string) => world.inject(viewer, { url: `/pictures/${id}/small.webp` });

const sentWith = async (photos: AuditPhotoInput[]) => {
  const facility = await aFacility(world);
  const { id, version } = await anAssignedAudit(world, facility);
  const input = { id, version, key: randomUUID(), inspectedOn: dayFromNow(0), answers: answersWith(), photos };
  return { ...facility, audit: await submitAudit(await world.as('auditor'), input) };
};

const consent = (slug: string, state: string) =>
  world.database.ownerPool.query(
    `begin; select set_config('qaita.viewer', 'system', true); update opportunity set owner_consent = '${state}' where slug = '${slug}'; commit`,
  );

describe('photographs of an audit', () => {
  it('stand beside its answers in order, are replaced as a whole, and stay where nothing is said of them', async () => {
    const { id, version } = await anAssignedAudit(world, await aFacility(world));
    const [roof, wall, spur] = [await photograph(), await photograph(), await photograph()];
    const auditor = () => world.as('auditor');
    const photos = [...beside('STRUCTURE', roof, wall), ...beside('RAIL', spur)];
    const saved = await saveAudit(await auditor(), { id, version, answers: [], photos });
    const whole = [
      ['STRUCTURE', roof],
      ['STRUCTURE', wall],
      ['RAIL', spur],
    ];
    expect(await photosOf('reviewer-a', id)).toEqual(whole);
    const again = await saveAudit(await auditor(), { id, version: saved.version, answers: answersWith() });
    expect(await photosOf('auditor', id)).toEqual(whole);
    await saveAudit(await auditor(), { id, version: again.version, answers: [], photos: beside('STRUCTURE', wall, roof) });
    expect(await photosOf('auditor', id)).toEqual([
      ['STRUCTURE', wall],
      ['STRUCTURE', roof],
    ]);
  });

  it('are pictures that the auditor has brought, each once and for one audit, twelve to an answer', async () => {
    const { id, version } = await anAssignedAudit(world, await aFacility(world));
    const auditor = await world.as('auditor');
    const own = await photograph();
    const refused = (photos: AuditPhotoInput[], index: number, rule: string) =>
      expect(saveAudit(auditor, { id, version, answers: [], photos })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { fields: [{ path: `input.photos.${index}.attachment`, rule }] },
      });
    await refused(beside('SOIL', own, await photograph('reviewer-a')), 1, 'UNKNOWN_VALUE');
    await refused(beside('SOIL', (await upload(world, 'auditor', { bytes: aPdf() })).id), 0, 'UNKNOWN_VALUE');
    await refused(beside('SOIL', own, own), 1, 'INVALID');
    await refused(beside('SOIL', ...Array.from({ length: 13 }, () => randomUUID())), 12, 'OUT_OF_RANGE');
    expect(await photosOf('auditor', id)).toEqual([]);
    const { audit } = await sentWith(beside('SOIL', own));
    await refused(beside('SOIL', own), 0, 'UNKNOWN_VALUE');
    expect(await photosOf('auditor', audit.id)).toEqual([['SOIL', own]]);
  });

  it('make whoever changed only them a writer of the audit', async () => {
    const { id, version } = await anAssignedAudit(world, await aFacility(world));
    const saved = await saveAudit(await world.as('auditor'), { id, version, answers: [], photos: beside('SOIL', await photograph()) });
    expect(saved.writtenBy).toHaveLength(1);
  });

  it('never change again once the audit was sent, unless it is returned, and not at all once it is approved', async () => {
    const photo = await photograph();
    const { audit } = await sentWith(beside('ROAD', photo));
    const tamper = async () => {
      for (const statement of [
        `delete from audit_attachment where attachment_id = '${photo}'`,
        `update audit_attachment set criterion = 'SOIL' where attachment_id = '${photo}'`,
      ])
        for (const pool of [world.database.ownerPool, world.database.systemPool]) {
          const client = await pool.connect();
          await client.query(`select set_config('qaita.viewer', 'system', false)`);
          await expect(client.query(statement)).rejects.toThrow(/keeps its content|permission denied/);
          client.release(true);
        }
      await expect(world.database.ownerPool.query('truncate audit_attachment')).rejects.toThrow(/never change/);
    };
    await tamper();
    const returned = await returnAudit(await world.as('reviewer-a'), { id: audit.id, version: audit.version, remarks: 'Снимите подъезд' });
    const more = await photograph();
    const sent = await submitAudit(await world.as('auditor'), {
      id: audit.id,
      version: returned.version,
      key: randomUUID(),
      inspectedOn: dayFromNow(0),
      answers: answersWith(),
      photos: beside('ROAD', photo, more),
    });
    await approveAudit(await world.as('reviewer-a'), { id: sent.id, version: sent.version });
    await tamper();
    expect(await photosOf('reviewer-a', audit.id)).toHaveLength(2);
  });

  it('are seen by the two sides until the audit is approved, then by everybody, but only with the owner’s consent', async () => {
    const photo = await photograph();
    const { slug, audit } = await sentWith(beside('ROAD', photo));
    const statuses = async () =>
      Promise.all(
        ['auditor', 'reviewer-a', 'reviewer-b', 'investor-a', 'visitor'].map(async (one) => (await picture(one, photo)).statusCode),
      );
    expect(await statuses()).toEqual([200, 200, 404, 404, 404]);
    await approveAudit(await world.as('reviewer-a'), { id: audit.id, version: audit.version });
    expect(await statuses()).toEqual([200, 200, 200, 200, 200]);
    const { data } = await world.ask(
      'visitor',
      `{ opportunity(slug: "${slug}") { ... on Facility { potential { photos { criterion files { size } } } } } }`,
    );
    expect(data?.['opportunity']).toMatchObject({ potential: { photos: [{ criterion: 'ROAD', files: [{ size: 'SMALL' }, {}, {}] }] } });
    await consent(slug, 'REFUSED');
    expect(await statuses()).toEqual([200, 200, 404, 404, 404]);
  });

  it('are read by the reviewer on the record', async () => {
    const photo = await photograph();
    await sentWith(beside('ROAD', photo));
    await picture('reviewer-a', photo);
    const { rows } = await world.database.ownerPool.query(`select 1 from event where name = 'attachment.downloaded' and subject_id = $1`, [
      photo,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('are not swept away while an audit has them', async () => {
    const [linked, left] = [await photograph(), await photograph()];
    await sentWith(beside('ROAD', linked));
    await world.database.ownerPool.query(`begin; select set_config('qaita.viewer', 'system', true);
      update attachment set ready_at = now() - interval '8 days' where id in ('${linked}', '${left}'); commit`);
    await sweepAttachments(contextOf(world.services, VISITOR), world.desk);
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from attachment where id in ($1, $2)', [linked, left]);
    expect(rows).toEqual([{ id: linked }]);
  });
});
