import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { NEWS_FREQUENCIES, NEWS_REASONS, WATCH_SUBJECTS } from 'shared/saved-searches/vocabulary.ts';

export const NewsFrequencyEnum = graphqlEnum(
  'NewsFrequency',
  NEWS_FREQUENCIES,
  'When letters are sent: at once, in one digest a day (09:00 in Kazakhstan), or never.',
);
export const WatchSubjectEnum = graphqlEnum('WatchSubject', WATCH_SUBJECTS, 'What can be watched.');
export const NewsReasonEnum = graphqlEnum(
  'NewsReason',
  NEWS_REASONS,
  'Why it is news: published; state, investment, power or form of deal changed; new terms of the zone; FACTS: another fact changed, and the search finds it now.',
);
