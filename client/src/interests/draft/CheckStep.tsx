import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toFields } from './interest.form.ts';
import type { FieldName, InterestForm } from './interest.form.ts';
import { FieldList } from '../InterestContent.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import type { Submit } from './useSubmitInterest.ts';
import './CheckStep.css';

interface Props {
  readonly form: InterestForm;
  readonly wrong: ReadonlyMap<FieldName, unknown>;
  readonly submit: Submit;
  /** The last saving failed, so there is nothing to send yet. */
  readonly isUnsaved: boolean;
  readonly onField: (name: FieldName) => void;
  readonly onSend: () => void;
}

const Missing = ({ wrong, onField }: Pick<Props, 'wrong' | 'onField'>): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  if (wrong.size === 0) return <Notice tone="good" title={t('ready')} />;
  return (
    <Notice tone="warning" title={t('missingTitle')}>
      <ul className="work-missing">
        {[...wrong.keys()].map((name) => (
          <li key={name}>
            <button type="button" className="work-link" onClick={() => onField(name)}>
              {t.of('field', name)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** What will be sent to the steward, what is missing, and the button to send it. */
export const CheckStep = ({ form, wrong, submit, isUnsaved, onField, onSend }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <>
      <p>{t('checkText')}</p>
      <div id="missing" tabIndex={-1}>
        <Missing wrong={wrong} onField={onField} />
      </div>
      <FieldList fields={toFields(form)} />
      {submit.isAnswerLost ? <Notice tone="bad" live title={t('answerLost')} /> : <ProblemNotice problem={submit.problem} />}
      {isUnsaved && <Notice tone="bad" live title={t('notSavedYet')} />}
      <Button look="primary" busy={submit.pending} onClick={onSend}>
        {submit.isAnswerLost ? t('sendAgain') : t('send')}
      </Button>
    </>
  );
};
