import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { readPasted, SUM_EXPONENTS } from 'shared/plan-merging/pasted.ts';
import type { PastedProblem } from 'shared/plan-merging/pasted.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { mergesUrl, plansUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Button } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { MergeablePlansDocument, MergeChecksDocument, StartMergeCheckDocument } from './merging.graphql.ts';
import type { MergeablePlansQuery } from './merging.graphql.ts';
import { MERGING_WORDS } from './plan-merging.words.ts';

interface Typed {
  readonly plan: string;
  /** Slug of a loaded regional plan; empty: rows are pasted. */
  readonly regionalPlan: string;
  readonly name: string;
  readonly source: string;
  readonly asOf: string;
  readonly unit: string;
  readonly rows: string;
}

const EMPTY: Typed = { plan: '', regionalPlan: '', name: '', source: '', asOf: '', unit: '0', rows: '' };
const MOST_SHOWN = 20;

type Plan = MergeablePlansQuery['plans'][number];

interface PartProps {
  readonly typed: Typed;
  readonly onTyped: (change: Partial<Typed>) => void;
}

const PlanChoice = ({ plans, typed, onTyped }: PartProps & { readonly plans: readonly Plan[] }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const ofLevel = (isTown: boolean): Plan[] => plans.filter(({ level }) => (level === 'TOWN') === isTown);
  return (
    <>
      <SelectField label={t('townPlan')} required value={typed.plan} onChange={({ target }) => onTyped({ plan: target.value })}>
        <option value="">{t('choose')}</option>
        {ofLevel(true).map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name.text}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('which')} value={typed.regionalPlan} onChange={({ target }) => onTyped({ regionalPlan: target.value })}>
        <option value="">{t('pasted')}</option>
        <optgroup label={t('loaded')}>
          {ofLevel(false).map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name.text}
            </option>
          ))}
        </optgroup>
      </SelectField>
    </>
  );
};

const PastedPlan = ({ typed, onTyped, problems }: PartProps & { readonly problems: readonly PastedProblem[] }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const said = problems
    .slice(0, MOST_SHOWN)
    .map(({ line, fault }) => t('badLine', { line, what: t.of('fault', fault) }))
    .join('; ');
  return (
    <>
      <TextField label={t('name')} required longest={300} value={typed.name} onChange={({ target }) => onTyped({ name: target.value })} />
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        longest={1000}
        value={typed.source}
        onChange={({ target }) => onTyped({ source: target.value })}
      />
      <TextField label={t('asOf')} hint={t('asOfHint')} value={typed.asOf} onChange={({ target }) => onTyped({ asOf: target.value })} />
      <SelectField label={t('unit')} value={typed.unit} onChange={({ target }) => onTyped({ unit: target.value })}>
        {SUM_EXPONENTS.map((exponent) => (
          <option key={exponent} value={exponent}>
            {t.of('unitOf', `${exponent}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('rows')}
        hint={t('rowsHint')}
        required
        rows={12}
        value={typed.rows}
        problem={said === '' ? null : said}
        onChange={({ target }) => onTyped({ rows: target.value })}
      />
    </>
  );
};

const Form = ({ plans }: MergeablePlansQuery): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<readonly PastedProblem[]>([]);
  const { run, pending, problem } = useSending(StartMergeCheckDocument, { refetchQueries: [MergeChecksDocument] });
  const onTyped = (change: Partial<Typed>): void => setTyped((former) => ({ ...former, ...change }));
  const begin = async (): Promise<void> => {
    const { plan, regionalPlan, name, source, asOf } = typed;
    const exponent = SUM_EXPONENTS.find((one) => String(one) === typed.unit) ?? 0;
    const pasted = regionalPlan ? { rows: [], problems: [] } : readPasted(typed.rows, locale, exponent);
    setProblems(pasted.problems);
    if (pasted.problems.length > 0) return;
    const about = regionalPlan ? { regionalPlan } : { name, source: source || null, asOf: asOf.trim() || null };
    const made = await run({ input: { id, plan, ...about, rows: pasted.rows.map((row) => ({ ...row })) } });
    if (made) await navigate(mergesUrl(made.startMergeCheck.id));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <PlanChoice plans={plans} typed={typed} onTyped={onTyped} />
      {typed.regionalPlan === '' && <PastedPlan typed={typed} onTyped={onTyped} problems={problems} />}
      <ProblemNotice problem={problem} />
      <Button type="submit" look="primary" busy={pending}>
        {t('begin')}
      </Button>
    </form>
  );
};

/** Where an analyst chooses the two plans of a check. */
export const Component = (): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const { data, error } = useQuery(MergeablePlansDocument);
  return (
    <SignedIn kinds={['ANALYSIS', 'AKIMAT']}>
      {() => (
        <>
          <PageHead title={t('startTitle')} description={t('startLead')} />
          <Crumbs
            label={t('trail')}
            trail={[
              { to: plansUrl(), label: t('plans') },
              { to: mergesUrl(), label: t('title') },
            ]}
          />
          <h1>{t('startTitle')}</h1>
          <p className="lead">{t('startLead')}</p>
          <Notice tone="info" title={t('drafted')} />
          {data ? <Form plans={data.plans} /> : <Waiting error={error} />}
        </>
      )}
    </SignedIn>
  );
};
