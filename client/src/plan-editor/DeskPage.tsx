import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { importsUrl, proposalUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MeasureDeskDocument, ProposeMeasureDocument } from './desk.graphql.ts';
import type { MeasureDeskQuery } from './desk.graphql.ts';
import { PlansOfDesk } from './PlansOfDesk.tsx';
import { ProposalBadge } from './ProposalBadge.tsx';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';
import { TownsMeasures } from './TownsMeasures.tsx';

type Desk = MeasureDeskQuery['measureDesk'];

const Proposals = ({ proposals }: Pick<Desk, 'proposals'>): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  if (proposals.length === 0) return <p className="muted">{t('noProposals')}</p>;
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('proposals')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('town')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map(({ id, content, town, state, updatedAt, updatedByName, measure, viewerCan }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={proposalUrl(id)}>{pickText(readText(content.title), locale)?.text ?? t('unnamed')}</Link>
                {!measure && <span className="muted small under">{t('isNew')}</span>}
              </th>
              <td data-label={t('town')}>
                <LocalText text={town.name} />
              </td>
              <td data-label={t('state')}>
                <ProposalBadge state={state} />
                {viewerCan.review && <span className="small under">{t('yourDecision')}</span>}
              </td>
              <td data-label={t('changed')}>
                {formatInstant(locale, updatedAt)}
                {updatedByName && <span className="muted small under">{updatedByName}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const NewMeasure = ({ towns }: Pick<Desk, 'towns'>): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const navigate = useNavigate();
  const [newId] = useState(() => crypto.randomUUID());
  const [town, setTown] = useState(towns[0]?.slug ?? '');
  const { run, pending, problem } = useSending(ProposeMeasureDocument);
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const begun = await run({ input: { newId, town } });
    if (begun) await navigate(proposalUrl(begun.proposeMeasure.id));
  };
  return (
    <form onSubmit={(event) => void begin(event)}>
      <ProblemNotice problem={problem} />
      {towns.length > 1 && (
        <SelectField label={t('town')} value={town} onChange={(event) => setTown(event.target.value)}>
          {towns.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name.text}
            </option>
          ))}
        </SelectField>
      )}
      <Button type="submit" busy={pending}>
        {t('newMeasure')}
      </Button>
    </form>
  );
};

const Loaded = (): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { data, error } = useQuery(MeasureDeskDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  const { towns, proposals } = data.measureDesk;
  return (
    <>
      <section className="section" aria-labelledby="proposals">
        <h2 id="proposals">{t('proposals')}</h2>
        <Proposals proposals={proposals} />
        <NewMeasure towns={towns} />
      </section>
      <PlansOfDesk desk={data.measureDesk} />
      <section className="section" aria-labelledby="measures">
        <h2 id="measures">{t('measures')}</h2>
        <TownsMeasures towns={towns.map(({ slug }) => slug)} />
      </section>
    </>
  );
};

/** What an akimat works on: proposals that wait, and the measures of its towns with what is missing in each. */
export const Component = (): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <SignedIn kinds={['AKIMAT']}>
      {() => (
        <>
          <PageHead title={t('deskTitle')} />
          <h1>{t('deskTitle')}</h1>
          <p className="lead">{t('deskLead')}</p>
          <p>
            <Link to={importsUrl}>{t('import')}</Link>
          </p>
          <Loaded />
        </>
      )}
    </SignedIn>
  );
};
