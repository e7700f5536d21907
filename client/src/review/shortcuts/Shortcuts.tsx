import { Fragment, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/Field.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ACTIONS, actionOf, keyOf } from './keys.ts';
import type { Action } from './keys.ts';
import { SHORTCUT_WORDS } from './shortcuts.words.ts';
import './Shortcuts.css';

type Actions = Partial<Readonly<Record<Action, () => void>>>;

const HELP_KEY = '?';
const OFF = 'qaita:shortcuts-off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);

/** Listens while the page is open. A key never acts while somebody types, in a dialog, or once keys are switched off. */
const useKeys = (actions: Actions, isOff: boolean, onHelp: () => void): void => {
  const newest = useRef({ actions, isOff, onHelp });
  useEffect(() => {
    newest.current = { actions, isOff, onHelp };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const now = newest.current;
      if (now.isOff || event.defaultPrevented || isTyping(event.target)) return;
      const action = actionOf(event);
      const run = action === 'HELP' ? now.onHelp : action && now.actions[action];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};

/** The keys of a page, and the help that names them; whom single keys disturb, switches them off there. */
export const Shortcuts = ({ actions }: { readonly actions: Actions }): ReactElement => {
  const t = useWords(SHORTCUT_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [isOff, setOff] = useState(() => localStorage.getItem(OFF) !== null);
  useKeys(actions, isOff, () => setOpen(true));
  const turn = (off: boolean): void => {
    setOff(off);
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  };
  return (
    <>
      <p className="shortcuts no-print">
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('open')} <kbd>{HELP_KEY}</kbd>
        </Button>
      </p>
      <Dialog title={t('title')} open={isOpen} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <dl className="work-facts">
          {ACTIONS.filter((action) => actions[action]).map((action) => (
            <Fragment key={action}>
              <dt>
                <kbd>{keyOf(action)}</kbd>
              </dt>
              <dd>{t.of('action', action)}</dd>
            </Fragment>
          ))}
        </dl>
        <p className="small muted">{t('hint')}</p>
        <CheckField label={t('on')} checked={!isOff} onChange={({ target }) => turn(!target.checked)} />
      </Dialog>
    </>
  );
};
