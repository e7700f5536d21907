import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AskOneFactDocument } from './for-my-project.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

interface Props {
  readonly slug: string;
  readonly facts: readonly AskedFact[];
}

/** An unknown becomes a question to the steward by one press. What was asked already is not asked twice by the server. */
export const AskOne = ({ slug, facts }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const asked = useWords(ASKED_FACT_WORDS);
  const { run, pending, problem } = useSending(AskOneFactDocument);
  const [sent, setSent] = useState<readonly AskedFact[]>([]);
  const ask = async (fact: AskedFact): Promise<void> => {
    if (await run({ input: { id: crypto.randomUUID(), slug, facts: [fact], words: null } })) setSent([...sent, fact]);
  };
  return (
    <div className="match-ask">
      <ProblemNotice problem={problem} />
      {sent.length > 0 && <Notice tone="good" live title={t('asked')} />}
      <div className="actions">
        {facts
          .filter((fact) => !sent.includes(fact))
          .map((fact) => (
            <Button key={fact} busy={pending} onClick={() => void ask(fact)}>
              {t('ask', { fact: asked.of('asked', fact) })}
            </Button>
          ))}
      </div>
    </div>
  );
};
