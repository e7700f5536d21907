import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeUnsubscribe } from 'server/src/saved-searches/unsubscribe.token.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
let token: string;
beforeAll(async () => {
  world = await openHttpWorld();
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from person where email = $1', [
    world.viewers.get('investor-a')?.email,
  ]);
  token = writeUnsubscribe(world.services.secrets.unsubscribeKey, { personId: rows[0]?.id ?? '', subject: null });
});
afterAll(() => world.close());

const frequencies = async (): Promise<string[]> =>
  (
    await world.database.ownerPool.query<{ frequency: string }>(
      'select s.frequency from saved_search s join person p on p.id = s.person_id where p.email = $1',
      [world.viewers.get('investor-a')?.email],
    )
  ).rows.map((row) => row.frequency);

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const press = (path: string, payload = 'List-Unsubscribe=One-Click', headers: Record<string, string> = FORM) =>
  world.app.inject({ method: 'POST', url: path, headers, payload });

describe('a link that stops letters', () => {
  it('shows what it would stop, and changes nothing by that', async () => {
    const answer = await world.ask('visitor', 'query ($token: String!) { unsubscription(token: $token) { isAll name isStopped } }', {
      token,
    });
    expect(answer.data).toEqual({ unsubscription: { isAll: true, name: null, isStopped: false } });
    await world.app.inject(`/unsubscribe?token=${token}`);
    expect(await frequencies()).toEqual(['DAILY']);
  });

  it('that was tampered with stops nothing and says so', async () => {
    const wrong = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
    expect(
      (await world.ask('visitor', 'query ($token: String!) { unsubscription(token: $token) { isAll } }', { token: wrong })).data,
    ).toEqual({ unsubscription: null });
    const refused = await world.ask('visitor', 'mutation ($token: String!) { unsubscribe(token: $token) }', { token: wrong });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'token', rule: 'INVALID' }] });
    expect((await press(`/unsubscribe?token=${wrong}`)).statusCode).toBe(400);
    expect(await frequencies()).toEqual(['DAILY']);
  });

  it('does nothing for a POST that no mail reader sends', async () => {
    expect((await press(`/unsubscribe?token=${token}`, 'a=b')).statusCode).toBe(400);
    expect(
      (await press(`/unsubscribe?token=${token}`, '{"List-Unsubscribe":"One-Click"}', { 'content-type': 'application/json' })).statusCode,
    ).toBe(400);
    expect((await press('/unsubscribe')).statusCode).toBe(400);
    expect(await frequencies()).toEqual(['DAILY']);
  });

  it.each([
    ['/unsubscribe', 'List-Unsubscribe=One-Click', FORM],
    [
      '/kk/unsubscribe',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ])('works by the button of a mail reader at %s, without cookies, as often as it is pressed', async (path, payload, headers) => {
    await world.database.ownerPool.query(`update saved_search set frequency = 'DAILY'`);
    for (let nth = 0; nth < 2; nth += 1) expect((await press(`${path}?token=${token}`, payload, headers)).statusCode).toBe(200);
    expect(await frequencies()).toEqual(['NEVER']);
  });
});
