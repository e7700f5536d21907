import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { RULES } from 'shared/problems/problems.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { proposalUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { RuleText } from '../page/RuleText.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField, TextArea } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ImportedMeasuresDocument } from './import-decision.graphql.ts';
import { ImportGroups } from './ImportGroups.tsx';
import type { Group } from './ImportGroups.tsx';
import { DECISION_WORDS } from './decision.words.ts';
import { useDecision } from './useDecision.ts';
import type { Decided, Refused } from './useDecision.ts';
import './register-import.css';

/** Why a proposal could not be decided. */
const Why = ({ rule }: Pick<Refused, 'rule'>): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const known = RULES.find((one) => one === rule);
  return known ? <RuleText rule={known} params={{}} /> : <>{t('byFields')}</>;
};

const RefusedList = ({ refused }: { readonly refused: readonly Refused[] }): ReactElement | null => {
  const t = useWords(DECISION_WORDS);
  const locale = useLocale();
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning" title={`${t('refused')}: ${formatNumber(locale, refused.length)}`}>
      <ul className="plain">
        {refused.map(({ id, rule, title }) => (
          <li key={id}>
            <Link to={proposalUrl(id)}>{pickText(readText(title), locale)?.text ?? t('unnamed')}</Link>
            {': '}
            <Why rule={rule} />
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Outcome = ({
  decided: { decided, refused, phase, problem },
  total,
}: {
  readonly decided: Decided;
  readonly total: number;
}): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const locale = useLocale();
  const count = formatNumber(locale, decided);
  return (
    <>
      {phase === 'WORKING' && (
        <output>
          <progress className="import-progress" max={total} value={decided + refused.length} aria-label={t('title')} />
          {t('working', { done: count, total: formatNumber(locale, total) })}
        </output>
      )}
      {phase === 'DONE' && <Notice tone="good" live title={t('decided', { count })} />}
      {phase === 'BROKEN_OFF' && <Notice tone="warning" live title={t('brokenOff')} />}
      <ProblemNotice problem={problem} />
      <RefusedList refused={refused} />
    </>
  );
};

const countOf = (groups: readonly Group[], ...standings: readonly Group['standing'][]): number =>
  groups.reduce((sum, { standing, count }) => (standings.includes(standing) ? sum + count : sum), 0);

interface StepsProps {
  readonly groups: readonly Group[];
  readonly decided: Decided;
  readonly onBegin: (total: number) => void;
}

const Steps = ({ groups, decided, onBegin }: StepsProps): ReactElement => {
  const t = useWords(DECISION_WORDS);
  const locale = useLocale();
  const [withIncomplete, setIncomplete] = useState(false);
  const [remarks, setRemarks] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const approvable = withIncomplete ? countOf(groups, 'READY', 'INCOMPLETE') : countOf(groups, 'READY');
  const returnable = countOf(groups, 'READY', 'INCOMPLETE', 'STALE');
  const isWorking = decided.phase === 'WORKING';
  const decide = (approves: boolean): void => {
    setEmpty(!approves && remarks.trim() === '');
    if (!approves && remarks.trim() === '') return;
    onBegin(approves ? approvable : returnable);
    void decided.decide({ approves, withIncomplete, remarks: approves ? null : remarks });
  };
  if (returnable === 0) return <p className="muted">{t('nothing')}</p>;
  return (
    <>
      {countOf(groups, 'INCOMPLETE') > 0 && (
        <CheckField label={t('withIncomplete')} checked={withIncomplete} onChange={(event) => setIncomplete(event.target.checked)} />
      )}
      <div className="actions">
        <Button look="primary" busy={isWorking} disabled={approvable === 0} onClick={() => decide(true)}>
          {t('approve', { count: formatNumber(locale, approvable) })}
        </Button>
      </div>
      <TextArea
        label={t('remarks')}
        value={remarks}
        longest={4000}
        rows={2}
        problem={isEmpty ? t('remarksNeeded') : null}
        onChange={(event) => setRemarks(event.target.value)}
      />
      <Button busy={isWorking} onClick={() => decide(false)}>
        {t('giveBack', { count: formatNumber(locale, returnable) })}
      </Button>
    </>
  );
};

/** All proposals of an import of measures together: a lead who did not bring it approves or returns them in one step. */
export const ImportDecision = ({ importId }: { readonly importId: string }): ReactElement | null => {
  const t = useWords(DECISION_WORDS);
  const [total, setTotal] = useState(0);
  const { data, error, refetch } = useQuery(ImportedMeasuresDocument, { variables: { id: importId }, fetchPolicy: 'cache-and-network' });
  const decided = useDecision(importId, () => void refetch());
  if (!data) return <ProblemNotice problem={error ? toProblem(error) : null} />;
  const { groups, canDecide } = data.importedMeasures;
  const isOwn = groups.some(({ standing }) => standing === 'OWN');
  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">{t('title')}</h2>
      <p className="muted">{t('lead')}</p>
      {groups.length === 0 ? <p className="muted">{t('none')}</p> : <ImportGroups groups={groups} />}
      <Outcome decided={decided} total={total} />
      {canDecide && !isOwn ? <Steps groups={groups} decided={decided} onBegin={setTotal} /> : <p className="muted">{t('waiting')}</p>}
    </section>
  );
};
