import { useState } from 'react';
import type { ReactElement } from 'react';
import { MATCH_LIMITS } from 'shared/matching/criteria.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { RateMatchDocument } from './for-my-project.graphql.ts';
import type { OpportunityMatchShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

interface Props {
  readonly project: string;
  readonly slug: string;
  readonly rating: OpportunityMatchShownFragment['rating'] | null;
}

/** Whether the match is right, by the one who knows; a wrong one may be given a reason. */
export const Rating = ({ project, slug, rating }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { run, pending, problem } = useSending(RateMatchDocument, { fetchPolicy: 'no-cache' });
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<boolean | null>(rating?.fits ?? null);
  const rate = async (fits: boolean): Promise<void> => {
    if (excessOf(reason, MATCH_LIMITS.reason) > 0) return;
    if (!(await run({ input: { project, slug, fits, reason: fits ? null : reason.trim() || null } }))) return;
    setSaid(fits);
    setOpen(false);
  };
  return (
    <div className="match-rating">
      <ProblemNotice problem={problem} />
      <p className="small">
        <span>{t('rate')}</span>
        <Button look="quiet" busy={pending} aria-pressed={said === true} onClick={() => void rate(true)}>
          {t('rateYes')}
        </Button>
        <Button look="quiet" aria-pressed={said === false} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('rateNo')}
        </Button>
        <output>{said !== null && t(said ? 'ratedYes' : 'ratedNo')}</output>
      </p>
      {isOpen && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void rate(false);
          }}
        >
          <TextField
            label={t('rateReason')}
            value={reason}
            longest={MATCH_LIMITS.reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" busy={pending}>
            {t('rateSend')}
          </Button>
        </form>
      )}
    </div>
  );
};
