import type { ReminderStep } from 'shared/interests/reminders.ts';

/** What the clock of a promised answer said when a steward was reminded of it. */
export interface Reminded {
  readonly step: ReminderStep;
  readonly dueOn: string;
  /** Working days. */
  readonly promised: number;
  readonly used: number;
  /** Years without a table of holidays that were crossed. */
  readonly unknownYears: readonly number[];
}
