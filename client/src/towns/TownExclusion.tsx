import type { ReactElement } from 'react';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { SourceOfClaim, TextOfData } from '../sources/claim-types.ts';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXCLUSION_WORDS } from './exclusion.words.ts';

interface Effect {
  readonly text: TextOfData;
  readonly source: SourceOfClaim;
}

export interface Exclusion {
  readonly since: string;
  readonly isDayOfAct: boolean;
  readonly source?: SourceOfClaim | null | undefined;
  readonly ended: readonly Effect[];
  readonly kept: readonly Effect[];
}

const Effects = ({
  title,
  effects,
  children,
}: {
  readonly title: string;
  readonly effects: readonly Effect[];
  readonly children?: ReactElement;
}): ReactElement => (
  <>
    <p className="notice-title">{title}</p>
    <ul>
      {effects.map(({ text, source }) => (
        <li key={text.text}>
          <LocalText text={text} /> <SourceLink source={source} />
        </li>
      ))}
      {children}
    </ul>
  </>
);

/** The town has left the list: since when, what that ends and what it does not, each with its source. */
export const TownExclusion = ({ exclusion }: { readonly exclusion: Exclusion }): ReactElement => {
  const t = useWords(EXCLUSION_WORDS);
  const date = formatDate(useLocale(), exclusion.since);
  const { source, ended, kept } = exclusion;
  return (
    <Notice tone="warning" title={t('title')}>
      <p>
        {exclusion.isDayOfAct ? t('sinceAct', { date }) : t('sinceNamed', { date })} {source && <SourceLink source={source} />}
      </p>
      <Effects title={t('endedTitle')} effects={ended}>
        <li>{t('endedMore')}</li>
      </Effects>
      {kept.length > 0 && <Effects title={t('keptTitle')} effects={kept} />}
    </Notice>
  );
};
