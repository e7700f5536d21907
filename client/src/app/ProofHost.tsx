import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { ProofDialog as ProofDialogType } from '../identity/proof/ProofDialog.tsx';
import { proveBy } from '../kernel/proof.ts';

interface Asked {
  readonly ProofDialog: typeof ProofDialogType;
  readonly isOpen: boolean;
  readonly onAnswer: (isProved: boolean) => void;
}

/** Where the proof is asked for, over whatever page stands; fetched when it first is. */
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
          // Closed, not taken away: that is how the browser gives the focus back.
          setAsked((last) => last && { ...last, isOpen: false });
          resolve(isProved);
        };
        setAsked({ ProofDialog: module.ProofDialog, isOpen: true, onAnswer });
      });
    });
    return () => {
      takeBack();
      // Whoever still waits is not left waiting.
      answer(false);
    };
  }, []);
  return asked && <asked.ProofDialog isOpen={asked.isOpen} onAnswer={asked.onAnswer} />;
};
