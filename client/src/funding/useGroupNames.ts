import { useQuery } from '@apollo/client/react';
import { GROUPS_OF } from 'shared/funding/question.ts';
import type { FundingGroup, FundingSubject } from 'shared/funding/question.ts';
import { MEASURE_CATEGORIES } from 'shared/plans/vocabulary.ts';
import { useWords } from '../kernel/words.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { FundingSectorsDocument } from './funding.graphql.ts';
import type { FundingPageQuery } from './funding.graphql.ts';

export interface GroupName {
  readonly key: string;
  readonly name: string;
}

/** Towns and categories of measures, or towns and sectors of projects, that a floor or a cap may be for. */
export const useGroupChoices = (towns: FundingPageQuery['towns'], subject: FundingSubject): ((by: FundingGroup) => GroupName[]) => {
  const names = useWords(MEASURE_WORDS);
  const { data } = useQuery(FundingSectorsDocument, { skip: !GROUPS_OF[subject].includes('SECTOR') });
  return (by) => {
    if (by === 'TOWN') return towns.map(({ slug, name }) => ({ key: slug, name: name.text }));
    if (by === 'CATEGORY') return MEASURE_CATEGORIES.map((category) => ({ key: category, name: names.of('category', category) }));
    const divisions = (data?.okedSections ?? []).flatMap((section) => section.divisions);
    return divisions.map(({ code, name }) => ({ key: code, name: `${code} ${name.text}` }));
  };
};

/** The name of a town, a category or a sector; its key until its name is known. */
export const useGroupNames = (towns: FundingPageQuery['towns'], subject: FundingSubject): ((by: FundingGroup, key: string) => string) => {
  const choices = useGroupChoices(towns, subject);
  return (by, key) => choices(by).find((one) => one.key === key)?.name ?? key;
};
