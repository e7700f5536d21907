import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openJourney, sealJourney } from './oidc-journey.ts';

const secrets = { cursorKey: randomBytes(32) };
const JOURNEY = { provider: 'bank', state: 's', nonce: 'n', verifier: 'v', errand: { kind: 'SIGN_IN' as const }, until: 1_000 };

it('is read back unchanged', () => {
  expect(openJourney(secrets, sealJourney(secrets, JOURNEY), 999)).toEqual(JOURNEY);
});

it('that took too long is refused', () => {
  expect(openJourney(secrets, sealJourney(secrets, JOURNEY), 1_000)).toBeNull();
});

it('of another installation, or changed, is refused', () => {
  const sealed = sealJourney(secrets, JOURNEY);
  const [, mark = ''] = sealed.split('.');
  const forged = Buffer.from(JSON.stringify({ ...JOURNEY, errand: { kind: 'LINK', personId: 'somebody' } })).toString('base64url');
  expect(openJourney({ cursorKey: randomBytes(32) }, sealed, 0)).toBeNull();
  expect(openJourney(secrets, `${forged}.${mark}`, 0)).toBeNull();
  for (const cookie of [undefined, '', '.', 'x', `${sealed.slice(0, -2)}`]) expect(openJourney(secrets, cookie, 0)).toBeNull();
});
