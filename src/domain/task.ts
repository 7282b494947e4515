/** What somebody owes right now, as lists show it; always derived from the records, never stored. */
import type { CalendarDate } from './calendar.ts';
import type { Step } from './step.ts';

export type Task = { readonly step: Step; readonly due: CalendarDate } & (
  | { readonly task: 'self' | 'returned'; readonly reviewId: string }
  | { readonly task: 'superior' | 'onPaper' | 'dossier' | 'final'; readonly reviewId: string; readonly name: string }
  | { readonly task: 'attendance'; readonly meetingId: string; readonly place: string }
  | { readonly task: 'opinions'; readonly meetingId: string; readonly files: number }
  | { readonly task: 'close' | 'approve'; readonly meetingId: string }
  | { readonly task: 'sheet'; readonly sheetId: string; readonly files: number }
);
