import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { ProofDialog as ProofDialogType } from '../identity/proof/ProofDialog.tsx';
import { proveBy } from '../kernel/proof.ts';

interface Asked {
  readonly ProofDialog: typeof ProofDialogType;
  readonly isOpen: boolean;
  readonly onAnswer: (isProved: boolean) => void;
}

/** Asks for a proof of identity over any page; loaded when it is first needed. */
export const ProofHost = (): ReactElement | null => {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let answer = (_isProved: boolean): void => undefined;
    const takeBack = proveBy(async () => {
      const module = await import('../identity/proof/ProofDialog.tsx').catch(() => null);
      if (!module) return false;
      return new Promise<boolean>((resolve) => {
        answer = resolve;
        const onAnswer = (isProved: boolean): void => {
          // Closed before it is removed: the browser then returns the focus.
          setAsked((last) => last && { ...last, isOpen: false });
          resolve(isProved);
        };
        setAsked({ ProofDialog: module.ProofDialog, isOpen: true, onAnswer });
      });
    });
    return () => {
      takeBack();
      // Nobody is left waiting.
      answer(false);
    };
  }, []);
  return asked && <asked.ProofDialog isOpen={asked.isOpen} onAnswer={asked.onAnswer} />;
};
