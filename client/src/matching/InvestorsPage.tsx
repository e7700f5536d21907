import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { managedOpportunityUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ConditionsEditor } from './ConditionsEditor.tsx';
import { InviteProjectDocument, StewardMatchesDocument } from './investors.graphql.ts';
import type { InterestedShownFragment } from './investors.graphql.ts';
import { TierBadge } from './MatchDetails.tsx';
import { MatchChanges, MatchLines } from './MatchLines.tsx';
import { MatchScores } from './MatchScores.tsx';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

interface ItemProps {
  readonly item: InterestedShownFragment;
  readonly slug: string;
  readonly onInvited: () => void;
}

/** A project whose investor is unknown until an invitation was accepted. */
const Interested = ({ item, slug, onInvited }: ItemProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { run, pending, problem } = useSending(InviteProjectDocument);
  const { handle, job, invitation, organisation, fit } = item;
  const invite = async (): Promise<void> => {
    if (await run({ input: { slug, handle } })) onInvited();
  };
  return (
    <li className="panel">
      <h3>
        {organisation ? <LocalText text={organisation} /> : `${t('project')}: ${t.of('job', job)}`} <TierBadge tier={fit.tier} />
      </h3>
      <MatchScores fit={fit} isSteward />
      <MatchChanges changes={fit.changes} />
      <details>
        <summary>{t('why')}</summary>
        <MatchLines lines={fit.lines} />
      </details>
      <ProblemNotice problem={problem} />
      {invitation ? (
        <p>
          <output>{t.of('invitation', invitation)}</output>
        </p>
      ) : (
        <p>
          <Button look="primary" busy={pending} onClick={() => void invite()}>
            {t('invite')}
          </Button>
        </p>
      )}
    </li>
  );
};

const Investors = ({ slug }: { readonly slug: string }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { data, error, refetch } = useQuery(StewardMatchesDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  if (!data) {
    const problem = error && toProblem(error);
    if (problem?.code === 'NOT_FOUND') return <NotFound />;
    return problem ? <ProblemNotice problem={problem} /> : <Skeleton lines={8} label={t('loading')} />;
  }
  const { stewardConditions, interestedProjects, managedOpportunity } = data;
  const title = managedOpportunity?.title.text ?? '';
  return (
    <>
      <PageHead title={`${t('investors')}: ${title}`} unlisted />
      <Crumbs label={t('crumbs')} trail={[{ to: managedOpportunityUrl(slug), label: title }]} />
      <h1>{t('investors')}</h1>
      <p>{t('investorsLead')}</p>
      <div className="match-page">
        <ConditionsEditor slug={slug} stored={stewardConditions} onSaved={() => void refetch()} />
        <section aria-labelledby="interested">
          <h2 id="interested">{title}</h2>
          {interestedProjects.nodes.length === 0 && <p>{t('investorsNone')}</p>}
          <ol className="match-list">
            {interestedProjects.nodes.map((item) => (
              <Interested key={item.handle} item={item} slug={slug} onInvited={() => void refetch()} />
            ))}
          </ol>
        </section>
      </div>
    </>
  );
};

export const InvestorsPage = (): ReactElement => {
  const { slug = '' } = useParams();
  return <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{() => <Investors slug={slug} />}</SignedIn>;
};
