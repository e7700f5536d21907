import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { ChallengeLink } from './ChallengeLink.tsx';
import { SourceLink } from './SourceLinks.tsx';

const text = (words: string) => ({ text: words, locale: 'EN', isFallback: false }) as const;
const SOURCE = { title: text('Altai 2029: what will be built'), url: 'https://www.enbekshiqazaq.kz/a/1', asOf: '2025-12-11' };

const Claims = () => (
  <table>
    <tbody>
      <tr>
        <th scope="row">Investment</th>
        <td className="claim">
          <strong>₸121.8 bn</strong>
          <span className="under">private</span>
          <ChallengeLink place="opportunities" slug="altai" figure="INVESTMENT" name="Investment" isDisputed={false} />
        </td>
        <td>
          <SourceLink source={SOURCE} />
        </td>
      </tr>
    </tbody>
  </table>
);

const open = async (): Promise<HTMLElement> => {
  renderPage({ routes: [{ path: '/', element: <Claims /> }], url: '/', locale: 'EN' });
  await userEvent.click(await screen.findByRole('link', { name: SOURCE.title.text }));
  return screen.findByRole('dialog');
};

describe('the card of a source', () => {
  it('names who publishes it, its day and what is said by it', async () => {
    const card = within(await open());
    expect(card.getByText('enbekshiqazaq.kz')).toBeTruthy();
    expect(card.getByText('11 December 2025')).toBeTruthy();
    expect(card.getByText('Investment: ₸121.8 bn private')).toBeTruthy();
  });

  it('gives a citation with the address of the source and of the page', async () => {
    const card = within(await open());
    await userEvent.click(card.getByRole('button', { name: 'Copy the citation' }));
    await card.findByRole('button', { name: 'Copied' });
    const citation = await navigator.clipboard.readText();
    expect(citation).toMatch(
      /^Investment: ₸121\.8 bn private \/\/ Altai 2029: what will be built \(enbekshiqazaq\.kz\), 11 December 2025; /,
    );
    expect(citation).toContain(`URL: ${SOURCE.url}`);
    expect(citation).toContain(window.location.origin);
  });

  it('leads to the source, and to saying that the figure is wrong', async () => {
    const card = within(await open());
    expect(card.getByRole('link', { name: 'Open the source' }).getAttribute('href')).toBe(SOURCE.url);
    expect(card.getByRole('link', { name: 'Challenge' }).getAttribute('href')).toContain(
      '/challenges/opportunities/altai?figure=INVESTMENT',
    );
  });

  it('closes and returns to the page', async () => {
    const card = within(await open());
    await userEvent.click(card.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('leaves a press with a key to the browser', async () => {
    renderPage({ routes: [{ path: '/', element: <Claims /> }], url: '/', locale: 'EN' });
    const link = await screen.findByRole('link', { name: SOURCE.title.text });
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
