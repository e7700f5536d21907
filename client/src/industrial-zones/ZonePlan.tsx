import type { ReactElement } from 'react';
import { areaHa, centreOf, planAround } from 'shared/industrial-zones/outline.ts';
import { formatQuantity } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { IndustrialZonePageQuery } from './industrial-zone-page.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { PLAN_RATIO, PlanGrid, viewBoxOf } from './plan/PlanGrid.tsx';
import { PlanShapes } from './plan/PlanShapes.tsx';
import './plan/PlanShapes.css';
import type { Shape } from './plan/PlanShapes.tsx';

type Plan = NonNullable<NonNullable<IndustrialZonePageQuery['industrialZone']>['plan']>;

const MARGIN = 1.2;

/** The zone and its sites as drawn, each with its number, under which its name and area stand in words. */
export const ZonePlan = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const locale = useLocale();
  const shapes: Shape[] = [
    ...(plan.outline ? [{ key: 'zone', label: '', corners: plan.outline, kind: 'zone' as const }] : []),
    ...plan.sites.map(({ id, outline }, index) => ({ key: id, label: String(index + 1), corners: outline, kind: 'site' as const })),
  ];
  const all = shapes.flatMap(({ corners }) => corners);
  const centre = centreOf(all);
  const spots = all.map(planAround(centre).toPlan);
  const width = MARGIN * 2 * Math.max(1, ...spots.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y) / PLAN_RATIO)));
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('planTitle')}</h2>
      <svg className="plan-frame" viewBox={viewBoxOf(width)} aria-hidden="true">
        <PlanGrid width={width} />
        <PlanShapes shapes={shapes} centre={centre} width={width} />
      </svg>
      {plan.outline && <p>{t('planZone', { area: formatQuantity(locale, areaHa(plan.outline), 'HA') })}</p>}
      <ol>
        {plan.sites.map(({ id, name, outline }) => (
          <li key={id}>{`${name}: ${formatQuantity(locale, areaHa(outline), 'HA')}`}</li>
        ))}
      </ol>
    </section>
  );
};
