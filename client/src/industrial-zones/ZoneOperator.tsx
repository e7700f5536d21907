import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { IndustrialZoneGlanceFragment } from './industrial-zone-glance.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';

/** Who runs a zone: in the words of its source, and the organisation that is known here by the same BIN. */
export const ZoneOperator = ({ zone }: { readonly zone: IndustrialZoneGlanceFragment }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const { operator, operatorBin, operatorOrganisation: known } = zone;
  return (
    <>
      {operator ? <LocalText text={operator} /> : !operatorBin && <Unknown />}
      {operatorBin && <span className={operator ? 'small under' : undefined}>{t('operatorBin', { bin: operatorBin })}</span>}
      {known && (
        <span className="small under">
          {t('operatorKnown')} <LocalText text={known.name} />
        </span>
      )}
    </>
  );
};
