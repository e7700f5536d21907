import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MembershipRole } from 'shared/identity/roles.ts';
import { tellByMail } from '../notifications/subscribers.ts';
import { Browser, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { InvitationWorld } from '../testing/invitations.ts';
import { acceptInvitation, invitation } from './accept-invitation.service.ts';
import { confirmInvitation, refuseInvitation } from './invitation.answer.service.ts';
import { invite } from './invitation.service.ts';
import { managedOrganisations } from './organisation.queries.ts';
import { waitingInvitations } from './waiting-invitation.queries.ts';

let world: InvitationWorld;
beforeAll(async () => {
  world = await InvitationWorld.open();
});
afterAll(() => world.database.close());

const owner = () => world.database.ownerPool;
const newcomer = () => new Browser(world.services).request();
const NEWCOMER = { name: 'Гүлнар Ахметова', password: 'степь, ветер и рельсы' };

const rule = (name: string) => ({ constraint: name.toLowerCase() });

describe('an administrator’s invitation', () => {
  it('waits: no letter goes, and the second administrator finds it', async () => {
    const { email, second, inviter, organisationId, id } = await world.asked();
    expect(await lettersTo(world.database, email)).toEqual([]);
    const own = (await waitingInvitations(await inviter.request())).find((one) => one.id === id);
    const found = (await waitingInvitations(await second.request())).find((one) => one.id === id);
    expect(found).toMatchObject({
      email,
      role: 'LEAD',
      invitedBy: 'Имя',
      organisation: { id: organisationId },
      viewerCan: { confirm: true },
    });
    expect(own?.viewerCan).toEqual({ confirm: false });
    expect(await eventsAbout(owner(), organisationId)).toEqual(['invitation.asked']);
  });

  it('goes once the second confirms, and makes a LEAD', async () => {
    const { second, email, id, organisationId } = await world.asked();
    await confirmInvitation(await second.request(), id);
    await acceptInvitation(await newcomer(), { token: await tokenFor(world.database, email), ...NEWCOMER });
    const { rows } = await owner().query('select m.role from membership m join person p on p.id = m.person_id where p.email = $1', [email]);
    expect(rows).toEqual([{ role: 'LEAD' }]);
    expect(await eventsAbout(owner(), organisationId)).toEqual([
      'invitation.asked',
      'invitation.confirmed',
      'invitation.sent',
      'invitation.accepted',
    ]);
  });

  it('is confirmed neither by who invited, nor by who has the invited address, nor by anybody else', async () => {
    const { inviter, id } = await world.asked();
    await expect(confirmInvitation(await inviter.request(), id)).rejects.toMatchObject(rule('INVITATION_SECOND_PERSON'));
    const [one, other] = [await world.signedIn('PLATFORM'), await world.signedIn('PLATFORM')];
    await invite(await one.request(), { organisationId: await world.anOrganisation(), email: other.email, role: 'LEAD' });
    await expect(confirmInvitation(await other.request(), await world.idOf(other.email))).rejects.toMatchObject(
      rule('INVITATION_OWN_ADDRESS'),
    );
    const stranger = await world.signedIn('SPK');
    await expect(confirmInvitation(await stranger.request(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(confirmInvitation(await other.request(), randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(confirmInvitation(await other.request(), 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is never for an own address', async () => {
    const administrator = await world.signedIn('PLATFORM');
    const input = { organisationId: await world.anOrganisation(), email: administrator.email.toUpperCase(), role: 'LEAD' as const };
    await expect(invite(await administrator.request(), input)).rejects.toMatchObject(rule('INVITATION_OWN_ADDRESS'));
  });

  it('is for the first person only, who leads; where people are it is refused, also when they came meanwhile', async () => {
    const administrator = await world.signedIn('PLATFORM');
    const [peopled, empty] = [await world.signedIn('ZONE_COMPANY'), await world.anOrganisation()];
    const into = (organisationId: string, role: MembershipRole) => ({ organisationId, email: newAddress(), role });
    const ask = async (organisationId: string, role: MembershipRole) => invite(await administrator.request(), into(organisationId, role));
    await expect(ask(peopled.organisationId, 'LEAD')).rejects.toMatchObject(rule('INVITATION_FIRST_ONLY'));
    await expect(ask(empty, 'MEMBER')).rejects.toMatchObject(rule('INVITATION_FIRST_ONLY'));
    await expect(ask(randomUUID(), 'LEAD')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { second, id, organisationId } = await world.asked();
    await owner().query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'LEAD')`, [peopled.id, organisationId]);
    await expect(confirmInvitation(await second.request(), id)).rejects.toMatchObject(rule('INVITATION_FIRST_ONLY'));
  });

  it('is open again where everybody’s account is closed', async () => {
    const [administrator, lost] = [await world.signedIn('PLATFORM'), await world.signedIn('SPK')];
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [lost.id]);
    expect(await invite(await administrator.request(), { organisationId: lost.organisationId, email: newAddress(), role: 'LEAD' })).toBe(
      'WAITING',
    );
  });

  it('of a LEAD into the platform itself waits too: a second person cannot be made up', async () => {
    const administrator = await world.signedIn('PLATFORM');
    const input = { organisationId: administrator.organisationId, email: newAddress(), role: 'MEMBER' as const };
    expect(await invite(await administrator.request(), input)).toBe('WAITING');
    expect(await lettersTo(world.database, input.email)).toEqual([]);
  });

  it('confirmed by two at once is one letter', async () => {
    const { second, email, id } = await world.asked();
    const third = await world.signedIn('PLATFORM');
    const contexts = await Promise.all([second.request(), third.request(), second.request()]);
    await Promise.allSettled(contexts.map((ctx) => confirmInvitation(ctx, id)));
    expect(await lettersTo(world.database, email)).toHaveLength(1);
  });

  it('whose letter was cut off is confirmed again by the same person', async () => {
    const { second, email, id } = await world.asked();
    await confirmInvitation(await second.request(), id);
    await owner().query('alter table invitation disable trigger invitation_guarded');
    await owner().query('update invitation set sent_at = null where id = $1', [id]);
    await owner().query('alter table invitation enable trigger invitation_guarded');
    expect((await waitingInvitations(await second.request())).map((one) => one.id)).toContain(id);
    await confirmInvitation(await second.request(), id);
    expect(await lettersTo(world.database, email)).toHaveLength(2);
    await expect(confirmInvitation(await second.request(), id)).rejects.toMatchObject({ details: { rule: 'INVITATION_NOT_WAITING' } });
  });

  it('that was refused, taken back, or left for fourteen days waits no more', async () => {
    for (const by of ['inviter', 'second'] as const) {
      const { second, email, id, ...people } = await world.asked();
      await refuseInvitation(await { ...people, second }[by].request(), id);
      await expect(confirmInvitation(await second.request(), id)).rejects.toMatchObject({ details: { rule: 'INVITATION_NOT_WAITING' } });
      expect(await lettersTo(world.database, email)).toEqual([]);
    }
    const old = await world.asked();
    await owner().query(`update invitation set created_at = now() - interval '15 days' where id = $1`, [old.id]);
    await expect(confirmInvitation(await old.second.request(), old.id)).rejects.toMatchObject(rule('INVITATION_NOT_WAITING'));
  });

  it('is not accepted by either of the two, whose address it may have become', async () => {
    const { inviter, second, email, id } = await world.asked();
    await confirmInvitation(await second.request(), id);
    for (const person of [inviter, second]) {
      await owner().query('update person set email = $2 where id = $1', [person.id, email]);
      const acceptance = { token: await tokenFor(world.database, email), name: '', password: '' };
      await expect(acceptInvitation(await person.request(), acceptance)).rejects.toMatchObject({
        details: { rule: 'INVITATION_SECOND_PERSON' },
      });
      await owner().query('update person set email = $2 where id = $1', [person.id, newAddress()]);
    }
  });

  it('lapses once another first person has joined, and with the account of who confirmed', async () => {
    const first = await world.asked();
    await confirmInvitation(await first.second.request(), first.id);
    const other = newAddress();
    await invite(await first.inviter.request(), { organisationId: first.organisationId, email: other, role: 'LEAD' });
    await confirmInvitation(await first.second.request(), await world.idOf(other));
    const [token, late] = [await tokenFor(world.database, first.email), await tokenFor(world.database, other)];
    await acceptInvitation(await newcomer(), { token, ...NEWCOMER });
    expect(await invitation(await newcomer(), late)).toBeNull();
    const closed = await world.asked();
    await confirmInvitation(await closed.second.request(), closed.id);
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [closed.second.id]);
    expect(await invitation(await newcomer(), await tokenFor(world.database, closed.email))).toBeNull();
  });
});

describe('those concerned', () => {
  const tell = async (name: string, organisationId: string): Promise<void> => {
    const { rows } = await owner().query<{ id: string }>('select id from event where name = $1 and subject_id = $2', [
      name,
      organisationId,
    ]);
    for (const { id } of rows) await tellByMail(world.database.systemPool, id);
  };

  it('are the other administrators while it waits', async () => {
    const { inviter, second, organisationId } = await world.asked();
    await tell('invitation.asked', organisationId);
    expect(await lettersTo(world.database, second.email)).toContainEqual(
      expect.objectContaining({
        template: 'INVITATION_ASKED',
        params: expect.objectContaining({ organisation: 'АО «СПК»', inviter: 'Имя' }),
      }),
    );
    expect(await lettersTo(world.database, inviter.email)).toEqual([]);
  });

  it('are the people of the organisation once two have agreed', async () => {
    const administrator = await world.signedIn('PLATFORM');
    const colleague = await world.signedIn('PLATFORM');
    const email = newAddress();
    await invite(await administrator.request(), { organisationId: administrator.organisationId, email, role: 'MEMBER' });
    await confirmInvitation(await colleague.request(), await world.idOf(email));
    await tell('invitation.confirmed', administrator.organisationId);
    expect((await lettersTo(world.database, administrator.email)).map(({ template }) => template)).toContain('INVITATION_CONFIRMED');
  });
});

describe('the list of organisations', () => {
  it('says how the viewer may invite: an administrator only where nobody is yet, a LEAD alone', async () => {
    const [administrator, lead] = [await world.signedIn('PLATFORM'), await world.signedIn('SPK')];
    const empty = await world.anOrganisation();
    const ways = new Map(
      (await managedOrganisations(await administrator.request(), 100, null)).edges.map(({ node, inviting }) => [node.id, inviting]),
    );
    expect([empty, lead.organisationId, administrator.organisationId].map((id) => ways.get(id))).toEqual([
      'WITH_SECOND_PERSON',
      null,
      'WITH_SECOND_PERSON',
    ]);
    expect((await managedOrganisations(await lead.request(), 10, null)).edges.map(({ inviting }) => inviting)).toEqual(['ALONE']);
  });
});
