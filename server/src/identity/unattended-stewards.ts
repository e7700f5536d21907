import sql from 'sql-template-tag';
import { Field, Int, ObjectType } from 'type-graphql';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canAnswerInvitations } from '../access/identity.policy.ts';
import { allow } from '../kernel/guards.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { ORGANISATION, OrganisationType, toOrganisation } from './organisation.types.ts';
import type { OrganisationRow } from './organisation.types.ts';

@ObjectType('UnattendedSteward', {
  simpleResolvers: true,
  description: 'A steward without people here whose expressions of interest are waiting. The administrators invite its first person.',
})
export class UnattendedStewardType {
  @Field(() => OrganisationType)
  public readonly organisation!: OrganisationType;

  @Field(() => Int, { description: 'Expressions of interest that wait for its move.' })
  public readonly waiting!: number;

  @Field(() => DateTimeScalar, { description: 'When the oldest of them was sent.' })
  public readonly since!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Administrator who has invited its first person; null where there is no open invitation.',
  })
  public readonly invitedBy!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When that letter was sent; null while a second administrator has to confirm, or where there is none.',
  })
  public readonly letterSentAt!: Date | null;
}

type Row = Omit<UnattendedStewardType, 'organisation'> & { readonly organisation: OrganisationRow };

/** An outstanding invitation: it waits for a second administrator for fourteen days, and its link is valid for seven. */
const UNATTENDED = sql`select w.waiting, w.since, p.name as "invitedBy", i.sent_at as "letterSentAt",
    ${ORGANISATION.json('o')} as organisation
  from stewards_waited_for() w join organisation o on o.id = w.steward_id
    left join lateral (select * from invitation i where i.organisation_id = o.id and i.refused_by is null
      and case when i.sent_at is null then i.created_at > now() - interval '14 days' else i.sent_at > now() - interval '7 days' end
      order by i.sent_at desc nulls last, i.created_at desc limit 1) i on true
    left join person p on p.id = i.invited_by
  order by w.since, o.id`;

/** Stewards without people whose interests are waiting, longest waiting first. */
export const unattendedStewards = async (ctx: Context): Promise<UnattendedStewardType[]> => {
  allow(canAnswerInvitations(personOf(ctx)));
  const rows = await read<Row>(ctx, UNATTENDED);
  return rows.map((row) => ({ ...row, organisation: toOrganisation(ctx, row.organisation) }));
};
