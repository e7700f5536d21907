import { useState } from 'react';
import type { ReactElement } from 'react';
import { areaHa, centreOf, planAround, planProblems } from 'shared/industrial-zones/outline.ts';
import type { Corner, PlanProblem } from 'shared/industrial-zones/outline.ts';
import { formatFigure, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { fillParams } from '../../page/fill-params.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextArea } from '../../ui/Field.tsx';
import { readOutline, writeOutline } from '../plan/outline-text.ts';
import { PlanCanvas } from '../plan/PlanCanvas.tsx';
import { cellOf } from '../plan/PlanGrid.tsx';
import type { Shape } from '../plan/PlanShapes.tsx';
import type { Choice } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';
import { FOUNDING_WORDS } from './founding.words.ts';

interface Props {
  readonly form: FoundingForm;
  readonly facilities: readonly Choice[];
  readonly onChange: (change: Partial<FoundingForm>) => void;
}

/** Metres that the drawing is wide. */
const WIDTHS = [400, 800, 1600, 4000, 8000] as const;
const ZONE = 'zone';

const isNear = (one: Corner, other: Corner): boolean => {
  const { x, y } = planAround(one).toPlan(other);
  return Math.hypot(x, y) < WIDTHS[2];
};

/**
 * Where the drawing is: around the drawn zone while its sites are drawn; around the zone's facility while the zone is, unless it is drawn somewhere
 * else. It stays where it is while a corner is moved.
 */
const centreOfForm = (
  { outline, sites, facilities: chosen }: FoundingForm,
  facilities: readonly Choice[],
  nth: number | null,
): Corner | null => {
  const zone = readOutline(outline);
  if (nth !== null && zone.outline) return centreOf(zone.outline);
  const [first] = [outline, ...sites.map((site) => site.outline)].flatMap((text) => readOutline(text).corners);
  const place = facilities.find(({ slug, location }) => location && chosen.includes(slug))?.location;
  return place && (!first || isNear(place, first)) ? place : (first ?? null);
};

const useSiteName = (form: FoundingForm): ((nth: number | null) => string) => {
  const t = useWords(FOUNDING_WORDS);
  return (nth) => (nth === null ? t('planZone') : form.sites[nth]?.name || t('siteNumber', { number: nth + 1 }));
};

const Problems = ({ form }: Pick<Props, 'form'>): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const nameOf = useSiteName(form);
  const outlineOf = (text: string) => readOutline(text).outline;
  const problems = planProblems({
    outline: outlineOf(form.outline),
    sites: form.sites.map((site) => ({ outline: outlineOf(site.outline) })),
  });
  const said = (one: PlanProblem): string =>
    fillParams(t.of('planProblem', one.rule), { site: nameOf(one.site), other: 'other' in one ? nameOf(one.other) : '' });
  return <output className="field-problem">{problems.map(said).join(' ')}</output>;
};

interface EditedProps extends Props {
  readonly nth: number | null;
}

/** The corners as text, which is what the drawing changes, and the area that follows from them. */
const Corners = ({ form, nth, onChange }: EditedProps): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const locale = useLocale();
  const edited = nth === null ? form : form.sites[nth];
  const text = edited?.outline ?? '';
  const { corners, outline, problem } = readOutline(text);
  const put = (change: { readonly outline?: string; readonly landHa?: string }): void =>
    onChange(nth === null ? change : { sites: form.sites.map((site, n) => (n === nth ? { ...site, ...change } : site)) });
  return (
    <>
      <TextArea
        label={t('planCorners')}
        hint={t('planCornersHint')}
        rows={5}
        value={text}
        problem={problem && fillParams(t.of('cornerProblem', problem.kind), { line: problem.line })}
        onChange={({ target }) => put({ outline: target.value })}
      />
      <p className="actions">
        <Button disabled={corners.length === 0} onClick={() => put({ outline: writeOutline(corners.slice(0, -1)) })}>
          {t('planUndo')}
        </Button>
        <Button disabled={text === ''} onClick={() => put({ outline: '' })}>
          {t('planClear')}
        </Button>
      </p>
      {outline && (
        <p>
          {t('planArea', { ha: formatNumber(locale, areaHa(outline), 4) })}{' '}
          <Button look="quiet" onClick={() => put({ landHa: formatFigure(locale, areaHa(outline)) })}>
            {t('planTake')}
          </Button>
        </p>
      )}
    </>
  );
};

const shapesOf = (form: FoundingForm): Shape[] => [
  { key: ZONE, label: '', corners: readOutline(form.outline).corners, kind: 'zone' },
  ...form.sites.map((site, nth): Shape => ({
    key: site.id,
    label: String(nth + 1),
    corners: readOutline(site.outline).corners,
    kind: 'site',
  })),
];

const Canvas = ({ form, facilities, nth, onChange }: EditedProps): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const [width, setWidth] = useState<number>(WIDTHS[1]);
  const centre = centreOfForm(form, facilities, nth);
  if (!centre) return <p className="muted">{t('planNowhere')}</p>;
  const edited = nth === null ? form : form.sites[nth];
  const draw = (corners: readonly Corner[]): void => {
    const outline = writeOutline(corners);
    onChange(nth === null ? { outline } : { sites: form.sites.map((site, n) => (n === nth ? { ...site, outline } : site)) });
  };
  return (
    <>
      <SelectField label={t('planWidth')} value={width} onChange={({ target }) => setWidth(Number(target.value))}>
        {WIDTHS.map((metres) => (
          <option key={metres} value={metres}>
            {t('planMetres', { metres })}
          </option>
        ))}
      </SelectField>
      <PlanCanvas
        label={t('planCanvas')}
        centre={centre}
        width={width}
        shapes={shapesOf(form).filter(({ corners }) => corners.length > 0)}
        corners={readOutline(edited?.outline ?? '').corners}
        onChange={draw}
      />
      <p className="muted small">{t('planCell', { metres: cellOf(width) })}</p>
    </>
  );
};

/** The zone and its sites drawn to scale, by pointer or by coordinates. */
export const FoundingPlan = (props: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const { form } = props;
  const nameOf = useSiteName(form);
  const [chosen, setChosen] = useState(ZONE);
  const found = form.sites.findIndex(({ id }) => id === chosen);
  const nth = found < 0 ? null : found;
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('planTitle')}</h2>
      <p>{t('planLead')}</p>
      <SelectField label={t('planWhat')} value={nth === null ? ZONE : chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value={ZONE}>{t('planZone')}</option>
        {form.sites.map(({ id }, n) => (
          <option key={id} value={id}>
            {nameOf(n)}
          </option>
        ))}
      </SelectField>
      <Canvas {...props} nth={nth} />
      <Corners {...props} nth={nth} />
      <Problems form={form} />
    </section>
  );
};
