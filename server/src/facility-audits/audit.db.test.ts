import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditors } from '../opportunities/stewards.reference.ts';
import { aFacility, aSentAudit, anApprovedAudit, anAssignedAudit, answersWith, dayFromNow } from '../testing/audits.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { auditPage, visibleAudit } from './audit.queries.ts';
import { approveAudit, cancelAudit, returnAudit } from './audit.review.service.ts';
import { assignAudit, saveAudit, submitAudit } from './audit.service.ts';
import { potentialLoader } from './potential.queries.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const broken = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const facilities: Record<string, { id: string; slug: string }> = {};
const facility = async (name: string) => (facilities[name] ??= await aFacility(world));

describe('assigning', () => {
  it('is for the steward of the facility, to an organisation that audits, once at a time', async () => {
    const { slug } = await facility('assigned');
    const ctx = await world.as('reviewer-a');
    const input = { facility: slug, auditor: auditors(ctx)[0]?.id ?? '', due: dayFromNow(3) };
    await expect(assignAudit(await world.as('reviewer-b'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const steward = ctx.actor.type === 'PERSON' ? (ctx.actor.memberships[0]?.organisationId ?? '') : '';
    await expect(assignAudit(ctx, { ...input, auditor: steward })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(assignAudit(ctx, { ...input, due: dayFromNow(-1) })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await assignAudit(ctx, input)).toMatchObject({ state: 'ASSIGNED', version: 1, facility: { slug } });
    await expect(assignAudit(ctx, input)).rejects.toMatchObject(broken('AUDIT_ALREADY_OPEN'));
  });

  it('may be taken back while the audit is with the auditor', async () => {
    const { slug } = await facility('assigned');
    const page = await auditPage(await world.as('reviewer-a'), 'ASSIGNED', 100, null);
    const open = page.edges.find(({ node }) => node.facility.slug === slug)?.node;
    const move = { id: open?.id ?? '', version: open?.version ?? 0 };
    await expect(cancelAudit(await world.as('auditor'), move)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await cancelAudit(await world.as('reviewer-a'), move)).toMatchObject({ state: 'CANCELLED' });
    await expect(saveAudit(await world.as('auditor'), { ...move, version: 2, answers: [] })).rejects.toMatchObject(broken('AUDIT_CLOSED'));
  });
});

describe('an audit in progress', () => {
  it('is seen by its two sides and by nobody else', async () => {
    const { id } = await anAssignedAudit(world, await facility('seen'));
    for (const viewer of ['auditor', 'reviewer-a']) expect((await visibleAudit(await world.as(viewer), id))?.id, viewer).toBe(id);
    for (const viewer of ['investor-a', 'reviewer-b', 'zone-manager-a', 'analyst', 'administrator'])
      expect(await visibleAudit(await world.as(viewer), id), viewer).toBeUndefined();
  });

  it('is saved at the version that was read, and shows the other one in a conflict', async () => {
    const auditor = await world.as('auditor');
    const { id, version } = await anAssignedAudit(world, await facility('saved'));
    const saved = await saveAudit(auditor, { id, version, answers: answersWith() });
    expect(saved).toMatchObject({ state: 'IN_PROGRESS', version: version + 1 });
    expect(saved.answers).toMatchObject({ SOIL: { reason: 'нет лаборатории' }, LAND: { figure: 12, grade: 'MEASURED' } });
    await expect(saveAudit(auditor, { id, version, answers: [] })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: version + 1 } },
    });
  });

  it.each([
    ['a choice of another list', { criterion: 'RAIL' as const, choice: 'GOOD' }, 'choice', 'UNKNOWN_VALUE'],
    ['a figure out of bounds', { criterion: 'LAND' as const, figure: 1e6 }, 'figure', 'OUT_OF_RANGE'],
    ['no figure', { criterion: 'LAND' as const, choice: 'GOOD' }, 'figure', 'REQUIRED'],
    ['a detail of another criterion', { criterion: 'LAND' as const, figure: 1, storeys: 2 }, 'storeys', 'INVALID'],
    ['evidence of tomorrow', { criterion: 'SOIL' as const, choice: 'CLEAN', on: dayFromNow(1) }, 'on', 'OUT_OF_RANGE'],
    ['an empty reason', { criterion: 'SOIL' as const, reason: '  ' }, 'reason', 'REQUIRED'],
  ])('refuses %s', async (_name, answer, field, rule) => {
    const page = await auditPage(await world.as('auditor'), 'ASSIGNED', 1, null);
    const { id = '', version = 0 } = page.edges[0]?.node ?? {};
    const input = { id, version, answers: [{ grade: 'MEASURED' as const, on: dayFromNow(0), ...answer }] };
    await expect(saveAudit(await world.as('auditor'), input)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: expect.arrayContaining([{ path: `input.answers.0.${field}`, rule }]) },
    });
  });
});

describe('sending', () => {
  it('needs an answer or a reason for what is mandatory to look at, and no open contradiction', async () => {
    const auditor = await world.as('auditor');
    const { id, version } = await anAssignedAudit(world, await facility('sent'));
    const input = { id, version, key: randomUUID(), inspectedOn: dayFromNow(0) };
    const send = (more: Parameters<typeof answersWith>[0], justifications = [] as { check: 'RAIL_WITHOUT_STATION'; words: string }[]) =>
      submitAudit(auditor, { ...input, answers: answersWith(more), justifications });
    await expect(send({ ASBESTOS: null })).rejects.toMatchObject({
      details: { rule: 'AUDIT_INCOMPLETE', params: { criteria: 'ASBESTOS' } },
    });
    const far = { RAIL: { choice: 'USABLE', stationKm: 14, grade: 'WORD' as const, on: dayFromNow(0) } };
    await expect(send(far)).rejects.toMatchObject(broken('AUDIT_CONTRADICTORY'));
    const sent = await send(far, [{ check: 'RAIL_WITHOUT_STATION', words: 'ветка рудника' }]);
    expect(sent).toMatchObject({ state: 'SUBMITTED', justifications: { RAIL_WITHOUT_STATION: 'ветка рудника' } });
    expect(await send(far)).toMatchObject({ state: 'SUBMITTED', version: sent.version });
    await expect(saveAudit(auditor, { id, version: sent.version, answers: [] })).rejects.toMatchObject(broken('AUDIT_MOVE_NOT_ALLOWED'));
  });

  it('is returned with remarks, corrected and sent again', async () => {
    const { id, version } = await aSentAudit(world, await facility('returned'));
    const returned = await returnAudit(await world.as('reviewer-a'), { id, version, remarks: 'Уточните площадь' });
    expect(returned).toMatchObject({ state: 'RETURNED', remarks: 'Уточните площадь' });
    const again = { id, version: returned.version, key: randomUUID(), inspectedOn: dayFromNow(0), answers: answersWith() };
    expect(await submitAudit(await world.as('auditor'), again)).toMatchObject({ state: 'SUBMITTED' });
  });
});

describe('approving', () => {
  it('is for somebody of the steward, and gives the facility its potential', async () => {
    const { id: facilityId, slug } = await facility('approved');
    const { id, version } = await aSentAudit(world, { slug });
    await expect(approveAudit(await world.as('auditor'), { id, version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(approveAudit(await world.as('reviewer-b'), { id, version })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const visitor = () => world.as('visitor');
    expect(await potentialLoader(await visitor()).load(facilityId)).toBeNull();
    expect(await approveAudit(await world.as('reviewer-a'), { id, version })).toMatchObject({ state: 'APPROVED' });
    const potential = await potentialLoader(await visitor()).load(facilityId);
    expect(potential).toMatchObject({ auditId: id, weightsVersion: 1, inspectedOn: dayFromNow(0) });
    expect(potential?.uses.find(({ use }) => use === 'LOGISTICS')).toMatchObject({ class: 'PROMISING', index: 100, gates: [] });
    expect((await opportunityBySlug(await visitor(), slug))?.promisingFor).toContain('LOGISTICS');
  });

  it('is refused to whoever wrote in the audit, by the database too', async () => {
    const { id, version } = await aSentAudit(world, await facility('own'));
    const reviewer = await world.as('reviewer-a');
    const personId = reviewer.actor.type === 'PERSON' ? reviewer.actor.id : '';
    await world.database.ownerPool.query(`begin; alter table facility_audit disable trigger user;
      select set_config('qaita.viewer', 'system', true); update facility_audit set written_by = written_by || '${personId}'::uuid where id = '${id}';
      alter table facility_audit enable trigger user; commit`);
    await expect(approveAudit(reviewer, { id, version })).rejects.toMatchObject(broken('AUDIT_SECOND_PERSON'));
  });

  it('keeps on the page what an earlier audit knew, with the reason why this one does not', async () => {
    const place = await facility('twice');
    await anApprovedAudit(world, place);
    await expect(aSentAudit(world, place, { ROAD: null })).rejects.toMatchObject(broken('AUDIT_INCOMPLETE'));
    const page = await auditPage(await world.as('auditor'), 'ASSIGNED', 100, null);
    const open = page.edges.find(({ node }) => node.facility.slug === place.slug)?.node;
    const sent = await submitAudit(await world.as('auditor'), {
      id: open?.id ?? '',
      version: open?.version ?? 0,
      key: randomUUID(),
      inspectedOn: dayFromNow(0),
      answers: answersWith({ ROAD: { reason: 'занесло снегом' } }),
    });
    await approveAudit(await world.as('reviewer-a'), { id: sent.id, version: sent.version });
    const potential = await potentialLoader(await world.as('visitor')).load(place.id);
    expect(potential?.auditId).toBe(sent.id);
    expect(potential?.lastKnown).toMatchObject([{ answer: { criterion: 'ROAD', choice: 'ALL_YEAR' }, reason: 'занесло снегом' }]);
  });
});
