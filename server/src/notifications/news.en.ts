import { OPPORTUNITY_EN } from '../opportunities/opportunity.words.en.ts';
import type { NewsWords } from './news.words.ts';

export const NEWS_EN: NewsWords = {
  one: '{title}: {reason}',
  several: 'News of your searches and watches: {count}',
  digest: 'News of the day: {count}',
  search: 'Search “{name}”',
  watch: 'You watch: {name}',
  project: 'Your project “{name}”',
  reason: {
    PUBLISHED: 'new opportunity',
    STATUS: 'the state has changed: {was} → {became}',
    INVESTMENT: 'the sum has changed: {was} → {became}',
    POWER: 'the power has changed: {was} → {became}',
    DEAL: 'the form of deal has changed: {was} → {became}',
    TERMS: 'new terms are published, in force from {became}',
    FACTS: 'more is known now, and it fits the search',
  },
  knownNow: 'more is known now',
  fit: {
    FITS: 'fits your project “{name}”',
    ASK: 'may fit your project “{name}”: not everything that you need is stated',
  },
  termsWithdrawn: 'terms that were to be in force from {became} are withdrawn',
  unknown: 'not stated',
  more: 'And {count} more. All news:\n{link}',
  stopSearch: 'No more letters about this search:\n{link}',
  stopWatch: 'No more letters about this watch:\n{link}',
  stopProject: 'No more letters about this project:\n{link}',
  settings: 'How often letters come can be changed here:\n{link}',
  stopAll: 'No more letters about searches and watches at all:\n{link}',
  status: { ...OPPORTUNITY_EN.status, UNKNOWN: 'unknown' },
  deal: OPPORTUNITY_EN.deal,
};
