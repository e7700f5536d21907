import type { ReactElement, ReactNode } from 'react';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export const StandingSection = ({ id, title, children }: SectionProps): ReactElement => (
  <section className="section reading" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

interface Props {
  readonly title: string;
  readonly lead: string;
  /** The operator's own text, in HTML that the server has made of Markdown and that cannot run anything. */
  readonly own: string | null | undefined;
  /** What stands before either text. */
  readonly facts?: ReactNode;
  readonly isReady: boolean;
  readonly error: Error | undefined;
  /** The product's text. */
  readonly children: ReactNode;
}

/** A page about the installation: the operator's text where there is one, else ours. */
export const StandingPage = ({ title, lead, own, facts, isReady, error, children }: Props): ReactElement => (
  <>
    <PageHead title={title} description={lead} />
    <h1>{title}</h1>
    {error && <ProblemNotice problem={toProblem(error)} />}
    {!isReady && !error && <LoadingLines lines={9} />}
    {isReady && !own && <p className="lead">{lead}</p>}
    {facts}
    {isReady && own && <div className="reading" dangerouslySetInnerHTML={{ __html: own }} />}
    {isReady && !own && children}
  </>
);
