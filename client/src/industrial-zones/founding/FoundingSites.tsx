import type { ReactElement } from 'react';
import { sharesOf } from 'shared/industrial-zones/founding.ts';
import type { Share } from 'shared/industrial-zones/founding.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { newSite, readValue, SITE_FIGURES, SPECS } from './founding.form.ts';
import type { FoundingForm, SiteForm } from './founding.form.ts';
import { FOUNDING_WORDS } from './founding.words.ts';

interface Props {
  readonly form: FoundingForm;
  readonly onChange: (change: Partial<FoundingForm>) => void;
}

const SharesRow = ({ share }: { readonly share: Share }): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const locale = useLocale();
  const { figure, zone, given, left } = share;
  const number = (value: number): string => formatNumber(locale, value, 4);
  const isOver = left !== null && left < 0;
  return (
    <tr>
      <th scope="row">{t.of('figure', figure)}</th>
      <td className="number" data-label={t('ofZone')}>
        {zone === null ? t('unknown') : number(zone)}
      </td>
      <td className="number" data-label={t('ofSites')}>
        {number(given)}
      </td>
      <td className="number" data-label={t('left')}>
        {left === null ? t('notCompared') : <strong className={isOver ? 'field-problem' : undefined}>{number(left)}</strong>}
      </td>
    </tr>
  );
};

/** What the zone has, what its sites have together, and what is left, while it is typed. */
const Shares = ({ form }: { readonly form: FoundingForm }): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const locale = useLocale();
  const value = (text: string, figure: Share['figure']): number | null => readValue(text, figure, locale);
  const shares = sharesOf({
    landHa: value(form.landHa, 'landHa'),
    powerMva: value(form.powerMva, 'powerMva'),
    waterM3Day: value(form.waterM3Day, 'waterM3Day'),
    heatGcalHour: value(form.heatGcalHour, 'heatGcalHour'),
    sites: form.sites.map((site) => ({
      id: site.id,
      name: site.name,
      landHa: value(site.landHa, 'landHa'),
      powerMva: value(site.powerMva, 'powerMva'),
      waterM3Day: value(site.waterM3Day, 'waterM3Day'),
      heatGcalHour: value(site.heatGcalHour, 'heatGcalHour'),
    })),
  });
  const isOver = shares.some(({ left }) => left !== null && left < 0);
  return (
    <>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption>{t('sharesTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              <th scope="col" className="number">
                {t('ofZone')}
              </th>
              <th scope="col" className="number">
                {t('ofSites')}
              </th>
              <th scope="col" className="number">
                {t('left')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <SharesRow key={share.figure} share={share} />
            ))}
          </tbody>
        </table>
      </div>
      <output className="field-problem">{isOver ? t('overdrawn') : ''}</output>
    </>
  );
};

interface SiteProps {
  readonly site: SiteForm;
  readonly number: number;
  readonly onChange: (site: SiteForm) => void;
  readonly onRemove: () => void;
}

const Site = ({ site, number, onChange, onRemove }: SiteProps): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  return (
    <fieldset className="panel">
      <legend>{t('siteNumber', { number })}</legend>
      <TextField
        label={t('siteName')}
        value={site.name}
        longest={200}
        onChange={({ target }) => onChange({ ...site, name: target.value })}
      />
      {SITE_FIGURES.map((figure) => (
        <FigureField
          key={figure}
          label={t.of('figure', figure)}
          spec={SPECS[figure]}
          value={site[figure]}
          onText={(text) => onChange({ ...site, [figure]: text })}
        />
      ))}
      <Button look="quiet" onClick={onRemove}>
        {t('removeSite')}
      </Button>
    </fieldset>
  );
};

/** The sites by table, and how they share out what the zone has. */
export const FoundingSites = ({ form, onChange }: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const { sites } = form;
  return (
    <section className="section" aria-labelledby="sites">
      <h2 id="sites">{t('sitesTitle')}</h2>
      <Shares form={form} />
      {sites.map((site, index) => (
        <Site
          key={site.id}
          site={site}
          number={index + 1}
          onChange={(changed) => onChange({ sites: sites.map((one) => (one.id === changed.id ? changed : one)) })}
          onRemove={() => onChange({ sites: sites.filter(({ id }) => id !== site.id) })}
        />
      ))}
      <Button onClick={() => onChange({ sites: [...sites, newSite()] })}>{t('addSite')}</Button>
    </section>
  );
};
