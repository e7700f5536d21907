import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { pickText } from 'shared/locale/locale.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { ProposalState } from 'shared/plans/proposal.ts';
import type { Run } from '../kernel/database.ts';
import { wordsFor } from './letter.marks.ts';
import type { LetterTemplate } from './letter.words.ts';
import { writeTo } from './readers.ts';
import type { EventRow, Reader } from './readers.ts';

interface ProposalRow {
  /** The part of its addresses: `measures` or `plans`. */
  readonly desk: string;
  readonly state: ProposalState;
  readonly remarks: string | null;
  readonly title: LocalizedText;
  readonly where: LocalizedText;
  /** Address of what was written; null before it exists. */
  readonly slug: string | null;
  readonly organisationId: string;
  readonly townId: string | null;
  readonly regionId: string;
  readonly writtenBy: readonly string[];
  /** Decided together with the other rows of an import. */
  readonly isTogether: boolean;
}

const ofMeasure = (event: EventRow): Sql => sql`select 'measures' as desk, p.state, p.remarks, p.content -> 'title' as title,
    t.name as "where", m.slug, p.organisation_id as "organisationId", p.town_id as "townId", t.region_id as "regionId", p.written_by as "writtenBy",
    coalesce((e.payload ->> 'together')::boolean, false) as "isTogether"
  from event e join measure_proposal p on p.id = e.subject_id join town t on t.id = p.town_id left join measure m on m.id = p.measure_id
  where e.id = ${event.id}`;

const ofPlan = (event: EventRow): Sql => sql`select 'plans' as desk, p.state, p.remarks, p.content -> 'name' as title,
    coalesce(t.name, r.name) as "where", q.slug, p.organisation_id as "organisationId", p.town_id as "townId",
    coalesce(p.region_id, t.region_id) as "regionId", p.written_by as "writtenBy", false as "isTogether"
  from event e join plan_proposal p on p.id = e.subject_id left join town t on t.id = p.town_id left join region r on r.id = p.region_id
    left join plan q on q.id = p.plan_id
  where e.id = ${event.id}`;

interface Place {
  readonly townId: string | null;
  readonly regionId: string;
}

/** People who plan for a place now: nobody who has left its akimats is written to. */
const plannersOf = (run: Run, { townId, regionId }: Place, who: Sql): Promise<Reader[]> =>
  run<Reader>(sql`select p.id, p.email, p.locale, array_agg(m.organisation_id) as organisations
    from membership m join organisation o on o.id = m.organisation_id and o.kind = 'AKIMAT' join person p on p.id = m.person_id
    where p.status = 'ACTIVE' and (o.town_id = ${townId}::uuid or (o.town_id is null and o.region_id = ${regionId}::uuid)) and ${who}
    group by p.id order by p.id`);

/** Who may decide: leads who have not written in it, those of the own akimat before those of its region. */
const decidersOf = async (run: Run, { organisationId, writtenBy, ...place }: ProposalRow): Promise<Reader[]> => {
  const leads = await plannersOf(run, place, sql`m.role = 'LEAD' and p.id <> all (${[...writtenBy]}::uuid[])`);
  const own = leads.filter(({ organisations }) => organisations.includes(organisationId));
  return own.length > 0 ? own : leads;
};

const writersOf = (run: Run, { writtenBy, ...place }: ProposalRow): Promise<Reader[]> =>
  plannersOf(run, place, sql`p.id = any (${[...writtenBy]}::uuid[])`);

interface Told {
  readonly about: 'MEASURE' | 'PLAN';
  readonly template: Extract<LetterTemplate, `PROPOSAL_${string}`>;
  /** What has happened still holds in this state only; otherwise nobody is told. */
  readonly whileIn: ProposalState;
}

/** Those who may decide are told that a proposal waits, and those who wrote it what was decided, each in their language. */
export const tellOfProposal =
  ({ about, template, whileIn }: Told) =>
  async (run: Run, event: EventRow): Promise<void> => {
    const [proposal] = await run<ProposalRow>(about === 'MEASURE' ? ofMeasure(event) : ofPlan(event));
    if (!proposal || proposal.state !== whileIn || proposal.isTogether) return;
    const readers = whileIn === 'SENT' ? await decidersOf(run, proposal) : await writersOf(run, proposal);
    await writeTo(run, event, readers, ({ locale }) => ({
      template,
      params: {
        desk: proposal.desk,
        proposalId: event.subjectId,
        slug: proposal.slug ?? '',
        title: pickText(proposal.title, locale)?.text ?? '',
        where: pickText(proposal.where, locale)?.text ?? '',
        ...wordsFor(locale, whileIn === 'RETURNED' ? proposal.remarks : null),
      },
      items: [],
    }));
  };

interface ImportedRow {
  readonly fileName: string;
  readonly sheet: string;
  readonly state: string;
  readonly sent: number;
  readonly organisationId: string;
  readonly townId: string | null;
  readonly regionId: string;
  readonly createdBy: string;
  readonly approved: number;
  readonly returned: number;
}

const importOf = async (run: Run, event: EventRow): Promise<ImportedRow | undefined> => {
  const [found] = await run<ImportedRow>(sql`select i.file_name as "fileName", i.sheet, i.state, i.organisation_id as "organisationId",
      coalesce((i.counts #>> '{outcomes,MADE}')::int, 0) + coalesce((i.counts #>> '{outcomes,CHANGED}')::int, 0) as sent,
      o.town_id as "townId", o.region_id as "regionId", i.created_by as "createdBy",
      coalesce((e.payload ->> 'approved')::int, 0) as approved, coalesce((e.payload ->> 'returned')::int, 0) as returned
    from event e join register_import i on i.id = e.subject_id join organisation o on o.id = i.organisation_id where e.id = ${event.id}`);
  return found?.sheet === 'MEASURES' && found.state === 'APPLIED' ? found : undefined;
};

/** Leads of the importing akimat are told once of a whole table of measures that waits for them. */
export const tellOfImport = async (run: Run, event: EventRow): Promise<void> => {
  const imported = await importOf(run, event);
  if (!imported || imported.sent === 0) return;
  const { organisationId, createdBy } = imported;
  const leads = await plannersOf(
    run,
    imported,
    sql`m.role = 'LEAD' and m.organisation_id = ${organisationId}::uuid and p.id <> ${createdBy}::uuid`,
  );
  await writeTo(run, event, leads, () => ({
    template: 'MEASURES_IMPORTED',
    params: { importId: event.subjectId, title: withInnerQuotes(imported.fileName), count: String(imported.sent) },
    items: [],
  }));
};

/** Whoever brought a table of measures is told once what was decided about it. */
export const tellOfDecidedImport = async (run: Run, event: EventRow): Promise<void> => {
  const imported = await importOf(run, event);
  if (!imported) return;
  const { organisationId, createdBy, fileName, approved, returned } = imported;
  const readers = await plannersOf(run, imported, sql`m.organisation_id = ${organisationId}::uuid and p.id = ${createdBy}::uuid`);
  await writeTo(run, event, readers, () => ({
    template: 'MEASURES_DECIDED',
    params: {
      importId: event.subjectId,
      title: withInnerQuotes(fileName),
      approved: String(approved),
      returned: String(returned),
    },
    items: [],
  }));
};
