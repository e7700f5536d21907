import type { ReactElement } from 'react';
import { percentOn, yearOf } from './chart-scale.ts';

export interface TimeMark {
  readonly key: string;
  /** A date as far as it is known: 2012, 2024-04, 2026-01-28. */
  readonly date: string;
  /** `END` is a cross: it differs from the others without colour as well. */
  readonly look: 'EVENT' | 'END';
}

/** The year after the last event is the end of the axis. */
const boundsOf = (marks: readonly TimeMark[]): { from: number; to: number } => {
  const years = marks.map(({ date }) => yearOf(date));
  return { from: Math.floor(Math.min(...years)), to: Math.floor(Math.max(...years)) + 1 };
};

const MOST_LABELS = 5;

const labelled = (from: number, to: number): number[] => {
  const step = Math.ceil((to - from) / MOST_LABELS);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step);
};

const anchorOf = (at: number): 'start' | 'middle' | 'end' => {
  if (at < 5) return 'start';
  return at > 95 ? 'end' : 'middle';
};

const Mark = ({ at, look }: { readonly at: number; readonly look: TimeMark['look'] }): ReactElement => (
  <svg x={`${at}%`} y="16" overflow="visible">
    {look === 'END' ? <path className="chart-cross" d="M-6-6 6 6M6-6-6 6" /> : <circle className="chart-event" r="6" />}
  </svg>
);

interface Props {
  /** What the drawing shows, in one sentence; the events themselves stand in a list beside it. */
  readonly label: string;
  readonly marks: readonly TimeMark[];
}

/** Dated events on an axis of years. */
export const TimeAxis = ({ label, marks }: Props): ReactElement | null => {
  if (marks.length === 0) return null;
  const { from, to } = boundsOf(marks);
  return (
    <svg className="chart time-axis" width="100%" height="52" role="img" aria-label={label}>
      <line className="chart-axis" x1="0" x2="100%" y1="16" y2="16" />
      {labelled(from, to).map((year) => {
        const at = percentOn(year, from, to);
        return (
          <text key={year} className="chart-text" x={`${at}%`} y="46" textAnchor={anchorOf(at)}>
            {year}
          </text>
        );
      })}
      {marks.map(({ key, date, look }) => (
        <Mark key={key} at={percentOn(yearOf(date), from, to)} look={look} />
      ))}
    </svg>
  );
};
