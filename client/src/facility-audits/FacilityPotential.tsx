import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import { LastKnown } from './LastKnown.tsx';
import { FacilityPotentialFragmentDoc } from './potential.graphql.ts';
import type { FacilityPotentialFragment } from './potential.graphql.ts';
import { PhotoStrip } from './photos/PhotoStrip.tsx';
import { PotentialTable } from './PotentialTable.tsx';

type Potential = NonNullable<FacilityPotentialFragment['potential']>;

const View = ({ slug, potential }: { readonly slug: string; readonly potential: Potential }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const { inspectedOn, auditor, weightsVersion: version, weightsSince, uses, checkNext, lastKnown, photos } = potential;
  const said = { day: formatDate(locale, inspectedOn), by: auditor.name.text, version, since: formatDate(locale, weightsSince) };
  return (
    <section aria-labelledby="potential">
      <h2 id="potential">{t('potential')}</h2>
      <p>{t('handSum')}</p>
      <PotentialTable uses={uses} slug={slug} />
      {checkNext.length > 0 && (
        <p>{`${t('next')}: ${checkNext
          .slice(0, 5)
          .map(({ criterion, weight }) => `${t.of('criterion', criterion)} (${weight})`)
          .join(', ')}`}</p>
      )}
      <LastKnown answers={lastKnown} />
      {photos.length > 0 && (
        <>
          <h3>{t('photos')}</h3>
          <dl className="facts">
            {CRITERION_KEYS.filter((criterion) => photos.some((photo) => photo.criterion === criterion)).map((criterion) => (
              <div key={criterion}>
                <dt>{t.of('criterion', criterion)}</dt>
                <dd>
                  <PhotoStrip criterion={criterion} photos={photos} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="muted small">{t('audited', said)}</p>
    </section>
  );
};

/** The reuse potential of an audited facility; each use leads to the page with its whole sum. */
export const FacilityPotential = ({ from }: { readonly from: FragmentType<FacilityPotentialFragment> }): ReactElement | null => {
  const fields = useFields(FacilityPotentialFragmentDoc, from);
  return fields?.potential ? <View slug={fields.slug} potential={fields.potential} /> : null;
};
