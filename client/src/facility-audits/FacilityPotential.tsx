import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { figuresOf } from 'shared/audits/potential.ts';
import { formatDate, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { REUSE_WORDS } from '../opportunities/reuse.words.ts';
import { useAnswerText } from './answer-text.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { FacilityPotentialFragmentDoc } from './potential.graphql.ts';
import type { FacilityPotentialFragment } from './potential.graphql.ts';
import { PotentialTable } from './PotentialTable.tsx';

type Potential = NonNullable<FacilityPotentialFragment['potential']>;

/** Every criterion of a use with its weight, value and product: the sum can be redone by hand. */
const Sum = ({ use, cells }: Potential['uses'][number]): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  const locale = useLocale();
  const figure = (value: number): string => formatNumber(locale, value, 3);
  const { sums } = figuresOf(cells);
  const totals = { total: figure(sums.total), known: figure(sums.known), score: figure(sums.score), evidence: figure(sums.evidence) };
  return (
    <details>
      <summary>{t('sum', { use: names.of('answer', use) })}</summary>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              {(['answer', 'weight', 'value', 'evidence', 'product'] as const).map((column) => (
                <th key={column} scope="col">
                  {t.of('sumColumn', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ criterion, weight, value, evidence }) => (
              <tr key={criterion}>
                <th scope="row">{t.of('criterion', criterion)}</th>
                <td className="number">{weight}</td>
                <td className="number">{value === null ? t('unknown') : figure(value)}</td>
                <td className="number">{figure(evidence)}</td>
                <td className="number">{value === null ? '' : figure(weight * value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t('totals', totals)}</p>
      <p className="muted small">{t('formula')}</p>
    </details>
  );
};

const LastKnown = ({ last }: { readonly last: Potential['lastKnown'][number] }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const text = useAnswerText();
  const locale = useLocale();
  const day = last.inspectedOn ? formatDate(locale, last.inspectedOn) : '';
  return (
    <li>
      {t('last', { name: t.of('criterion', last.answer.criterion), value: text(last.answer), day, reason: last.reason ?? t('unknown') })}
    </li>
  );
};

const View = ({ potential }: { readonly potential: Potential }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const { inspectedOn, auditor, weightsVersion: version, weightsSince, uses, checkNext, lastKnown } = potential;
  const said = { day: formatDate(locale, inspectedOn), by: auditor.name.text, version, since: formatDate(locale, weightsSince) };
  return (
    <section aria-labelledby="potential">
      <h2 id="potential">{t('potential')}</h2>
      <PotentialTable uses={uses} />
      {checkNext.length > 0 && (
        <p>{`${t('next')}: ${checkNext
          .slice(0, 5)
          .map(({ criterion, weight }) => `${t.of('criterion', criterion)} (${weight})`)
          .join(', ')}`}</p>
      )}
      <ul>
        {lastKnown.map((last) => (
          <LastKnown key={last.answer.criterion} last={last} />
        ))}
      </ul>
      {uses.map((one) => (
        <Sum key={one.use} {...one} />
      ))}
      <p className="muted small">{t('audited', said)}</p>
    </section>
  );
};

/** The reuse potential of an audited facility, with everything that is needed to check it. */
export const FacilityPotential = ({ from }: { readonly from: FragmentType<FacilityPotentialFragment> }): ReactElement | null => {
  const fields = useFields(FacilityPotentialFragmentDoc, from);
  return fields?.potential ? <View potential={fields.potential} /> : null;
};
