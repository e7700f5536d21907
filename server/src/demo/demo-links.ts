import { randomUUID } from 'node:crypto';
import { linksOf } from 'shared/second-life/chain.ts';
import type { Context } from '../request/context.ts';
import { refuseLink, stateLink } from '../second-life/link.service.ts';
import { secondLife } from '../second-life/second-life.reading.ts';
import { toChain } from '../second-life/second-life.view.ts';

const MOST_STATED = 4;

/**
 * What a steward of a trial installation says of its invented places: links that the rule proposes, stated with an invented paper, those of
 * places that somebody is interested in first; one proposal is refused.
 */
export const playLinks = async (steward: Context): Promise<number> => {
  const view = await secondLife(steward, []);
  const own = view.opportunities.filter(({ viewerKeeps, origin }) => viewerKeeps && origin === 'DEMO');
  const interest = new Map(own.map(({ slug, interest: { count } }) => [slug, count]));
  const proposed = linksOf(toChain(view))
    .filter(({ opportunity }) => interest.has(opportunity))
    .toSorted((one, other) => (interest.get(other.opportunity) ?? 0) - (interest.get(one.opportunity) ?? 0));
  const byPlace = [...new Map(proposed.toReversed().map((link) => [link.opportunity, link])).values()].toReversed();
  for (const { measure, opportunity, utility } of byPlace.slice(0, MOST_STATED))
    await stateLink(steward, {
      id: randomUUID(),
      measure,
      opportunity,
      utility,
      source: 'Технические условия на подключение (вымышленные)',
      asOf: '2026-10-05',
    });
  for (const { measure, opportunity, utility } of byPlace.slice(MOST_STATED, MOST_STATED + 1))
    await refuseLink(steward, { id: randomUUID(), measure, opportunity, utility, words: 'Сеть пройдёт по другому берегу (вымышленное)' });
  return byPlace.length;
};
