import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../ui/Button.tsx';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { usePageContext } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';

/** Nothing exists at this address; the server answers 404. */
export const NotFound = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const { status } = usePageContext();
  status.set(404);
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
