import sql from 'sql-template-tag';
import type { Person } from '../access/actor.ts';
import { asSystem, personOf, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { unauthenticated } from '../kernel/problems.ts';
import { tell } from './identity.mail.ts';
import { proveSession } from './session.renewal.ts';
import { enter, entryOf, levelAfterFirstFactor, lockAccount, openSession } from './session.service.ts';
import type { SignInResultType } from './viewer.types.ts';
import { ExternalIdentity as ExternalIdentityEntity } from './person.entity.ts';

/** A person as another provider identifies them. The address is not used: addresses change hands. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

const ownerOf = async (ctx: Context, { issuer, subject }: ExternalIdentity): Promise<string | null> => {
  const identity = await withManager(ctx, (manager) => manager.findOneBy(ExternalIdentityEntity, { issuer, subject }));
  return identity?.personId ?? null;
};

/** Replaces the password, not the second factor. Null when the identity belongs to no open account. */
export const signInExternally = async (ctx: Context, identity: ExternalIdentity): Promise<SignInResultType | null> => {
  const personId = await asSystem(ctx, async (ctx) => {
    const owner = await ownerOf(ctx, identity);
    const account = owner ? await lockAccount(ctx, owner) : null;
    return account?.id ?? null;
  });
  if (personId === null) return null;
  return enter(ctx, async (ctx) => {
    const account = await lockAccount(ctx, personId);
    if (!account) throw unauthenticated();
    const session = await openSession(ctx, account, levelAfterFirstFactor(account), 'NONE');
    return entryOf(ctx, account.id, session, 'person.signed_in');
  });
};

/** The provider has just signed the person in again: as good as the password. False when the identity is not this person's. */
export const proveExternally = async (ctx: Context, person: Person, identity: ExternalIdentity): Promise<boolean> => {
  const token = await asSystem(ctx, async (ctx) => {
    if ((await ownerOf(ctx, identity)) !== person.id) return null;
    const renewed = await proveSession(ctx, person);
    await emit(ctx, 'person.identity_proved', person.id, { payload: { by: 'PROVIDER' } });
    return renewed;
  });
  if (token === null) return false;
  ctx.cookies.setSession(token);
  return true;
};

/** Links the identity to the fully signed-in person. False when it belongs to somebody else. */
export const linkExternally = async (ctx: Context, identity: ExternalIdentity): Promise<boolean> => {
  const person = personOf(ctx);
  return asSystem(ctx, async (ctx) => {
    const added = await write(
      ctx,
      sql`insert into external_identity (issuer, subject, person_id) values (${identity.issuer}, ${identity.subject}, ${person.id})
        on conflict do nothing returning subject`,
    );
    if (added.length === 0) return (await ownerOf(ctx, identity)) === person.id;
    await emit(ctx, 'person.identity_linked', person.id);
    await tell(ctx, person, 'IDENTITY_LINKED');
    return true;
  });
};
