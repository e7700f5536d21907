import type { ReactElement } from 'react';
import type { DatedFigure } from 'shared/special-zones/project.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { CLAIM_WORDS } from '../../sources/claims.words.ts';
import { SourceLink } from '../../sources/SourceLinks.tsx';

/** Source of a legal figure. */
export const FigureSource = ({ figure: { sourceTitle, sourceUrl } }: { readonly figure: DatedFigure }): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  const locale = useLocale();
  if (sourceTitle === null) return <>{t('noSource')}</>;
  return <SourceLink source={{ title: { text: sourceTitle, locale, isFallback: false }, url: sourceUrl, asOf: null }} />;
};
