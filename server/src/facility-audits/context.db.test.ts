import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { saveOpportunityDraft } from '../opportunity-editor/draft.service.ts';
import { publishOpportunity } from '../opportunity-editor/publish.service.ts';
import { read } from '../request/context.ts';
import { anAssignedAudit, answersWith, dayFromNow } from '../testing/audits.ts';
import { aFacility, asSent } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { findingsOf } from './audit.findings.ts';
import { viewFacility, visibleAudit } from './audit.queries.ts';
import { submitAudit } from './audit.service.ts';

let world: World;
let stewards: StewardWorld;
beforeAll(async () => {
  world = await openWorld();
  stewards = new StewardWorld(world);
});
afterAll(() => world.close());

const SURVEY = { grade: 'DOCUMENT', source: 'Акт обследования № 9', asOf: '2026-05' } as const;
const idleSince = (code: string) => ({ key: 'IDLE_SINCE' as const, code, number: null, text: null, ...SURVEY });

/** A published facility, and what it is published as afterwards. */
const republished = async (first: OpportunityContent, second: OpportunityContent) => {
  const row = await stewards.published(first);
  const steward = await world.as('reviewer-a');
  await saveOpportunityDraft(steward, { id: row.id, version: row.version, content: asSent(second) });
  await publishOpportunity(steward, { id: row.id, version: row.version + 1 });
  return row;
};

describe('what an audit is compared with', () => {
  it('is the newest day on which the owner, the power or the structure became other than before, and nothing else', async () => {
    const before = aFacility();
    const [building] = before.buildings;
    const [owner] = before.owners;
    const power = before.utilities[0];
    if (!building || !owner || !power) throw new Error('The sample has lost its parts.');
    const { slug } = await republished(before, {
      ...before,
      buildings: [{ ...building, condition: 'MAJOR_REPAIR', asOf: '2026-09-14' }],
      owners: [{ ...owner, contact: '+7 702 000 00 00', asOf: '2026-09-15' }],
      utilities: [{ ...power, available: 2.5, asOf: '2026-08' }, ...before.utilities.slice(1)],
    });
    const { id } = await anAssignedAudit(world, { slug });
    const auditor = await world.as('auditor');
    const audit = await visibleAudit(auditor, id);
    expect(audit && viewFacility(auditor, audit)).toMatchObject({
      builtYear: 1974,
      ownerChangedOn: null,
      powerChangedOn: '2026-08',
      structureChangedOn: '2026-09-14',
    });
  });

  it('makes evidence older than a change a contradiction that must be justified before sending', async () => {
    const before = aFacility();
    const [owner] = before.owners;
    if (!owner) throw new Error('The sample has lost its owner.');
    const { slug } = await republished(before, { ...before, owners: [{ ...owner, name: 'ТОО «Новый хозяин»', asOf: dayFromNow(-2) }] });
    const { id, version } = await anAssignedAudit(world, { slug });
    const old = answersWith({ OWNER: { choice: 'WILLING_PRIVATE', grade: 'DOCUMENT', on: dayFromNow(-3) } });
    const input = { id, version, inspectedOn: dayFromNow(0), answers: old };
    const auditor = await world.as('auditor');
    await expect(submitAudit(auditor, { ...input, key: randomUUID() })).rejects.toMatchObject({ details: { rule: 'AUDIT_CONTRADICTORY' } });
    const sent = await submitAudit(auditor, {
      ...input,
      key: randomUUID(),
      justifications: [{ check: 'OLDER_THAN_CHANGE', words: 'договор ещё не исполнен' }],
    });
    expect(findingsOf(sent)).toEqual([{ check: 'OLDER_THAN_CHANGE', criteria: ['OWNER'], justification: 'договор ещё не исполнен' }]);
  });

  it('finds a plant that was idle before its oldest building stood, by its first day of idleness', async () => {
    const found = async (content: OpportunityContent) => {
      const { slug } = await stewards.published(content);
      const { id } = await anAssignedAudit(world, { slug });
      const audit = await visibleAudit(await world.as('auditor'), id);
      return audit && findingsOf(audit).map(({ check }) => check);
    };
    const claims = [idleSince('1999')];
    const history = [{ status: 'IDLE' as const, since: '1971', reason: null, words: null, ...SURVEY }];
    expect(await found(aFacility({ claims }))).toEqual([]);
    expect(await found(aFacility({ claims, history }))).toEqual(['IDLE_BEFORE_BUILT']);
  });

  it('is told to nobody but the two sides', async () => {
    const { slug } = await stewards.published(aFacility());
    const { id } = await anAssignedAudit(world, { slug });
    const context = async (viewer: string) => {
      const [row] = await read<{ builtYear: number | null }>(
        await world.as(viewer),
        sql`select (audited_facility_context(${id}::uuid) ->> 'builtYear')::integer as "builtYear"`,
      );
      return row?.builtYear;
    };
    expect(await context('auditor')).toBe(1974);
    for (const viewer of ['investor-a', 'reviewer-b', 'administrator']) expect(await context(viewer), viewer).toBeNull();
  });
});
