import { randomBytes, randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { emptyContent } from 'shared/opportunities/content.ts';
import { organisationsOf } from '../access/actor.ts';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { returnAudit } from '../facility-audits/audit.review.service.ts';
import { assignAudit, submitAudit } from '../facility-audits/audit.service.ts';
import { saveFounding } from '../industrial-zones/founding.service.ts';
import { saveInterestDraft } from '../interests/interest.draft.service.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import type { Run } from '../kernel/database.ts';
import type { OpportunityContentType } from '../opportunity-editor/content.types.ts';
import { createOpportunity, saveOpportunityDraft } from '../opportunity-editor/draft.service.ts';
import { publishOpportunity } from '../opportunity-editor/publish.service.ts';
import { saveSearch } from '../saved-searches/saved-search.service.ts';
import { draftZoneTerms } from '../special-zones/terms.draft.service.ts';
import { today } from '../special-zones/zones.reference.ts';
import { canary } from './canary.ts';
import { writeProposal } from './fixture-proposals.ts';
import { mergeCheckOf } from './fixture-merge.ts';

type ContextFor = (viewer: string) => Promise<Context>;

/** Who may see which marked texts: the viewer's name → canaries of private cells. */
type Cells = Map<string, string[]>;

const note = (cells: Cells, text: string, ...viewers: string[]): string => {
  for (const viewer of viewers) cells.set(viewer, [...(cells.get(viewer) ?? []), text]);
  return text;
};

const firstOffers = async (run: Run, steward: string): Promise<[string, string]> => {
  const rows = await run<{ slug: string }>(sql`select o.slug from opportunity o join organisation s on s.id = o.steward_id
    where s.slug = ${steward} and o.publication = 'PUBLISHED' and o.status in ('IDLE', 'PARTLY_USED', 'UNKNOWN', 'FREE', 'PLANNED', 'CONSTRUCTION')
    order by o.slug limit 2`);
  const [first, second] = rows;
  if (!first) throw new Error(`${steward} has no open opportunity.`);
  return [first.slug, second?.slug ?? first.slug];
};

const fields = (cells: Cells, owner: string, ...seenBy: string[]) => ({
  purpose: note(cells, canary(owner, 'purpose'), ...seenBy),
  okedDivision: '25',
  investment: 1_000_000_000,
  currency: 'KZT' as const,
  partners: note(cells, canary(owner, 'partners'), ...seenBy),
  message: note(cells, canary(owner, 'message'), ...seenBy),
  contactName: note(cells, canary(owner, 'contact'), ...seenBy),
  contactPhone: '+77010000000',
  consent: true,
  exclusionKnown: true,
});

interface Pair {
  readonly investor: string;
  readonly steward: string;
  readonly stewardSlug: string;
}

/** A draft that only its investor sees, and a sent interest with a question that its steward sees too. */
const interestsOf = async (run: Run, cells: Cells, contextFor: ContextFor, { investor, steward, stewardSlug }: Pair): Promise<void> => {
  const [first, second] = await firstOffers(run, stewardSlug);
  const as = await contextFor(investor);
  const draft = await saveInterestDraft(as, { opportunity: first, fields: fields(cells, investor, investor, steward) });
  const sent = await submitInterest(as, { id: draft.id, version: draft.version, key: randomBytes(16).toString('hex') });
  if (second !== first) await saveInterestDraft(as, { opportunity: second, fields: fields(cells, investor, investor) });
  const reviewer = await contextFor(steward);
  const begun = await moveInterest(reviewer, 'START_REVIEW', {
    id: sent.id,
    version: sent.version,
    words: note(cells, canary(steward, 'note'), investor, steward),
  });
  await moveInterest(reviewer, 'REQUEST_INFORMATION', {
    id: sent.id,
    version: begun.version,
    words: note(cells, canary(steward, 'question'), investor, steward),
  });
};

const draftTermsOf = async (cells: Cells, contextFor: ContextFor, manager: string, zone: string): Promise<void> => {
  const text = note(cells, canary(manager, 'clause'), manager);
  const reason = note(cells, canary(manager, 'reason'), manager);
  const clause = {
    key: 'ANSWER_TIME',
    group: 'ANSWER_TIME' as const,
    title: { ru: 'Срок ответа' },
    text: { ru: text },
    value: 5,
    unit: 'WORKING_DAYS' as const,
  };
  await draftZoneTerms(await contextFor(manager), { zone, note: { ru: reason }, clauses: [clause] });
};

/** A saved search: only its person sees it. */
const savedSearchOf = async (cells: Cells, contextFor: ContextFor, viewer: string): Promise<void> => {
  await saveSearch(await contextFor(viewer), {
    name: note(cells, canary(viewer, 'search'), viewer),
    query: '?kind=FACILITY',
    frequency: 'DAILY',
  });
};

/** An unpublished opportunity of the steward; its address. */
const hiddenOpportunityOf = async (run: Run, cells: Cells, steward: string, stewardSlug: string): Promise<string> => {
  const title = note(cells, canary(steward, 'hidden-title'), steward);
  const summary = note(cells, canary(steward, 'hidden-summary'), steward);
  const [made] = await run<{
    id: string;
  }>(sql`insert into opportunity (slug, kind, origin, publication, status, title, summary, region_id, town_id, steward_id, lat, lng)
      select ${`hidden-${title}`}, 'FACILITY', 'REGISTERED', 'DRAFT', 'IDLE', ${JSON.stringify({ ru: title })}::jsonb, ${JSON.stringify({ ru: summary })}::jsonb,
        t.region_id, t.id, s.id, t.lat, t.lng
      from organisation s, town t where s.slug = ${stewardSlug} and t.slug = 'ridder' returning id`);
  await run(sql`insert into opportunity_fact (opportunity_id, position, key, text, basis)
    values (${made?.id ?? null}::uuid, 0, 'NOTE', ${JSON.stringify({ ru: summary })}::jsonb, 'STATED')`);
  return `hidden-${title}`;
};

interface PrivateFile {
  readonly steward: string;
  readonly opportunity: string;
  readonly isPublic: boolean;
}

/** A document that its steward alone may see: kept from the public, or of an opportunity that is not published. Its bytes are nowhere. */
const fileOf = async (run: Run, cells: Cells, { steward, opportunity, isPublic }: PrivateFile): Promise<void> => {
  const name = note(cells, canary(steward, 'file'), steward);
  const caption = note(cells, canary(steward, 'caption'), steward);
  const stored = [{ part: 'WHOLE', type: 'application/pdf', bytes: 1, sha256: '0'.repeat(64), width: null, height: null }];
  await run(sql`with brought as (
      insert into attachment (organisation_id, uploaded_by, purpose, state, name, declared_bytes, media_type, files, bytes, storage_key, ready_at)
        select o.steward_id, m.person_id, 'DOCUMENT', 'READY', ${name}, 1, 'application/pdf', ${JSON.stringify(stored)}::jsonb, 1,
          ${randomBytes(16).toString('hex')}, now()
        from opportunity o join membership m on m.organisation_id = o.steward_id where o.slug = ${opportunity} limit 1
        returning id, uploaded_by)
    insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, caption, is_public, added_by)
      select o.id, b.id, 'DOCUMENT', 0, ${JSON.stringify({ ru: caption })}::jsonb, ${isPublic}, b.uploaded_by
      from brought b, opportunity o where o.slug = ${opportunity}`);
};

/** A published facility whose owner has not agreed: its inside is in the draft, in parts and in a claim, for its steward alone. */
const detailsOf = async (contextFor: ContextFor, cells: Cells, steward: string): Promise<void> => {
  const word = (cell: string): string => note(cells, canary(steward, cell), steward);
  const survey = { grade: 'DOCUMENT', source: word('survey'), asOf: '2026' } as const;
  const as = await contextFor(steward);
  const id = randomUUID();
  const title = { ru: 'Without consent', kk: 'Without consent', en: 'Without consent' };
  await createOpportunity(as, { id, kind: 'FACILITY', title });
  const content = {
    ...emptyContent(title, 'IDLE'),
    place: { ru: 'Канарейка', kk: 'Канарейка', en: 'Kanareika' },
    claims: [{ key: 'PLAN' as const, number: null, code: null, text: { ru: word('plan') }, ...survey }],
    owners: [{ form: 'PRIVATE' as const, name: word('owner'), bin: null, contact: word('owner-contact'), ...survey }],
  };
  await saveOpportunityDraft(as, { id, version: 1, content: structuredClone(content) as OpportunityContentType });
  await publishOpportunity(as, { id, version: 2 });
};

/** A zone that is only being founded: everything in its draft is for its corporation alone. */
const foundingOf = async (contextFor: ContextFor, cells: Cells, steward: string): Promise<void> => {
  const word = (cell: string): string => note(cells, canary(steward, cell), steward);
  const content = {
    nameRu: word('zone-name'),
    operator: word('zone-operator'),
    decision: word('zone-decision'),
    readiness: word('zone-readiness'),
    networksNeeded: word('zone-networks'),
    loanTerms: word('zone-loans'),
    note: word('zone-note'),
    facilities: [],
    commissioned: 'UNKNOWN' as const,
    forSmallBusiness: 'UNKNOWN' as const,
    sites: [{ id: randomUUID(), name: word('zone-site') }],
  };
  await saveFounding(await contextFor(steward), { id: randomUUID(), version: 0, content });
};

/** A checked import of a register: its file's name, its cells and what was found in them are for its corporation alone. */
const importOf = async (run: Run, cells: Cells, steward: string, slug: string): Promise<void> => {
  const word = (cell: string): string => note(cells, canary(steward, cell), steward);
  const headings = [{ index: 0, text: word('import-heading'), column: 'nameRu', unit: '' }];
  const findings = [{ code: 'TOO_LONG', column: 'nameRu', suggestion: word('import-suggestion') }];
  await run(sql`with begun as (
      insert into register_import (organisation_id, sheet, file_name, file_bytes, file_digest, state, headings, rows, created_by, created_by_name)
        select o.id, 'FACILITIES', ${word('import-file')}, 1, ${'0'.repeat(64)}, 'CHECKED', ${JSON.stringify(headings)}::jsonb, 1, p.id, p.name
        from organisation o join membership m on m.organisation_id = o.id join person p on p.id = m.person_id where o.slug = ${slug} limit 1
        returning id, organisation_id)
    insert into register_import_row (import_id, organisation_id, number, cells, verdict, findings)
      select b.id, b.organisation_id, 2, ${JSON.stringify([word('import-cell')])}::jsonb, 'ERROR', ${JSON.stringify(findings)}::jsonb from begun b`);
};

/** An audit that was returned: what is written in it is for its auditor and its steward alone. */
const auditOf = async (run: Run, cells: Cells, contextFor: ContextFor, [steward, slug]: readonly [string, string]): Promise<void> => {
  const word = (cell: string): string => note(cells, canary(steward, `audit-${cell}`), steward, 'auditor');
  const [place] = await run<{ slug: string }>(sql`select o.slug from opportunity o join organisation s on s.id = o.steward_id
    where s.slug = ${slug} and o.kind = 'FACILITY' and o.publication = 'PUBLISHED' order by o.slug desc limit 1`);
  const as = await contextFor(steward);
  const day = today(as);
  const auditor = await contextFor('auditor');
  const [auditing] = organisationsOf(auditor.actor, 'AUDIT');
  if (!place || !auditing) throw new Error(`${slug} has nothing to be audited, or nobody to do it.`);
  const { id, version } = await assignAudit(as, { facility: place.slug, auditor: auditing, due: '2099-12-31' });
  const unknown = (['STRUCTURE', 'ENCUMBRANCE', 'SOIL', 'ASBESTOS'] as const).map((criterion) => ({ criterion, reason: word(criterion) }));
  const sent = await submitAudit(auditor, {
    id,
    version,
    key: randomUUID(),
    inspectedOn: day,
    answers: [...unknown, { criterion: 'RAIL', choice: 'USABLE', stationKm: 14, grade: 'WORD', on: day, method: word('method') }],
    justifications: [{ check: 'RAIL_WITHOUT_STATION', words: word('justification') }],
  });
  await returnAudit(as, { id, version: sent.version, remarks: word('remarks') });
};

/** A proposal about a measure: what is written in it is for the people of the town's akimat alone. */
const proposalOf = async (run: Run, cells: Cells, contextFor: ContextFor, [town, ...people]: readonly string[]): Promise<void> => {
  const [planner = ''] = people;
  const as = await contextFor(planner);
  note(cells, personOf(as).name, ...people);
  await writeProposal(run, as, town ?? '', (cell) => note(cells, canary(planner, `proposal-${cell}`), ...people));
};

/** Puts a unique text into every private cell; returns who may see which. */
export const makePrivateCells = async (run: Run, contextFor: ContextFor): Promise<ReadonlyMap<string, readonly string[]>> => {
  const cells: Cells = new Map();
  await interestsOf(run, cells, contextFor, { investor: 'investor-a', steward: 'reviewer-a', stewardSlug: 'ertis' });
  await interestsOf(run, cells, contextFor, { investor: 'investor-b', steward: 'zone-manager-b', stewardSlug: 'zone-pavlodar' });
  await draftTermsOf(cells, contextFor, 'zone-manager-a', 'saryarqa');
  await draftTermsOf(cells, contextFor, 'zone-manager-b', 'pavlodar');
  for (const viewer of ['investor-a', 'investor-b', 'analyst']) await savedSearchOf(cells, contextFor, viewer);
  for (const [steward, slug] of [
    ['reviewer-a', 'ertis'],
    ['reviewer-b', 'saryarka'],
  ] as const) {
    const hidden = await hiddenOpportunityOf(run, cells, steward, slug);
    await fileOf(run, cells, { steward, opportunity: hidden, isPublic: true });
    const [published] = await firstOffers(run, slug);
    await fileOf(run, cells, { steward, opportunity: published, isPublic: false });
    await importOf(run, cells, steward, slug);
    await auditOf(run, cells, contextFor, [steward, slug]);
    await detailsOf(contextFor, cells, steward);
    await foundingOf(contextFor, cells, steward);
  }
  await proposalOf(run, cells, contextFor, ['balkhash', 'planner-a', 'planner-a2']);
  await proposalOf(run, cells, contextFor, ['ridder', 'planner-b']);
  for (const cell of await mergeCheckOf(await contextFor('analyst'), 'analyst')) note(cells, cell, 'analyst');
  return cells;
};
