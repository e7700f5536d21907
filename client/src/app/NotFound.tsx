import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button.tsx';
import { opportunitiesUrl } from './app.urls.ts';
import { APP_WORDS } from './app.words.ts';
import { usePlace } from './locale-context.tsx';
import { useWords } from './words.ts';

/** Nothing of this address; the server answers 404 with it. */
export const NotFound = (): ReactElement => {
  const t = useWords(APP_WORDS);
  const { status } = usePlace();
  status.code = 404;
  return (
    <>
      <title>{`${t('notFoundTitle')} · Qaita`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <Link className={buttonClass('primary')} to={opportunitiesUrl}>
        {t('toSearch')}
      </Link>
    </>
  );
};
