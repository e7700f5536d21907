import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { planProposalUrl, planUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { PlanCompleteness } from '../plans/PlanCompleteness.tsx';
import { PLAN_WORDS } from '../plans/plan.words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { MeasureDeskQuery } from './desk.graphql.ts';
import { ProposalBadge } from './ProposalBadge.tsx';
import { ProposePlanDocument } from './plan-proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

type Desk = MeasureDeskQuery['measureDesk'];

const PlanProposals = ({ planProposals }: Pick<Desk, 'planProposals'>): ReactElement | null => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  if (planProposals.length === 0) return null;
  return (
    <ul className="plain">
      {planProposals.map(({ id, content, state, plan, viewerCan, updatedAt, updatedByName }) => (
        <li key={id}>
          <Link to={planProposalUrl(id)}>{pickText(readText(content.name), locale)?.text ?? t('unnamed')}</Link>{' '}
          <ProposalBadge state={state} /> {!plan && <span className="muted small">{t('isNewPlan')}</span>}{' '}
          {viewerCan.review && <span className="small">{t('yourDecision')}</span>}
          <span className="muted small under">{[formatInstant(locale, updatedAt), updatedByName].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
};

const PlansTable = ({ plans, onEdit, isBusy }: Pick<Desk, 'plans'> & { onEdit: (slug: string) => void; isBusy: boolean }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(PLAN_WORDS);
  if (plans.length === 0) return <p className="muted">{t('noPlans')}</p>;
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('plans')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            <th scope="col">{words('term')}</th>
            <th scope="col">{t('completeness')}</th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, slug, name, fromYear, toYear, status, missing }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={planUrl(slug)}>
                  <LocalText text={name} />
                </Link>
                <span className="muted small under">{words.of('status', status)}</span>
              </th>
              <td data-label={words('term')}>{fromYear || toYear ? `${fromYear ?? '?'}–${toYear ?? '?'}` : '—'}</td>
              <td data-label={t('completeness')}>
                <PlanCompleteness missing={missing} />
              </td>
              <td data-label={t('action')}>
                <Button busy={isBusy} onClick={() => onEdit(slug)}>
                  {t('edit')}
                  <span className="hidden">{`: ${name.text}`}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface PlaceChoice {
  readonly key: string;
  readonly label: string;
  readonly input: { readonly town: string } | { readonly region: string };
}

const NewPlan = ({
  places,
  isBusy,
  onBegin,
}: {
  readonly places: readonly PlaceChoice[];
  readonly isBusy: boolean;
  readonly onBegin: (place: PlaceChoice['input']) => void;
}): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const [key, setKey] = useState(places[0]?.key ?? '');
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    const place = places.find((one) => one.key === key);
    if (place) onBegin(place.input);
  };
  return (
    <form className="after-table" onSubmit={begin}>
      {places.length > 1 && (
        <SelectField label={t('planOf')} value={key} onChange={(event) => setKey(event.target.value)}>
          {places.map((place) => (
            <option key={place.key} value={place.key}>
              {place.label}
            </option>
          ))}
        </SelectField>
      )}
      <Button type="submit" busy={isBusy}>
        {t('newPlan')}
      </Button>
    </form>
  );
};

/** The plans of the akimat’s places with what is missing in each, proposals about them, and a new one. */
export const PlansOfDesk = ({ desk }: { readonly desk: Desk }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const navigate = useNavigate();
  const [newId] = useState(() => crypto.randomUUID());
  const { run, pending, problem } = useSending(ProposePlanDocument);
  const propose = async (input: { plan: string } | ({ newId: string } & PlaceChoice['input'])): Promise<void> => {
    const begun = await run({ input });
    if (begun) await navigate(planProposalUrl(begun.proposePlan.id));
  };
  const places: PlaceChoice[] = [
    ...desk.regions.map(({ slug, name }) => ({ key: `region ${slug}`, label: name.text, input: { region: slug } })),
    ...desk.towns.map(({ slug, name }) => ({ key: `town ${slug}`, label: name.text, input: { town: slug } })),
  ];
  return (
    <section className="section" aria-labelledby="plans">
      <h2 id="plans">{t('plans')}</h2>
      <ProblemNotice problem={problem} />
      <PlanProposals planProposals={desk.planProposals} />
      <PlansTable plans={desk.plans} isBusy={pending} onEdit={(plan) => void propose({ plan })} />
      <NewPlan places={places} isBusy={pending} onBegin={(place) => void propose({ newId, ...place })} />
    </section>
  );
};
