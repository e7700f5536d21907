import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newToken } from '../kernel/tokens.ts';
import { InvitationWorld } from '../testing/invitations.ts';
import { confirmInvitation } from './invitation.answer.service.ts';

let world: InvitationWorld;
beforeAll(async () => {
  world = await InvitationWorld.open();
});
afterAll(() => world.database.close());

describe('the database itself', () => {
  const as = async (pool: Pool, viewer: string, ...statements: readonly [string, readonly unknown[]][]): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query(`begin; select set_config('qaita.viewer', '${viewer}', true)`);
      for (const [statement, values] of statements) await client.query(statement, [...values]);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  const system = (...statements: readonly [string, readonly unknown[]][]) => as(world.database.systemPool, 'system', ...statements);
  const LINK = `insert into one_time_token (purpose, token_hash, email, payload, expires_at) values ('INVITATION', $1, $2, $3, now() + interval '1 day')`;
  const JOIN = `insert into membership (person_id, organisation_id, role) values ($1, $2, 'LEAD')`;

  it('lets the system make no membership without a link that is spent for it', async () => {
    const { id, organisationId } = await world.signedIn('INVESTOR');
    const elsewhere = await world.anOrganisation();
    await expect(system([JOIN, [id, elsewhere]])).rejects.toMatchObject({ constraint: 'token_expired' });
    const { second, email, id: invitationId } = await world.asked();
    await confirmInvitation(await second.request(), invitationId);
    const spend: [string, readonly unknown[]] = ['update one_time_token set used_at = now() where email = $1', [email]];
    await expect(system(spend, [JOIN, [id, organisationId]])).rejects.toMatchObject({ constraint: 'token_expired' });
  });

  it('lets the system make no link for an invitation that waits, and unspend none', async () => {
    const { email, id, second } = await world.asked();
    const send: [string, readonly unknown[]] = ['update invitation set sent_at = now() where id = $1', [id]];
    const link: [string, readonly unknown[]] = [LINK, [hashToken(newToken()), email, JSON.stringify({ invitationId: id })]];
    await expect(system(link)).rejects.toMatchObject({ constraint: 'invitation_not_waiting' });
    await expect(system(send, link)).rejects.toMatchObject({ constraint: 'invitation_confirmed_first' });
    await confirmInvitation(await second.request(), id);
    await expect(system([LINK, [hashToken(newToken()), email, JSON.stringify({ invitationId: id })]])).rejects.toMatchObject({
      constraint: 'invitation_not_waiting',
    });
    const spend: [string, readonly unknown[]] = ['update one_time_token set used_at = now() where email = $1', [email]];
    await system(spend);
    await expect(system(['update one_time_token set used_at = null where email = $1', [email]])).rejects.toMatchObject({
      constraint: 'token_expired',
    });
  });

  it('lets the system confirm nothing, and the application nothing in another’s name', async () => {
    const { id, inviter, second, organisationId } = await world.asked();
    const confirm = 'update invitation set confirmed_by = $2 where id = $1';
    await expect(system([confirm, [id, second.id]])).rejects.toMatchObject({ code: '42501' });
    await expect(as(world.database.pool, inviter.id, [confirm, [id, second.id]])).rejects.toMatchObject({
      constraint: 'invitation_second_person',
    });
    await expect(as(world.database.pool, inviter.id, [confirm, [id, inviter.id]])).rejects.toMatchObject({
      constraint: 'invitation_second_person',
    });
    const ask = `insert into invitation (organisation_id, email, role, locale, invited_by) values ($1, 'x@example.kz', 'LEAD', 'RU', $2)`;
    await expect(as(world.database.pool, inviter.id, [ask, [organisationId, second.id]])).rejects.toMatchObject({ code: '42501' });
    const stranger = await world.signedIn('SPK');
    await expect(as(world.database.pool, stranger.id, [ask, [organisationId, stranger.id]])).rejects.toMatchObject({ code: '42501' });
    for (const column of ['needs_second', 'is_first', 'sent_at', 'created_at', 'organisation_id', 'email', 'role']) {
      await expect(
        as(world.database.pool, second.id, [`update invitation set ${column} = ${column} where id = $1`, [id]]),
        column,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });
});
