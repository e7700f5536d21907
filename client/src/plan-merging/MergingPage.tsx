import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { MergePage } from './MergePage.tsx';
import { MergesPage } from './MergesPage.tsx';
import { StartMergePage } from './StartMergePage.tsx';

/** The list of checks, one of them, or the form that starts one: loaded together, because people go from one to the other. */
export const Component = (): ReactElement => {
  const { id } = useParams();
  if (id === undefined) return <MergesPage />;
  return id === 'new' ? <StartMergePage /> : <MergePage key={id} id={id} />;
};
