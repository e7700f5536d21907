import sql from 'sql-template-tag';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { limit } from '../kernel/rate-limits.ts';
import { INVITE } from './identity.limits.ts';
import { notFound, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { sendInvitation } from './invitation.sending.ts';
import { waitingInvitations } from './waiting-invitation.queries.ts';
import type { WaitingInvitationType } from './waiting-invitation.types.ts';

type Answered = { organisationId: string };

const announce = (
  ctx: Context,
  event: 'invitation.confirmed' | 'invitation.refused',
  { organisationId }: Answered,
  invitationId: string,
): Promise<string> => emit(ctx, event, organisationId, { payload: { invitationId } });

/** No row was found: another administrator was quicker, or the viewer sees no such invitation. */
const whyNot = async (ctx: Context, id: string): Promise<Error> => {
  const found = await read(ctx, sql`select 1 from invitation where id = ${id}::uuid and needs_second`);
  return found.length === 0 ? notFound() : ruleBroken('INVITATION_NOT_WAITING');
};

/** A confirmation that was interrupted is repeated: the letter is sent all the same, and once. */
const confirm = (ctx: Context, id: string): Promise<void> =>
  transact(ctx, async (ctx) => {
    const me = personOf(ctx).id;
    const [answered] = await write<Answered>(
      ctx,
      sql`update invitation set confirmed_by = ${me} where id = ${id}::uuid and needs_second and confirmed_by is null and refused_by is null
        returning organisation_id as "organisationId"`,
    );
    if (answered) {
      await announce(ctx, 'invitation.confirmed', answered, id);
      return;
    }
    const unsent = await read(ctx, sql`select 1 from invitation where id = ${id}::uuid and confirmed_by = ${me} and sent_at is null`);
    if (unsent.length === 0) throw await whyNot(ctx, id);
  });

/**
 * The second administrator releases the letter. The table refuses the inviter and the owner of the invited address. Returns
 * what is still waiting.
 */
export const confirmInvitation = async (ctx: Context, id: string): Promise<WaitingInvitationType[]> => {
  if (!isUuid(id)) throw notFound();
  await limit(ctx, INVITE, personOf(ctx).id);
  await confirm(ctx, id);
  await sendInvitation(ctx, id);
  return waitingInvitations(ctx);
};

/** No letter is sent. An administrator also withdraws an own invitation with this. Returns what is still waiting. */
export const refuseInvitation = async (ctx: Context, id: string): Promise<WaitingInvitationType[]> => {
  if (!isUuid(id)) throw notFound();
  await transact(ctx, async (ctx) => {
    const [answered] = await write<Answered>(
      ctx,
      sql`update invitation set refused_by = ${personOf(ctx).id} where id = ${id}::uuid and needs_second and confirmed_by is null and refused_by is null
        returning organisation_id as "organisationId"`,
    );
    if (!answered) throw await whyNot(ctx, id);
    await announce(ctx, 'invitation.refused', answered, id);
  });
  return waitingInvitations(ctx);
};
