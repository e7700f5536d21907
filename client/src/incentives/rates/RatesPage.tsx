import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { TAXES } from 'shared/special-zones/clauses.ts';
import { RatesDocument } from './rates.graphql.ts';
import type { RatesQuery } from './rates.graphql.ts';
import { formatMoneyFull, formatPercent, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zonesUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { CLAIM_WORDS } from '../../sources/claims.words.ts';
import { SourceLink } from '../../sources/SourceLinks.tsx';
import { Waiting } from '../../sources/Waiting.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { DateText } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { RATES_WORDS } from './rates.words.ts';
import { TAX_WORDS } from '../taxes.words.ts';

type Column = keyof (typeof RATES_WORDS)['RU']['column'];

const Head = ({ columns }: { readonly columns: readonly Column[] }): ReactElement => {
  const t = useWords(RATES_WORDS);
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={column === 'rate' || column === 'mrp' ? 'number' : undefined}>
            {t.of('column', column)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const Source = ({ source }: { readonly source: RatesQuery['taxRates'][number]['source'] }): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  return source ? <SourceLink source={source} /> : <span className="muted">{t('noSource')}</span>;
};

const TaxRates = ({ rates }: { readonly rates: RatesQuery['taxRates'] }): ReactElement => {
  const t = useWords(RATES_WORDS);
  const taxes = useWords(TAX_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const locale = useLocale();
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('ratesTitle')}</caption>
        <Head columns={['tax', 'rate', 'from', 'confidence', 'note', 'source']} />
        <tbody>
          {rates.map(({ tax, from, percent, confidence, note, source }) => (
            <tr key={`${tax} ${from}`}>
              <th scope="row">{taxes.of('tax', tax)}</th>
              <td className="number" data-label={t.of('column', 'rate')}>
                <span>{formatPercent(locale, percent)}</span>
              </td>
              <td data-label={t.of('column', 'from')}>
                <DateText date={from} />
              </td>
              <td data-label={t.of('column', 'confidence')}>
                <span>{claims.of('confidence', confidence)}</span>
              </td>
              <td data-label={t.of('column', 'note')}>
                <span>{note ? <LocalText text={note} /> : t('noNote')}</span>
              </td>
              <td data-label={t.of('column', 'source')}>
                <Source source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Mrp = ({ history }: { readonly history: RatesQuery['mrpHistory'] }): ReactElement => {
  const t = useWords(RATES_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const locale = useLocale();
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('mrpTitle')}</caption>
        <Head columns={['from', 'mrp', 'confidence', 'source']} />
        <tbody>
          {history.toReversed().map(({ from, tenge, confidence, source }) => (
            <tr key={from}>
              <th scope="row">
                <DateText date={from} />
              </th>
              <td className="number" data-label={t.of('column', 'mrp')}>
                <span>{formatMoneyFull(locale, tenge)}</span>
              </td>
              <td data-label={t.of('column', 'confidence')}>
                <span>{claims.of('confidence', confidence)}</span>
              </td>
              <td data-label={t.of('column', 'source')}>
                <Source source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Land tax by soil quality: long, and therefore folded. */
const LandRates = ({ rates }: { readonly rates: RatesQuery['landTaxRates'] }): ReactElement | null => {
  const t = useWords(RATES_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const locale = useLocale();
  const [first] = rates;
  if (!first) return null;
  return (
    <section className="section" aria-labelledby="land-rates">
      <h2 id="land-rates">{t('landTitle')}</h2>
      <p>{t('landText')}</p>
      <p className="small">
        <DateText date={first.from} />
        {` · ${claims.of('confidence', first.confidence)} · `}
        <Source source={first.source} />
      </p>
      <details>
        <summary>{t('landOpen')}</summary>
        <table className="land-rates">
          <caption className="hidden">{t('landTitle')}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t.of('column', 'bonitet')}
              </th>
              <th scope="col" className="number">
                {t.of('column', 'perHa')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ bonitet, from, tengePerHa }) => (
              <tr key={`${bonitet} ${from}`}>
                <th scope="row" className="number">
                  {bonitet}
                </th>
                <td className="number">{formatNumber(locale, tengePerHa)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};

/** A tax without a known rate is named, so that its absence is not taken for zero. */
const Missing = ({ rates }: { readonly rates: RatesQuery['taxRates'] }): ReactElement | null => {
  const t = useWords(RATES_WORDS);
  const taxes = useWords(TAX_WORDS);
  const missing = TAXES.filter((tax) => tax !== 'LAND_TAX' && tax !== 'VAT_ON_SUPPLIES' && rates.every((rate) => rate.tax !== tax));
  if (missing.length === 0) return null;
  return (
    <section className="section" aria-labelledby="unknown-rates">
      <h2 id="unknown-rates">{t('unknownTitle')}</h2>
      <p>{t('unknownText')}</p>
      <ul>
        {missing.map((tax) => (
          <li key={tax}>{taxes.of('tax', tax)}</li>
        ))}
      </ul>
    </section>
  );
};

/** Standard rates and the MRP, each with its date and source. */
export const Component = (): ReactElement => {
  const t = useWords(RATES_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const { data, error } = useQuery(RatesDocument);
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <Crumbs label={claims('trail')} trail={[{ to: zonesUrl, label: t('zonesTitle') }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {data ? (
        <>
          <section className="section" aria-labelledby="tax-rates">
            <h2 id="tax-rates">{t('ratesTitle')}</h2>
            <TaxRates rates={data.taxRates} />
          </section>
          <LandRates rates={data.landTaxRates} />
          <Missing rates={data.taxRates} />
          <section className="section" aria-labelledby="mrp">
            <h2 id="mrp">{t('mrpTitle')}</h2>
            <Mrp history={data.mrpHistory} />
          </section>
        </>
      ) : (
        <Waiting error={error} />
      )}
    </>
  );
};
