import { useState } from 'react';
import type { ReactElement } from 'react';
import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { LINK_LIMITS } from 'shared/second-life/chain.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { StateLinkDocument } from './second-life.graphql.ts';
import type { SecondLifeQuery } from './second-life.graphql.ts';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';

interface Props {
  readonly chain: SecondLifeQuery['secondLife'];
  readonly query: ChainQuery;
  readonly onStated: () => Promise<unknown>;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

const Choose = ({
  label,
  value,
  choices,
  problem,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly problem: string | null;
  readonly onChoose: (value: string) => void;
}): ReactElement => (
  <SelectField label={label} value={value} problem={problem} onChange={({ target }) => onChoose(target.value)}>
    <option value="">{'—'}</option>
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.text}
      </option>
    ))}
  </SelectField>
);

const Form = ({ chain, query, onStated }: Props): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const say = useFieldWords();
  const [measure, setMeasure] = useState(query.measure ?? '');
  const [opportunity, setOpportunity] = useState(query.opportunity ?? '');
  const [utility, setUtility] = useState<Utility>('POWER');
  const { text: source, write: setSource, clear } = useKeptText('second-life-link', '');
  const [asOf, setAsOf] = useState('');
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const { run, pending, problem } = useSending(StateLinkDocument);
  const isWhole = measure !== '' && opportunity !== '';
  const send = async (): Promise<void> => {
    setTried(true);
    setDone(false);
    if (!isWhole) return;
    const sent = await run({ input: { id, measure, opportunity, utility, source: source.trim() || null, asOf: asOf || null } });
    if (!sent) return;
    setId(crypto.randomUUID());
    setTried(false);
    setDone(true);
    clear();
    await onStated();
  };
  const wrong = (path: string): string | null => say(problem?.fields.find((one) => one.path === `input.${path}`)?.rule ?? null);
  const needed = (value: string): string | null => (isTried && value === '' ? say('REQUIRED') : null);
  // Either end must be the reader's own.
  const keeps = chain.opportunities.find(({ slug }) => slug === opportunity)?.viewerKeeps === true;
  const plans = chain.measures.find((one) => one.measure.slug === measure)?.viewerPlans === true;
  const measures = chain.measures.filter(({ viewerPlans }) => opportunity === '' || keeps || viewerPlans);
  const places = chain.opportunities.filter(({ viewerKeeps }) => measure === '' || plans || viewerKeeps);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="muted">{t('stateLead')}</p>
      <ProblemNotice problem={problem} />
      {isDone && <Notice tone="good" live title={t('stated')} />}
      <Choose
        label={t('measure')}
        value={measure}
        choices={measures.map((one) => ({ value: one.measure.slug, text: `${one.measure.town.name.text}: ${one.measure.title.text}` }))}
        problem={wrong('measure') ?? needed(measure)}
        onChoose={setMeasure}
      />
      <Choose
        label={t('place')}
        value={opportunity}
        choices={places.map(({ slug, title }) => ({ value: slug, text: title.text }))}
        problem={needed(opportunity)}
        onChoose={setOpportunity}
      />
      <SelectField
        label={t('network')}
        value={utility}
        onChange={({ target }) => setUtility(UTILITIES.find((one) => one === target.value) ?? 'POWER')}
      >
        {UTILITIES.map((one) => (
          <option key={one} value={one}>
            {words.of('utility', one)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        longest={LINK_LIMITS.words}
        value={source}
        problem={wrong('source')}
        onChange={({ target }) => setSource(target.value)}
      />
      <TextField type="date" label={t('asOf')} value={asOf} problem={wrong('asOf')} onChange={({ target }) => setAsOf(target.value)} />
      <Button type="submit" look="primary" busy={pending}>
        {t('state')}
      </Button>
    </form>
  );
};

/** Where a steward, or an akimat, states that a measure brings a network to an opportunity. */
export const StateLinkForm = (props: Props): ReactElement | null => {
  const t = useWords(SECOND_LIFE_WORDS);
  const { measures, opportunities } = props.chain;
  if (!measures.some(({ viewerPlans }) => viewerPlans) && !opportunities.some(({ viewerKeeps }) => viewerKeeps)) return null;
  return (
    <section className="section no-print" aria-labelledby="state-link">
      <h2 id="state-link">{t('stateTitle')}</h2>
      <Form {...props} />
    </section>
  );
};
