import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { statedFigures } from 'shared/special-zones/figure-checks.ts';
import { figureOffers } from 'shared/special-zones/figure-offers.ts';
import type { FigureOffer } from 'shared/special-zones/figure-offers.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { formatClauseValue } from '../../special-zones/terms/clause-value.ts';
import { WordDiff } from '../../special-zones/diff/WordDiff.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { storedClause } from '../draft/terms.stored.ts';
import type { ClauseForm } from '../draft/terms.form.ts';
import { withTexts } from './offer-texts.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './FigureOffers.css';

interface ItemProps {
  readonly offer: FigureOffer;
  readonly onTake: () => void;
}

/** One text before and after, with a button to accept it. */
const OfferItem = ({ offer, onTake }: ItemProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const text = offer.field === 'title' ? t('clauseTitle') : t('clauseText');
  const language = t.of('languages', offer.language);
  return (
    <li className="work-offer">
      <p>
        <strong>{`${text}, ${language}`}</strong>
      </p>
      <p lang={offer.language} className="work-typed">
        <WordDiff before={offer.before} after={offer.after} />
      </p>
      <Button aria-label={t('offerTakeOf', { text, language })} onClick={onTake}>
        {t('offerTake')}
      </Button>
    </li>
  );
};

interface TakenProps {
  readonly taken: readonly FigureOffer[];
  readonly onUndo: () => void;
}

const Taken = ({ taken, onUndo }: TakenProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <Notice tone="good" live title={t.count('offersTaken', taken.length)}>
      <Button onClick={onUndo}>{t('offerUndo')}</Button>
    </Notice>
  );
};

interface Props {
  readonly clause: ClauseForm;
  /** The same clause in the newest published version; null when it is new. */
  readonly original: ClauseForm | null;
  readonly change: (part: Partial<ClauseForm>) => void;
}

/** Where the texts state another figure than the clause: each text before and after, accepted one by one or all at once, and undone. */
export const FigureOffers = ({ clause, original, change }: Props): ReactElement | null => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const [taken, setTaken] = useState<readonly FigureOffer[]>([]);
  const place = useRef<HTMLElement>(null);
  const stored = useMemo(() => storedClause(clause), [clause]);
  const offers = useMemo(() => figureOffers(stored, original && storedClause(original)), [stored, original]);
  const undone = withTexts(
    clause,
    taken.map(({ field, language, before, after }) => ({ field, language, from: after, to: before })),
  );
  const take = (some: readonly FigureOffer[]): void => {
    change(
      withTexts(
        clause,
        some.map(({ field, language, before, after }) => ({ field, language, from: before, to: after })),
      ) ?? {},
    );
    setTaken(some);
    // The pressed button has disappeared: the focus moves here.
    place.current?.focus();
  };
  const undo = (): void => {
    change(undone ?? {});
    setTaken([]);
    place.current?.focus();
  };
  const [figure] = statedFigures(stored);
  if (offers.length === 0 && !undone) return null;
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="work-offers"
      aria-label={figure && t('offersTitle', { figure: formatClauseValue(locale, figure.value, figure.unit) })}
    >
      {undone && <Taken taken={taken} onUndo={undo} />}
      {offers.length > 0 && (
        <Notice tone="warning" title={figure && t('offersTitle', { figure: formatClauseValue(locale, figure.value, figure.unit) })}>
          <p>{t('offersLead')}</p>
          <ul className="plain">
            {offers.map((offer) => (
              <OfferItem key={`${offer.field}.${offer.language}`} offer={offer} onTake={() => take([offer])} />
            ))}
          </ul>
          {offers.length > 1 && (
            <Button look="primary" onClick={() => take(offers)}>
              {t('offerTakeAll')}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
};
