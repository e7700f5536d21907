import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { QUESTION_LIMITS } from 'shared/questions/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { fieldProblem } from '../kernel/problem.ts';
import { questionsUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField, TextArea } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AskStewardDocument } from './opportunity-unknowns.graphql.ts';
import type { OpportunityUnknownsFragment } from './opportunity-unknowns.graphql.ts';
import { UNKNOWNS_WORDS } from './opportunity-unknowns.words.ts';
import './AskForm.css';

type Unknown = OpportunityUnknownsFragment['unknowns'][number];

/** How many are ticked at first: one press asks what matters most, and the steward is not asked everything at once. */
const TICKED = 3;

/** An unknown fact in words, with how many investors ask. */
const useNames = (): ((unknown: Unknown) => string) => {
  const t = useWords(UNKNOWNS_WORDS);
  const facts = useWords(ASKED_FACT_WORDS);
  const locale = useLocale();
  return ({ fact, investors, isAsked }) =>
    [
      facts.of('asked', fact),
      ...(investors > 0 ? [t.count('investors', investors, formatNumber(locale, investors))] : []),
      ...(isAsked ? [t('asked')] : []),
    ].join(' · ');
};

interface ChoiceProps {
  readonly unknowns: readonly Unknown[];
  readonly ticked: readonly AskedFact[];
  readonly onTick: (fact: AskedFact, isTicked: boolean) => void;
}

const Choice = ({ unknowns, ticked, onTick }: ChoiceProps): ReactElement => {
  const t = useWords(UNKNOWNS_WORDS);
  const nameOf = useNames();
  return (
    <fieldset className="ask-facts">
      <legend>{t('choose')}</legend>
      {unknowns.map((unknown) => (
        <CheckField
          key={unknown.fact}
          label={nameOf(unknown)}
          checked={unknown.isAsked || ticked.includes(unknown.fact)}
          disabled={unknown.isAsked}
          onChange={(event) => onTick(unknown.fact, event.target.checked)}
        />
      ))}
    </fieldset>
  );
};

interface Props {
  readonly slug: string;
  readonly unknowns: readonly Unknown[];
}

/** Asks the steward: the facts that are asked for most are ticked already. Words are kept on the device until they are sent. */
export const AskForm = ({ slug, unknowns }: Props): ReactElement => {
  const t = useWords(UNKNOWNS_WORDS);
  const fieldWords = useFieldWords();
  const open = unknowns.filter(({ isAsked }) => !isAsked);
  const [ticked, setTicked] = useState<readonly AskedFact[]>(open.slice(0, TICKED).map(({ fact }) => fact));
  const [id, setId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<'NOTHING' | 'SENT' | null>(null);
  const { text, write, clear } = useKeptText(`question:${slug}`);
  const { run, pending, problem } = useSending(AskStewardDocument);
  const facts = open.flatMap(({ fact }) => (ticked.includes(fact) ? [fact] : []));
  const ask = async (): Promise<void> => {
    const words = text.trim() || null;
    const isNothing = facts.length === 0 && words === null;
    setSaid(isNothing ? 'NOTHING' : null);
    if (isNothing || excessOf(text, QUESTION_LIMITS.words) > 0) return;
    if (!(await run({ input: { id, slug, facts, words } }))) return;
    clear();
    setTicked([]);
    setId(crypto.randomUUID());
    setSaid('SENT');
  };
  return (
    <form
      className="form no-print"
      noValidate
      aria-labelledby="unknowns"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <ProblemNotice problem={problem} />
      {said === 'NOTHING' && <Notice tone="bad" live title={t('nothing')} />}
      {said === 'SENT' && (
        <Notice tone="good" live title={t('sent')}>
          <p>
            <Link to={questionsUrl}>{t('mine')}</Link>
          </p>
        </Notice>
      )}
      {unknowns.length > 0 && (
        <Choice
          unknowns={unknowns}
          ticked={ticked}
          onTick={(fact, isTicked) => setTicked(isTicked ? [...ticked, fact] : ticked.filter((one) => one !== fact))}
        />
      )}
      <TextArea
        label={t('words')}
        optional={t('optional')}
        problem={fieldWords(fieldProblem(problem, 'words'))}
        name="words"
        rows={2}
        longest={QUESTION_LIMITS.words}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <Button type="submit" look="primary" busy={pending}>
        {t('ask')}
      </Button>
    </form>
  );
};
