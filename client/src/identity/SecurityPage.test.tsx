import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConfirmTotpEnrolmentDocument, StartTotpEnrolmentDocument } from '../gql-work/graphql.ts';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me, platform } from '../testing/viewer.ts';
import { routes } from './identity.routes.tsx';

const CODES = ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'];

const start = {
  request: { query: StartTotpEnrolmentDocument },
  result: {
    data: {
      __typename: 'Mutation',
      startTotpEnrolment: { __typename: 'TotpEnrolment', secret: 'ABCDEFGHIJKL', uri: 'otpauth://totp/Qaita:x?secret=ABCDEFGHIJKL' },
    },
  },
};
const confirm = (code: string, result: object) => ({ request: { query: ConfirmTotpEnrolmentDocument, variables: { code } }, result });

it('sends a visitor to the sign-in page and back', async () => {
  const page = renderPage({ routes, url: '/security', mocks: [platform(), me(null), me(null)] });
  await waitFor(() => expect(page.address()).toBe('/sign-in?next=%2Fsecurity'));
});

it('says that codes are on', async () => {
  renderPage({ routes, url: '/security', mocks: [platform(), me('FULL', { hasTotp: true })] });
  expect(await screen.findByText(/^Codes are on/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Set up codes' })).toBeNull();
});

it('of the staff: key, wrong code, right code, and the recovery codes stay until they are kept', async () => {
  const { user, address } = renderPage({
    routes,
    url: '/security?next=%2Fworkspace%2Freview',
    mocks: [
      platform(),
      me('ENROLMENT_NEEDED'),
      start,
      confirm('000000', refusal('RULE_BROKEN', { rule: 'CODE_WRONG' })),
      confirm('123456', { data: { __typename: 'Mutation', confirmTotpEnrolment: CODES } }),
      me('FULL', { hasTotp: true }),
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Set up codes' }));
  expect(await screen.findByText('ABCD EFGH IJKL')).toBeDefined();
  expect(screen.getByRole('img', { name: 'QR code with the key for one-time codes' })).toBeDefined();
  const field = screen.getByLabelText('Code');
  await user.type(field, '000000{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The code does not fit or was used before.');
  await user.clear(field);
  await user.type(field, '123456{Enter}');
  for (const code of CODES) expect(await screen.findByText(code)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'I have kept the codes, go on' }));
  await waitFor(() => expect(address()).toBe('/workspace/review'));
});
