import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useLocale } from '../../kernel/locale-context.tsx';
import type { Viewer } from '../../kernel/session.ts';
import { foundedZonesUrl, industrialZoneUrl } from '../../kernel/urls.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { ConflictChoice } from '../../drafts/ConflictChoice.tsx';
import type { Difference } from '../../drafts/ConflictChoice.tsx';
import { SaveStatus } from '../../drafts/SaveStatus.tsx';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import { Waiting } from '../../sources/Waiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FoundedZoneToEditDocument, PublishFoundingDocument } from './founding.graphql.ts';
import type { FoundedZoneToEditQuery } from './founding.graphql.ts';
import { EMPTY_FORM, fromContent, LINES, WORDS, ZONE_FIGURES } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';
import { FOUNDING_WORDS } from './founding.words.ts';
import { FoundingEditor } from './FoundingEditor.tsx';
import { useFounding } from './useFounding.ts';

interface DeskProps {
  readonly id: string;
  readonly personId: string;
  readonly data: FoundedZoneToEditQuery;
}

const useDifferences = (): ((mine: FoundingForm, theirs: FoundingForm) => Difference[]) => {
  const t = useWords(FOUNDING_WORDS);
  return (mine, theirs) => [
    ...[...LINES, ...WORDS]
      .filter((name) => mine[name] !== theirs[name])
      .map((name) => ({ key: name, label: t.of('field', name), mine: mine[name] || null, theirs: theirs[name] || null })),
    ...ZONE_FIGURES.filter((name) => mine[name] !== theirs[name]).map((name) => ({
      key: name,
      label: t.of('figure', name),
      mine: mine[name] || null,
      theirs: theirs[name] || null,
    })),
    ...(JSON.stringify(mine.sites) === JSON.stringify(theirs.sites)
      ? []
      : [
          {
            key: 'sites',
            label: t('sitesTitle'),
            mine: mine.sites.map(({ name }) => name).join(', ') || null,
            theirs: theirs.sites.map(({ name }) => name).join(', ') || null,
          },
        ]),
  ];
};

/** The facility that the address names, if a zone may stand on it. */
const useNamedFacility = ({ foundableFacilities }: FoundedZoneToEditQuery): string[] => {
  const [params] = useSearchParams();
  return foundableFacilities.flatMap(({ slug }) => (slug === params.get('facility') ? [slug] : []));
};

const Desk = ({ id, personId, data }: DeskProps): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const locale = useLocale();
  const zone = data.foundedZone;
  const named = useNamedFacility(data);
  const { state, form } = useFounding({
    id,
    personId,
    form: zone ? fromContent(zone.content, locale) : { ...EMPTY_FORM, facilities: named },
    base: zone ? { id, version: zone.version } : null,
  });
  const differences = useDifferences();
  const { run, pending, problem } = useSending(PublishFoundingDocument);
  const [published, setPublished] = useState<string | null>(zone?.isPublished ? zone.slug : null);
  const publish = async (): Promise<void> => {
    await form.flush();
    const { base } = form.state();
    const answer = base ? await run({ input: { id, version: base.version } }) : null;
    if (answer) setPublished(answer.publishFounding.slug);
  };
  return (
    <>
      <p>
        <SaveStatus state={state} />
      </p>
      {state.theirs && (
        <ConflictChoice
          differences={differences(state.value, state.theirs.value)}
          onKeepMine={() => void form.keepMine()}
          onTakeTheirs={() => form.takeTheirs()}
        />
      )}
      <FoundingEditor
        form={state.value}
        facilities={data.foundableFacilities}
        onChange={(change) => form.change({ ...form.state().value, ...change })}
      />
      {problem && <ProblemNotice problem={problem} />}
      {published && (
        <Notice tone="good" live title={t('publishedTitle')}>
          <Link to={industrialZoneUrl(published)}>{t('publicPage')}</Link>
        </Notice>
      )}
      <p className="actions">
        <Button look="primary" busy={pending} onClick={() => void publish()}>
          {t('publish')}
        </Button>
        <Link to={foundedZonesUrl}>{t('toAll')}</Link>
      </p>
      <p className="muted">{t('publishMeans')}</p>
    </>
  );
};

const Founding = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const { id = '' } = useParams();
  const { data, error } = useQuery(FoundedZoneToEditDocument, { variables: { id }, fetchPolicy: 'no-cache' });
  return (
    <>
      <PageHead title={t('editTitle')} />
      <h1>{t('editTitle')}</h1>
      <p className="muted">{t('emptyIsUnknown')}</p>
      {data ? <Desk key={id} id={id} personId={viewer.id} data={data} /> : <Waiting error={error} />}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['SPK']}>{(viewer) => <Founding viewer={viewer} />}</SignedIn>;
