import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CLAUSES, clause, openCalculator as open, PROJECT, terms, text } from './calculator.cases.tsx';

describe('the verdict of the calculator', () => {
  it('says by which clause a project is shut out', async () => {
    const { user } = open(PROJECT);
    await user.click(await screen.findByLabelText('runs a gambling business'));
    const notice = (await screen.findByText('No relief: the terms do not apply')).parentElement ?? document.body;
    expect(notice.textContent).toContain('runs a gambling business.');
    expect(within(notice).getByRole('link', { name: 'Clause EXCLUDED_BY_ZONE_LAW' }).getAttribute('href')).toBe(
      '/zones/saryarqa/terms/1#clauses-INCENTIVES',
    );
  });

  it.each([
    ['92', 'runs a gambling business.'],
    ['06', 'subsoil user.'],
  ])('refuses activity %s by itself', async (division, words) => {
    open(`${PROJECT}&oked=${division}`);
    const notice = (await screen.findByText('No relief: the terms do not apply')).parentElement;
    expect(notice?.textContent).toContain(`The law excludes those who carry on this activity: ${words}`);
  });

  it('is never green where the activity was not checked', async () => {
    const { container } = open(`${PROJECT}&oked=24`);
    const title = await screen.findByText('No obstacle in what you entered; activity not checked');
    expect(title.closest('.notice')?.className).toContain('notice-neutral');
    expect(container.querySelector('.notice-good')).toBeNull();
  });

  it('is green where the version lists the activity', async () => {
    const listed = {
      ...terms(1, 15),
      clauses: [...CLAUSES(15), clause('PRIORITY_ACTIVITIES', null, { group: 'ACTIVITIES', oked: ['24'] })],
    };
    open(`${PROJECT}&oked=24`, { termsVersion: listed });
    expect((await screen.findByText('No obstacle in what you entered')).closest('.notice')?.className).toContain('notice-good');
  });

  it('warns of an activity outside those that the zone is known for, and names them', async () => {
    open(`${PROJECT}&oked=24`, { activityDivisions: ['62'], priorityActivities: [text('information technology')] });
    const notice = (await screen.findByText('There are serious reservations')).closest('.notice');
    expect(notice?.className).toContain('notice-warning');
    expect(notice?.textContent).toContain('Known activities of the zone: information technology.');
  });

  it('refuses foreign persons in a zone at the customs border, and asks where the country is not told', async () => {
    const atBorder = { customsBorder: { __typename: 'CustomsBorder', isAt: true } };
    const first = open(`${PROJECT}&country=CN`, atBorder);
    expect((await screen.findByText('No relief: the terms do not apply')).parentElement?.textContent).toContain('art. 734(3)');
    first.unmount();
    open(PROJECT, atBorder);
    expect(await screen.findByText(/Say where the investor is registered/)).toBeDefined();
  });

  it('says that the end of the zone leaves little', async () => {
    open(PROJECT, { validUntil: '2027-01-01' });
    const notice = (await screen.findByText('There are serious reservations')).closest('.notice');
    expect(notice?.textContent).toContain('less than half of the term of relief');
  });

  it('says beside the result what the law says of every relief', async () => {
    open(PROJECT);
    const notes = await screen.findByRole('region', { name: 'What else the law says of the reliefs' });
    expect(
      within(notes)
        .getAllByRole('listitem')
        .map((item) => /art\. 735\(\d+\)/i.exec(item.textContent ?? '')?.[0].toLowerCase()),
    ).toEqual(['art. 735(3)', 'art. 735(12)', 'art. 735(4)', 'art. 735(8)']);
  });

  it('counts by another version when the address asks for it', async () => {
    open(`${PROJECT}&version=2`);
    expect(await screen.findByText(/^12 years, through/)).toBeDefined();
    expect(screen.getByText(/Another version is in force today/)).toBeDefined();
  });

  it('counts by the version that holds on the day of the contract, and says so', async () => {
    open('?cost=13000000000&start=2027-03-01');
    expect(await screen.findByText(/^12 years, through/)).toBeDefined();
    expect(screen.getByText(/This version holds on the day of the contract: it takes effect on 1 March 2027/)).toBeDefined();
    expect(screen.queryByText(/New terms take effect/)).toBeNull();
  });

  it('announces a version that will hold, with its day and what it changes', async () => {
    open('?cost=13000000000&start=2027-02-28');
    expect(await screen.findByText(/^15 years, through/)).toBeDefined();
    const notice = screen.getByText('New terms take effect on 1 March 2027').closest('.notice');
    expect(notice?.textContent).toContain('Clauses that change: Clause RELIEF_YEARS_B');
    expect(screen.getByRole('link', { name: 'What changes: versions 1 and 2' }).getAttribute('href')).toBe(
      '/zones/saryarqa/terms/diff?from=1&to=2',
    );
  });
});
