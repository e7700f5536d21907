import type { ReactElement } from 'react';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useWords } from '../kernel/words.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Placeholder for a part of a page whose code is loading. */
export const LoadingLines = ({ lines }: { readonly lines: number }): ReactElement => (
  <Skeleton lines={lines} label={useWords(PRODUCT_WORDS)('loading')} />
);
