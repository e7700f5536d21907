import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { whoseMove } from 'shared/interests/interest.machine.ts';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestStewardFragmentDoc } from './standing.graphql.ts';
import { Notice } from '../../ui/Notice.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { StateBadge } from '../StateBadge.tsx';
import { STEWARD_WORDS } from '../steward.words.ts';
import './Standing.css';

interface Props {
  readonly from: FragmentType<typeof InterestStewardFragmentDoc>;
}

/** Whether it is the turn of a steward without people, and which one. */
export const useAbsentSteward = (from: Props['from']): string | null => {
  const data = useFields(InterestStewardFragmentDoc, from);
  return data && !data.steward.hasPeople && whoseMove(data.state) === 'STEWARD' ? data.steward.name.text : null;
};

/** The state and whose turn it is, or that nobody is there to act. */
export const Standing = ({ from }: Props): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const words = useWords(STEWARD_WORDS);
  const absent = useAbsentSteward(from);
  const data = useFields(InterestStewardFragmentDoc, from);
  if (!data) return null;
  return (
    <>
      <p className="work-standing">
        <StateBadge state={data.state} /> <span>{absent === null ? t.of('standing', data.state) : words('absentStanding')}</span>
      </p>
      {absent !== null && (
        <Notice tone="warning" title={words('absentTitle')}>
          <p>{words('absentSent', { name: absent })}</p>
        </Notice>
      )}
    </>
  );
};
