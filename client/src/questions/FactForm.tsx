import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import type { FieldSpec } from '../opportunity-editor/form/fields.ts';
import type { Item } from '../opportunity-editor/form/typed-item.ts';
import { ItemField } from '../opportunity-editor/parts/ItemFields.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { answerFields, toAnswer, wordListOf } from './answer-fields.ts';
import { StateFactDocument } from './questions.graphql.ts';
import type { QuestionItemFragment } from './questions.graphql.ts';
import { QUESTION_WORDS } from './questions.words.ts';
import '../opportunity-editor/parts/fields.css';

const EVIDENCE = ['grade', 'source', 'asOf'] as const;

const useLabels = (fact: AskedFact): ((field: FieldSpec) => string) => {
  const t = useWords(QUESTION_WORDS);
  const place = useWords(PLACE_WORDS);
  return ({ name }) => {
    const evidence = EVIDENCE.find((one) => one === name);
    if (evidence) return place.of('field', evidence);
    if (name === 'line' && fact === 'CADASTRE') return t('cadastre');
    if (name === 'line' && fact === 'OWNER') return t('owner');
    if (name === 'number' && (fact === 'LAND' || fact === 'FLOOR')) return place.of('field', fact === 'LAND' ? 'landHa' : 'floorM2');
    return t.of('field', name as 'number');
  };
};

interface Props {
  readonly fact: AskedFact;
  readonly question: QuestionItemFragment;
  readonly onAnswered: () => void;
}

/** The value of a fact with what it rests on: published at once, for everybody. */
export const FactForm = ({ fact, question: { id, version }, onAnswered }: Props): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const locale = useLocale();
  const labelOf = useLabels(fact);
  const [item, setItem] = useState<Item>({});
  const [isTried, setTried] = useState(false);
  const { run, pending, problem } = useSending(StateFactDocument);
  const send = async (): Promise<void> => {
    const answer = toAnswer(fact, item, locale);
    setTried(true);
    if (answer && (await run({ input: { id, version, ...answer } }))) onAnswered();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemNotice problem={problem} />
      <div className="editor-fields">
        {answerFields(fact, item).map((field) => (
          <ItemField
            key={field.name}
            field={isTried ? field : { ...field, isNeeded: false }}
            label={labelOf(field)}
            list={field.name === 'code' ? wordListOf(fact) : field.name}
            item={item}
            onChange={(text) => setItem({ ...item, [field.name]: text })}
          />
        ))}
      </div>
      <Button type="submit" look="primary" busy={pending}>
        {t('sendFact')}
      </Button>
    </form>
  );
};
