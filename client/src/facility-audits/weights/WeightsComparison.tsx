import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { Waiting } from '../../sources/Waiting.tsx';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import { WeightsComparisonDocument } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import { ChangedClasses } from './ChangedClasses.tsx';
import type { Comparison } from './ChangedClasses.tsx';
import { WeightChanges } from './WeightChanges.tsx';

/** How many facilities move between which classes. */
const Moves = ({ moves }: Pick<Comparison, 'moves'>): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const words = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  return (
    <ul>
      {moves.map(({ use, from, to, count }) => (
        <li key={`${use} ${from} ${to}`}>
          {t('move', { use: names.of('answer', use), from: words.of('class', from), to: words.of('class', to), count })}
        </li>
      ))}
    </ul>
  );
};

/** Whose class changes under a version of the weights, and which of them moves it. */
export const WeightsComparison = ({ version }: { readonly version: number }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const { data, error } = useQuery(WeightsComparisonDocument, { variables: { version }, fetchPolicy: 'network-only' });
  if (!data) return <Waiting error={error} />;
  const { changes, changedCount, moves, changed } = data.weightsComparison;
  return (
    <>
      <h3>{t('changes')}</h3>
      <WeightChanges changes={changes} />
      <h3>{t('changedTitle')}</h3>
      <p>{t.count('changedCount', changedCount)}</p>
      <Moves moves={moves} />
      {changed.length > 0 && <ChangedClasses changed={changed} />}
      {changedCount > changed.length && <p className="muted">{t('firstOnly', { shown: changed.length })}</p>}
    </>
  );
};
