import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { yearOf } from 'shared/locale/calendar.ts';
import { formatDate, formatMoney, formatRate, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { calculatorUrl, zoneTermsDiffUrl, zoneTermsUrl, zoneUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Unknown } from '../../sources/AsOf.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { writeProject } from '../project/project-address.ts';
import type { ProjectValues } from '../project/project-values.ts';
import { SumRange } from '../SumRange.tsx';
import { TAX_WORDS } from '../taxes.words.ts';
import { TermBasis, TermTime } from '../TermTime.tsx';
import { isActivityChecked } from '../verdict-name.ts';
import { isCounted } from './zone-order.ts';
import { Eligible } from './Eligible.tsx';
import { reliefKey, Reliefs } from './Reliefs.tsx';
import type { ZoneEstimate } from './Reliefs.tsx';
import { ZONES_COMPARE_WORDS } from './zones-compare.words.ts';
import './ZoneRow.css';
import './ZonesTable.css';

interface Props {
  readonly estimate: ZoneEstimate;
  readonly values: ProjectValues;
}

interface RowProps extends Props {
  /** Reliefs that most zones share, stated once above. */
  readonly common: string;
}

const Years = ({ estimate: { zone, term, termGap, refusals }, values: { start } }: Props): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const taxes = useWords(TAX_WORDS);
  if (refusals.length > 0) return <span className="muted">{t('noReliefs')}</span>;
  if (termGap) return <span className="unknown small">{taxes.of('gap', termGap)}</span>;
  const { years, until, latestUntil } = term ?? {};
  if (!term || !years || !until || !latestUntil || start === null) return <Unknown />;
  return (
    <div>
      <TermTime start={start} until={until} />
      <span className="small muted under">
        <TermBasis
          {...{ start, until, latestUntil, years }}
          category={term.category}
          endsWithZone={term.endsWithZone}
          zoneUntil={zone.validUntil}
        />
      </span>
    </div>
  );
};

const CategoryCell = ({ estimate: { term }, values: { start } }: Props): ReactElement => {
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  if (!term) return <Unknown />;
  return (
    <div>
      {term.category}
      {term.isMrpOfEarlierYear && start !== null && (
        <span className="small muted under">
          {taxes('mrpOfEarlierYear', { year: yearOf(start) })}
          {term.flip && ` ${taxes('flip', { mrp: formatRate(locale, term.flip.aboveMrp), category: term.flip.category })}`}
        </span>
      )}
    </div>
  );
};

const Security = ({ estimate: { security }, values }: Props): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const locale = useLocale();
  const { capex } = values.figures;
  if (typeof security?.value !== 'number' || capex === null) return <Unknown />;
  return (
    <span>
      {t('ofCost', { percent: formatNumber(locale, security.value), money: formatMoney(locale, (capex * security.value) / 100) })}
    </span>
  );
};

const Answer = ({ estimate: { answerTime } }: { readonly estimate: ZoneEstimate }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  return typeof answerTime?.value === 'number' ? <span>{t.count('workingDays', answerTime.value)}</span> : <Unknown />;
};

const Saving = ({ estimate, values }: Props): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const { saving } = estimate.total;
  if (saving === null) return <span className="unknown small">{taxes('savingUnknown')}</span>;
  if (!isCounted(estimate)) return <span className="unknown small">{t('notCounted')}</span>;
  return (
    <div>
      <SumRange least={saving} most={estimate.most?.total.saving ?? null} />
      <span className="small muted under">
        {taxes.count('overYears', values.yearCount)}
        {estimate.most && `, ${taxes('savingRangeWhy')}`}
      </span>
      {estimate.verdict !== 'REFUSED' && !isActivityChecked(estimate.doubts) && (
        <span className="small muted under">{t('ifAdmitted')}</span>
      )}
    </div>
  );
};

const Links = ({ estimate: { zone, terms }, values }: Props): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  return (
    <span className="zone-links small under no-print">
      <Link to={calculatorUrl(zone.slug, writeProject(values))}>
        {t('calculator')}
        <span className="hidden">{`: ${zone.name.text}`}</span>
      </Link>{' '}
      <Link to={zoneTermsUrl(zone.slug, terms.number)}>
        {t('terms')}
        <span className="hidden">{`: ${zone.name.text}`}</span>
      </Link>
    </span>
  );
};

/** The version that was used where it is not the one in force, and scheduled versions. */
const Versions = ({ estimate: { zone, terms } }: { readonly estimate: ZoneEstimate }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const locale = useLocale();
  return (
    <>
      {terms.state !== 'IN_FORCE' && terms.effectiveFrom && (
        <span className="small under">{t('countedBy', { number: terms.number, date: formatDate(locale, terms.effectiveFrom) })}</span>
      )}
      {zone.upcomingTerms.map(({ id, number, effectiveFrom, replaces }) => (
        <span key={id} className="small under">
          {effectiveFrom && t('upcoming', { number, date: formatDate(locale, effectiveFrom) })}{' '}
          {replaces && (
            <Link className="no-print" to={zoneTermsDiffUrl(zone.slug, replaces.from.number, number)}>
              {t('whatChanges')}
              <span className="hidden">{`: ${zone.name.text}`}</span>
            </Link>
          )}
        </span>
      ))}
    </>
  );
};

/** What one zone would give the project. */
export const ZoneRow = ({ estimate, values, common }: RowProps): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={zoneUrl(estimate.zone.slug)}>
          <LocalText text={estimate.zone.name} />
        </Link>
        <Links estimate={estimate} values={values} />
        <Versions estimate={estimate} />
      </th>
      <td data-label={t.of('column', 'eligible')}>
        <Eligible estimate={estimate} />
      </td>
      <td data-label={t.of('column', 'category')}>
        <CategoryCell estimate={estimate} values={values} />
      </td>
      <td className="zone-years" data-label={t.of('column', 'years')}>
        <Years estimate={estimate} values={values} />
      </td>
      <td className="zone-reliefs" data-label={t.of('column', 'reliefs')}>
        {common !== '' && reliefKey(estimate) === common ? (
          <span className="muted small">{t('asCommon')}</span>
        ) : (
          <Reliefs estimate={estimate} />
        )}
      </td>
      <td data-label={t.of('column', 'security')}>
        <Security estimate={estimate} values={values} />
      </td>
      <td data-label={t.of('column', 'answer')}>
        <Answer estimate={estimate} />
      </td>
      <td data-label={t.of('column', 'saving')}>
        <Saving estimate={estimate} values={values} />
      </td>
    </tr>
  );
};
