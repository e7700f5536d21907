import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { MergePage } from './MergePage.tsx';
import { MergesPage } from './MergesPage.tsx';

/** The list of checks or one of them: loaded together, because people go from one to the other. */
export const Component = (): ReactElement => {
  const { id } = useParams();
  return id === undefined ? <MergesPage /> : <MergePage key={id} id={id} />;
};
