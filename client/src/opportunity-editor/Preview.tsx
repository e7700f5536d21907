import type { ReactElement } from 'react';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { figuresOf, publicFigures } from 'shared/opportunities/figures.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { pickText } from 'shared/locale/locale.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { PlaceDetails } from '../opportunities/PlaceDetails.tsx';
import { Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

interface Props {
  readonly kind: OpportunityKind;
  readonly content: OpportunityContent;
}

/** What everybody will see once the draft is published; without the owner's consent, only what public sources say. */
export const Preview = ({ kind, content }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const facts = useWords(ASKED_FACT_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  const isOpen = kind !== 'FACILITY' || content.consent.state === 'GIVEN';
  const figures = isOpen ? figuresOf(content) : publicFigures(content, null);
  const title = pickText(content.title, locale);
  return (
    <article className="panel">
      <p className="muted small">{`${words.of('kind', kind)} · ${words.of('status', content.status)}`}</p>
      <h3>{title && <LocalText text={title} />}</h3>
      <dl className="facts">
        {figures.landHa !== null && (
          <div>
            <dt>{t.of('claim', 'LAND_HA')}</dt>
            <dd>
              <Quantity value={figures.landHa} unit="HA" />
            </dd>
          </div>
        )}
        {figures.floorM2 !== null && (
          <div>
            <dt>{t.of('claim', 'FLOOR_M2')}</dt>
            <dd>
              <Quantity value={figures.floorM2} unit="M2" />
            </dd>
          </div>
        )}
        {figures.powerMva !== null && (
          <div>
            <dt>{facts.of('asked', 'POWER')}</dt>
            <dd>
              <Quantity value={figures.powerMva} unit="MVA" />
            </dd>
          </div>
        )}
        {figures.investment !== null && (
          <div>
            <dt>{t.of('claim', 'INVESTMENT')}</dt>
            <dd>
              <Money amount={figures.investment} currency={content.currency ?? 'KZT'} />
            </dd>
          </div>
        )}
      </dl>
      {isOpen ? <PlaceDetails parts={content} /> : <p className="muted">{place('hidden')}</p>}
    </article>
  );
};
