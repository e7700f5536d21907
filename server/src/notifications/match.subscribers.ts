import sql from 'sql-template-tag';
import { pickText } from 'shared/locale/locale.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { Run } from '../kernel/database.ts';
import { membersOf, writeTo } from './readers.ts';
import type { EventRow } from './readers.ts';

interface InvitedRow {
  readonly projectId: string;
  readonly project: string;
  readonly investorId: string;
  readonly title: LocalizedText;
  readonly steward: LocalizedText;
}

/** The people of the investor are told that a steward invites their project, while nobody has answered and the opportunity is published. */
export const tellOfMatchInvitation = async (run: Run, event: EventRow): Promise<void> => {
  const [invited] =
    await run<InvitedRow>(sql`select p.id as "projectId", p.name as project, i.investor_id as "investorId", o.title, s.name as steward
    from match_invitation i join investor_project p on p.id = i.project_id join opportunity o on o.id = i.opportunity_id
      join organisation s on s.id = o.steward_id
    where i.id = ${event.subjectId}::uuid and i.state = 'SENT' and o.publication = 'PUBLISHED'`);
  if (!invited) return;
  const { projectId, project, investorId, title, steward } = invited;
  await writeTo(run, event, await membersOf(run, [investorId]), ({ locale }) => ({
    template: 'MATCH_INVITED',
    params: {
      projectId,
      project: withInnerQuotes(project),
      title: withInnerQuotes(pickText(title, locale)?.text ?? ''),
      steward: pickText(steward, locale)?.text ?? '',
    },
    items: [],
  }));
};
