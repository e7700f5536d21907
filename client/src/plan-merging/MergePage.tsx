import { useQuery } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { balanceOf } from 'shared/plan-merging/balance.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { useViewer } from '../kernel/session.ts';
import { mergesUrl, plansUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { PrintLine } from '../page/PrintLine.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { contentOf, formOf } from './merge-form.ts';
import type { Check } from './merge-form.ts';
import { MergeDesk } from './MergeDesk.tsx';
import { MergeGroups } from './MergeGroups.tsx';
import { MergeMoney } from './MergeMoney.tsx';
import { MergeCheckDocument } from './merging.graphql.ts';
import { MERGING_WORDS } from './plan-merging.words.ts';
import './MergeGroups.css';

const Report = ({ check }: { readonly check: Check }): ReactElement => {
  const form = formOf(check);
  const balance = balanceOf(contentOf(check, form));
  return (
    <>
      <MergeMoney balance={balance} />
      <MergeGroups check={check} form={form} groups={balance.groups} onForm={null} />
    </>
  );
};

const State = ({ check: { signedAt, signer } }: { readonly check: Check }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const locale = useLocale();
  if (!signedAt) return <Notice tone="info" title={t('drafted')} />;
  return (
    <Notice tone="good" title={t('signedTitle', { date: formatInstant(locale, signedAt) })}>
      <p>
        {t('signedText')} {signer && t('signedBy', { name: signer })}
      </p>
    </Notice>
  );
};

const Head = ({ check }: { readonly check: Check }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const locale = useLocale();
  return (
    <>
      <PageHead title={`${t('title')}: ${check.planName.text}`} description={t('lead')} />
      <Crumbs
        label={t('trail')}
        trail={[
          { to: plansUrl(), label: t('plans') },
          { to: mergesUrl(), label: t('title') },
        ]}
      />
      <h1>
        <LocalText text={check.planName} /> {`→ ${check.afterName}`}
      </h1>
      <p>
        {check.isDemo && <Badge tone="demo">{t('inDemo')}</Badge>} <LocalText text={check.town.name} />
        {check.afterSource && ` · ${t('takenFrom', { source: check.afterSource })}`}
        {check.afterAsOf && ` · ${check.afterAsOf}`}
      </p>
      <PrintLine />
      <State check={check} />
      <p className="actions merge-filter">
        <a className={buttonClass('secondary')} href={addressIn(locale, `/export/merge-check/${check.id}.xlsx`)} download>
          {t('download')}
        </a>
        <Button onClick={() => globalThis.print()}>{t('print')}</Button>
      </p>
    </>
  );
};

interface DeskProps {
  readonly check: Check;
  readonly personId: string;
}

/** The desk may begin with what this device has kept, which the server cannot know: it is drawn by the browser. */
const Desk = (props: DeskProps): ReactElement | null => {
  const isInBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return isInBrowser ? <MergeDesk {...props} /> : null;
};

/** One check of merged plans: the report once it is signed, the desk of those who work on it before. */
export const MergePage = ({ id }: { readonly id: string }): ReactElement => {
  const viewer = useViewer();
  const { data, error } = useQuery(MergeCheckDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data || viewer === undefined) return <WaitingPage error={error} />;
  const check = data.mergeCheck;
  if (!check) return <NotFound />;
  const isEditor = check.viewerCan.edit && viewer !== null;
  return (
    <>
      <Head check={check} />
      {isEditor ? <Desk key={check.id} check={check} personId={viewer.id} /> : <Report check={check} />}
    </>
  );
};
