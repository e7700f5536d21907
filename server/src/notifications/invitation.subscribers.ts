import sql from 'sql-template-tag';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { Run } from '../kernel/database.ts';
import type { LetterTemplate } from './letter.words.ts';
import { administrators, membersOf, writeTo } from './readers.ts';
import type { EventRow, Reader } from './readers.ts';

type InvitationRow = {
  organisationId: string;
  organisation: LocalizedText;
  invitedBy: string;
  inviter: string;
  confirmer: string | null;
  isWaiting: boolean;
};

const invitationOf = async (run: Run, eventId: string): Promise<InvitationRow | null> => {
  const [row] =
    await run<InvitationRow>(sql`select o.id as "organisationId", o.name as organisation, i.invited_by as "invitedBy", p.name as inviter, c.name as confirmer,
      i.confirmed_by is null and i.refused_by is null as "isWaiting"
    from event e join invitation i on i.id = (e.payload->>'invitationId')::uuid join organisation o on o.id = i.organisation_id
      join person p on p.id = i.invited_by left join person c on c.id = i.confirmed_by where e.id = ${eventId}`);
  return row ?? null;
};

const nameIn = (name: LocalizedText, locale: Locale): string => pickText(name, locale)?.text ?? '';

const write = (
  run: Run,
  event: EventRow,
  { template, row, readers }: { readonly template: LetterTemplate; readonly row: InvitationRow; readonly readers: readonly Reader[] },
): Promise<void> =>
  writeTo(run, event, readers, ({ locale }) => ({
    template,
    params: { inviter: row.inviter, confirmer: row.confirmer ?? '', organisation: nameIn(row.organisation, locale) },
    items: [],
  }));

/**
 * The other administrators are told that one of them is needed; once two have agreed, the people of the organisation are told,
 * if there are any.
 */
export const tellOfInvitation = async (run: Run, event: EventRow): Promise<void> => {
  const row = await invitationOf(run, event.id);
  if (!row) return;
  if (event.name === 'invitation.confirmed')
    await write(run, event, { template: 'INVITATION_CONFIRMED', row, readers: await membersOf(run, [row.organisationId]) });
  if (event.name !== 'invitation.asked' || !row.isWaiting) return;
  const others = (await administrators(run)).filter(({ id }) => id !== row.invitedBy);
  await write(run, event, { template: 'INVITATION_ASKED', row, readers: others });
};
