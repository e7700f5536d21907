import { randomBytes } from 'node:crypto';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { actorOf } from '../demo/actors.ts';
import { ensurePerson, organisationId } from '../demo/people.ts';
import { contextOf } from '../request/house-context.ts';
import { inTransaction, runOn } from '../kernel/database.ts';
import type { World } from './world.ts';

interface Newcomer {
  /** Slug of the organisation. */
  readonly organisation: string;
  readonly name: string;
  readonly locale?: Locale;
}

const nothing = (): undefined => undefined;

/** One more person who acts for an organisation; returns that person's context. */
export const aColleague = async (
  { database: { ownerPool }, services }: World,
  { organisation, name, locale = 'RU' }: Newcomer,
): Promise<Context> => {
  const email = `${randomBytes(6).toString('hex')}@fixture.invalid`;
  await inTransaction(ownerPool, 'system', nothing, async (run) => {
    const id = await organisationId(run, organisation);
    await ensurePerson(run, services.secrets, {
      email,
      name,
      locale,
      passwordHash: '',
      totpSecret: 'A'.repeat(32),
      isDemo: false,
      organisationId: id,
      role: 'MEMBER',
    });
  });
  return contextOf(services, await actorOf(runOn(ownerPool, nothing), email));
};
