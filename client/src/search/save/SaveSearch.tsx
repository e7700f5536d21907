import { lazy, useState } from 'react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Link, useLocation, useNavigate } from 'react-router';
import { useViewer } from '../../kernel/session.ts';
import { signInUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { Afterwards } from '../../ui/Afterwards.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { SAVE_SEARCH_WORDS } from './save-search.words.ts';

const SaveSearchDialog = lazy(() => import('./SaveSearchDialog.tsx').then((module) => ({ default: module.SaveSearchDialog })));

/** After signing in to save the search, the reader finds the dialog open. */
const SAVE = '#save';

/** The menu around the button closes, with all that stands in it, when a dialog opens. */
const OutsideMenu = ({ children }: { readonly children: ReactElement }): ReactElement => createPortal(children, document.body);

/** Saves the search of the address bar; a visitor signs in first and comes back to the same search. */
export const SaveSearch = (): ReactElement => {
  const t = useWords(SAVE_SEARCH_WORDS);
  const viewer = useViewer();
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const isIn = viewer?.level === 'FULL';
  const close = (): void => {
    setAsked(false);
    if (hash === SAVE) void navigate({ search, hash: '' }, { replace: true, preventScrollReset: true });
  };
  if (!isIn)
    return (
      <Link className={buttonClass('secondary')} to={signInUrl(pathname + search + SAVE)}>
        {t('saveSearch')}
      </Link>
    );
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsked(true)}>
        {t('saveSearch')}
      </Button>
      {(isAsked || hash === SAVE) && (
        <Afterwards>
          <OutsideMenu>
            <SaveSearchDialog query={search} onClose={close} />
          </OutsideMenu>
        </Afterwards>
      )}
    </>
  );
};
