import type { ReactElement } from 'react';
import { Arrivals } from './Arrivals.tsx';
import { Footer } from './Footer.tsx';

/** What of the frame is not needed before a page stands. */
export const LayoutEnd = (): ReactElement => (
  <>
    <Footer />
    <Arrivals />
  </>
);
