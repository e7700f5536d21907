import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ANSWER_FORMS } from 'shared/opportunities/fact-answer.ts';
import { WORDED_ANSWERS } from 'shared/questions/vocabulary.ts';
import { managedOpportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { SelectField } from '../ui/Field.tsx';
import { FactForm } from './FactForm.tsx';
import type { QuestionItemFragment } from './questions.graphql.ts';
import { QUESTION_WORDS } from './questions.words.ts';
import { WordsForm } from './WordsForm.tsx';

interface Props {
  readonly question: QuestionItemFragment;
  readonly onAnswered: () => void;
}

/** Why a fact cannot be stated here, and where it can. */
const Elsewhere = ({ question: { fact, opportunity } }: { readonly question: QuestionItemFragment }): ReactElement | null => {
  const t = useWords(QUESTION_WORDS);
  if (!fact || !opportunity) return null;
  const isRecord = opportunity.origin === 'PUBLIC_RECORD';
  if (!isRecord && ANSWER_FORMS[fact] !== 'FORM') return null;
  return (
    <p className="small">
      {t(isRecord ? 'takeOver' : 'inEditor')} <Link to={managedOpportunityUrl(opportunity.slug)}>{t('openEditor')}</Link>
    </p>
  );
};

const WAYS = ['STATE', ...WORDED_ANSWERS] as const;
type Way = (typeof WAYS)[number];

/** The steward's answer: a fact for everybody where it can be one, else words. */
export const AnswerForm = ({ question, onAnswered }: Props): ReactElement | null => {
  const t = useWords(QUESTION_WORDS);
  const { fact, viewerCan } = question;
  const ways = WAYS.filter((way) => way !== 'STATE' || viewerCan.state);
  const [way, setWay] = useState<Way>(ways[0] ?? 'ANSWERED');
  if (!viewerCan.answer) return null;
  return (
    <>
      <Elsewhere question={question} />
      <SelectField label={t('how')} value={way} onChange={({ target }) => setWay(ways.find((one) => one === target.value) ?? way)}>
        {ways.map((one) => (
          <option key={one} value={one}>
            {t.of('ways', one)}
          </option>
        ))}
      </SelectField>
      {way === 'STATE' ? (
        fact && <FactForm fact={fact} question={question} onAnswered={onAnswered} />
      ) : (
        <WordsForm key={way} answer={way} question={question} onAnswered={onAnswered} />
      )}
    </>
  );
};
