import { useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { announce } from '../kernel/announce.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { SourceOfClaim } from './claim-types.ts';
import { challengeBeside, saidBeside } from './said-beside.ts';
import { SOURCE_CARD_WORDS } from './source-card.words.ts';
import './SourceCard.css';

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

interface CitationProps {
  readonly text: string;
}

/** The citation, and a button that copies it; where a page may not, it is there to be selected. */
const Citation = ({ text }: CitationProps): ReactElement => {
  const t = useWords(SOURCE_CARD_WORDS);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    setIsCopied(true);
    announce(t('copied'));
  };
  return (
    <>
      <blockquote className="source-citation">{text}</blockquote>
      <Button onClick={() => void copy()}>{isCopied ? t('copied') : t('copy')}</Button>
    </>
  );
};

interface Props {
  readonly source: SourceOfClaim;
  readonly url: string;
  /** The link that was pressed: what the page says by this source stands beside it. */
  readonly beside: HTMLElement;
  readonly onClose: () => void;
}

/** Who says what, of which day; a citation; the way to the source, and to saying that it is wrong. */
export const SourceCard = ({ source, url, beside, onClose }: Props): ReactElement => {
  const t = useWords(SOURCE_CARD_WORDS);
  const locale = useLocale();
  const [said] = useState(() => saidBeside(beside));
  const [today] = useState(() => kazakhstanDay(new Date()));
  const [challenge] = useState(() => challengeBeside(beside));
  const host = hostOf(url);
  const day = source.asOf ? formatDate(locale, source.asOf) : t('noDate');
  const name = source.title.text === host ? host : `${source.title.text} (${host})`;
  const page = window.location.origin + window.location.pathname;
  const citation = t(said ? 'citation' : 'citationAlone', {
    said,
    source: name,
    day,
    url,
    page,
    today: formatDate(locale, today),
  });
  return (
    <Dialog title={<LocalText text={source.title} />} open closeLabel={t('close')} onClose={onClose}>
      <dl className="facts source-card">
        <div>
          <dt>{t('publisher')}</dt>
          <dd>{host}</dd>
        </div>
        <div>
          <dt>{t('day')}</dt>
          <dd>{day}</dd>
        </div>
        {said && (
          <div>
            <dt>{t('said')}</dt>
            <dd>{said}</dd>
          </div>
        )}
      </dl>
      <Citation text={citation} />
      <p className="actions source-ways">
        <a className={buttonClass('primary')} href={url} rel="noopener noreferrer">
          {t('open')}
        </a>
        {challenge && (
          <a className={buttonClass('quiet')} href={challenge}>
            {t('challenge')}
          </a>
        )}
      </p>
    </Dialog>
  );
};
