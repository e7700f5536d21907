import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';

interface Props {
  readonly text: { readonly text: string; readonly locale: 'RU' | 'KK' | 'EN'; readonly isFallback: boolean };
}

/** A text of the data; one that falls back to another language says which one. */
export const LocalText = ({ text }: Props): ReactElement => {
  const locale = useLocale();
  if (!text.isFallback || text.locale === locale) return <>{text.text}</>;
  const lang = text.locale.toLowerCase();
  return (
    <>
      <span lang={lang}>{text.text}</span> <span className="fallback">{lang}</span>
    </>
  );
};
