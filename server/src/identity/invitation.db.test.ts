import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import { Browser, codeOf, eventsAbout, lettersTo, newAddress, tokenFor } from '../testing/browsers.ts';
import { InvitationWorld } from '../testing/invitations.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { acceptInvitation, invitation } from './accept-invitation.service.ts';
import { invite } from './invitation.service.ts';
import { managedOrganisations } from './organisation.queries.ts';
import { confirmTotpEnrolment, startTotpEnrolment } from './totp.service.ts';
import { me } from './viewer.queries.ts';

let world: InvitationWorld;
beforeAll(async () => {
  world = await InvitationWorld.open();
});
afterAll(() => world.database.close());

const owner = () => world.database.ownerPool;
const request = () => new Browser(world.services).request();
const NAME = 'Гүлнар Ахметова';
const PASSWORD = 'степь, ветер и рельсы';

const invited = async (kind: OrganisationKind = 'SPK', email = newAddress(), role: MembershipRole = 'MEMBER') => {
  const lead = await world.signedIn(kind);
  await invite(await lead.browser.request(), { organisationId: lead.organisationId, email, role });
  return { lead, email, token: await tokenFor(world.database, email) };
};

describe('inviting', () => {
  it('sends a link for seven days and notes who invited, without the address', async () => {
    const { lead, email } = await invited();
    expect(await lettersTo(world.database, email)).toMatchObject([{ template: 'INVITATION', params: { token: expect.any(String) } }]);
    const { rows } = await owner().query(
      `select extract(epoch from expires_at - created_at)::int / 86400 as days from one_time_token where email = $1`,
      [email],
    );
    expect(rows).toEqual([{ days: 7 }]);
    const events = await owner().query('select name, actor_id, payload::text from event where subject_id = $1', [lead.organisationId]);
    expect(events.rows).toEqual([{ name: 'invitation.sent', actor_id: lead.id, payload: expect.not.stringContaining(email) }]);
  });

  it('into another organisation, or by a member, or by a visitor is refused', async () => {
    const [lead, member, stranger] = [
      await world.signedIn('SPK'),
      await world.signedIn('SPK', 'MEMBER'),
      await world.signedIn('ZONE_COMPANY'),
    ];
    const input = (organisationId: string) => ({ organisationId, email: newAddress(), role: 'MEMBER' as const });
    await expect(invite(await lead.browser.request(), input(stranger.organisationId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(invite(await member.browser.request(), input(member.organisationId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(invite(await request(), input(lead.organisationId))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('answers alike for an address that has an account', async () => {
    const [lead, known] = [await world.signedIn('SPK'), await world.signedIn('INVESTOR')];
    expect(await invite(await lead.browser.request(), { organisationId: lead.organisationId, email: known.email, role: 'MEMBER' })).toBe(
      'SENT',
    );
  });
});

describe('an invitation', () => {
  it('is shown to the holder of the link', async () => {
    const { lead, email, token } = await invited('ZONE_COMPANY', newAddress(), 'LEAD');
    expect(await invitation(await request(), token)).toMatchObject({
      email,
      role: 'LEAD',
      organisation: { id: lead.organisationId, kind: 'ZONE_COMPANY', name: { text: 'Организация', isFallback: false } },
    });
  });

  it('is null when it is spent, too old, or unknown', async () => {
    const spent = await invited();
    await acceptInvitation(await request(), { token: spent.token, name: NAME, password: PASSWORD });
    const old = await invited();
    await owner().query('update one_time_token set expires_at = now() where email = $1', [old.email]);
    for (const token of [spent.token, old.token, newToken(), '']) expect(await invitation(await request(), token)).toBeNull();
  });

  it('lapses when its sender’s account is closed', async () => {
    const { lead, token } = await invited();
    await owner().query(`update person set status = 'DISABLED' where id = $1`, [lead.id]);
    expect(await invitation(await request(), token)).toBeNull();
    await expect(acceptInvitation(await request(), { token, name: NAME, password: PASSWORD })).rejects.toThrow('TOKEN_EXPIRED');
  });
});

describe('accepting with a new address', () => {
  it('makes the account and the membership, and demands codes of staff', async () => {
    const { lead, email, token } = await invited();
    const browser = new Browser(world.services);
    expect(await acceptInvitation(await browser.request(), { token, name: NAME, password: PASSWORD })).toMatchObject({
      level: 'ENROLMENT_NEEDED',
      viewer: { name: NAME, email, memberships: [] },
    });
    const { secret } = await startTotpEnrolment(await browser.request());
    await confirmTotpEnrolment(await browser.request(), codeOf(secret));
    expect(await me(await browser.request())).toMatchObject({
      memberships: [{ role: 'MEMBER', organisation: { id: lead.organisationId } }],
    });
  });

  it('is complete at once for an investor’s colleague', async () => {
    const { token } = await invited('INVESTOR');
    expect(await acceptInvitation(await request(), { token, name: NAME, password: PASSWORD })).toMatchObject({ level: 'FULL' });
  });

  it('twice at once makes one account and one membership', async () => {
    const { lead, email, token } = await invited();
    const contexts = await Promise.all([request(), request()]);
    const answers = await Promise.allSettled(contexts.map((ctx) => acceptInvitation(ctx, { token, name: NAME, password: PASSWORD })));
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ details: { rule: 'TOKEN_EXPIRED' } });
    const { rows } = await owner().query('select 1 from membership m join person p on p.id = m.person_id where p.email = $1', [email]);
    expect(rows).toHaveLength(1);
    expect(await eventsAbout(owner(), lead.organisationId)).toEqual(['invitation.sent', 'invitation.accepted']);
  });

  it('with a bad name or password leaves the link good', async () => {
    const { token } = await invited();
    await expect(acceptInvitation(await request(), { token, name: ' ', password: 'short' })).rejects.toMatchObject({
      details: {
        fields: [
          { path: 'name', rule: 'REQUIRED' },
          { path: 'password', rule: 'TOO_SHORT' },
        ],
      },
    });
    await expect(acceptInvitation(await request(), { token, name: NAME, password: 'password12345' })).rejects.toThrow('PASSWORD_COMMON');
    expect(await invitation(await request(), token)).not.toBeNull();
  });
});

describe('accepting with an address that has an account', () => {
  it('needs its owner to be signed in, and changes neither name nor password', async () => {
    const known = await world.signedIn('INVESTOR');
    const { token } = await invited('SPK', known.email);
    const acceptance = { token, name: NAME, password: PASSWORD };
    await expect(acceptInvitation(await request(), acceptance)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const stranger = await world.signedIn('INVESTOR');
    await expect(acceptInvitation(await stranger.browser.request(), acceptance)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await acceptInvitation(await known.browser.request(), acceptance);
    const { rows } = await owner().query('select name, password_hash from person where id = $1', [known.id]);
    expect(rows).toEqual([{ name: 'Имя', password_hash: null }]);
  });

  it('adds the membership, ends every session and goes on under a new token with codes to set up', async () => {
    const known = await world.signedIn('INVESTOR');
    const other = new Browser(world.services);
    other.token = newToken();
    await owner().query(
      `insert into session (token_hash, person_id, level, rights_version, expires_at) values ($1, $2, 'FULL', 1, now() + interval '1 day')`,
      [hashToken(other.token), known.id],
    );
    const { token } = await invited('SPK', known.email);
    const before = known.browser.token;
    const result = await acceptInvitation(await known.browser.request(), { token, name: '', password: '' });
    expect(result).toMatchObject({ level: 'ENROLMENT_NEEDED' });
    expect(known.browser.token).not.toBe(before);
    expect(await me(await other.request())).toBeNull();
    expect(await me(await known.browser.request())).toMatchObject({ level: 'ENROLMENT_NEEDED' });
    const { rows } = await owner().query('select 1 from membership where person_id = $1', [known.id]);
    expect(rows).toHaveLength(2);
  });
});

describe('organisations', () => {
  it('are listed whole to the platform, and to a LEAD only the own one', async () => {
    const [platform, lead] = [await world.signedIn('PLATFORM'), await world.signedIn('SPK')];
    const { rows } = await owner().query<{ count: number }>('select count(*)::int as count from organisation');
    expect((await managedOrganisations(await platform.browser.request(), 100, null)).totalCount).toBe(rows[0]?.count);
    const own = await managedOrganisations(await lead.browser.request(), 100, null);
    expect(own).toMatchObject({ totalCount: 1, edges: [{ node: { id: lead.organisationId } }] });
  });

  it('are forbidden to a member and closed to a visitor', async () => {
    const member = await world.signedIn('SPK', 'MEMBER');
    await expect(managedOrganisations(await member.browser.request(), 10, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(managedOrganisations(await request(), 10, null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('come page by page without gaps or repeats', async () => {
    const platform = await world.signedIn('PLATFORM');
    const whole = await managedOrganisations(await platform.browser.request(), 100, null);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await managedOrganisations(await platform.browser.request(), 3, after);
      expect(page.totalCount).toBe(whole.totalCount);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.edges.map(({ node }) => node.id));
    expect(new Set(seen).size).toBe(whole.totalCount);
  });

  it('refuse the cursor of another viewer', async () => {
    const [one, other] = [await world.signedIn('PLATFORM'), await world.signedIn('PLATFORM')];
    const page = await managedOrganisations(await one.browser.request(), 1, null);
    const foreign = managedOrganisations(await other.browser.request(), 1, page.pageInfo.endCursor);
    await expect(foreign).rejects.toMatchObject({ details: { fields: [{ path: 'after', rule: 'CURSOR' }] } });
  });
});
