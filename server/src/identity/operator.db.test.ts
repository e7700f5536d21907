import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { acceptInvitation } from './accept-invitation.service.ts';
import { invite } from './invitation.service.ts';
import { me } from './viewer.queries.ts';
import { Browser, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { InvitationWorld } from '../testing/invitations.ts';
import { addressOf, closeAccount, inviteAdministrator } from './operator.service.ts';
import { contextOf } from '../request/house-context.ts';

let world: InvitationWorld;
beforeAll(async () => {
  world = await InvitationWorld.open();
  await world.database.ownerPool.query(
    `insert into organisation (kind, name, created_at) values ('PLATFORM', '{"ru": "Qaita"}', now() - interval '1 day')`,
  );
});
afterAll(() => world.database.close());

const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);

describe('the operator', () => {
  it('invites an administrator, who must set up codes', async () => {
    const email = newAddress();
    await inviteAdministrator(owner(), background(), email);
    expect(await lettersTo(world.database, email)).toHaveLength(1);
    const acceptance = { token: await tokenFor(world.database, email), name: 'Гүлнар Ахметова', password: 'степь, ветер и рельсы' };
    expect(await acceptInvitation(await new Browser(world.services).request(), acceptance)).toMatchObject({ level: 'ENROLMENT_NEEDED' });
    const { rows } = await owner().query(
      'select o.kind, m.role from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id where p.email = $1',
      [email],
    );
    expect(rows).toEqual([{ kind: 'PLATFORM', role: 'LEAD' }]);
  });

  it('closes an account with its sessions, and the organisation left without people can be entered by two administrators', async () => {
    const [lost, administrator] = [await world.signedIn('SPK'), await world.signedIn('PLATFORM')];
    const input = { organisationId: lost.organisationId, email: newAddress(), role: 'LEAD' as const };
    await expect(invite(await administrator.request(), input)).rejects.toMatchObject({ constraint: 'invitation_first_only' });
    expect(await closeAccount(owner(), background(), lost.email)).toBe(true);
    expect(await me(await lost.request())).toBeNull();
    expect(await eventsAbout(owner(), lost.id)).toEqual(['person.account_closed']);
    expect(await invite(await administrator.request(), input)).toBe('WAITING');
    expect(await closeAccount(owner(), background(), lost.email)).toBe(false);
    expect(await closeAccount(owner(), background(), newAddress())).toBe(false);
  });

  it('names one usable address', () => {
    for (const args of [[], ['x'], ['a@example.kz', 'b@example.kz'], ['аdmin@example.kz']])
      expect(() => addressOf(args)).toThrow(/Name one address/);
    expect(addressOf([' Admin@Example.KZ '])).toBe('admin@example.kz');
  });
});

it('nobody else can invite anonymously', async () => {
  const administrator = await world.signedIn('PLATFORM');
  const client = await world.database.pool.connect();
  try {
    await client.query(`begin; select set_config('qaita.viewer', '${administrator.id}', true)`);
    const nameless = client.query(
      `insert into invitation (organisation_id, email, role, locale) values ($1, 'x@example.kz', 'LEAD', 'RU')`,
      [administrator.organisationId],
    );
    await expect(nameless).rejects.toMatchObject({ constraint: 'invitation_second_person' });
  } finally {
    await client.query('rollback');
    client.release();
  }
});
