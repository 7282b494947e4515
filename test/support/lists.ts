/** Meetings and decision sheets over given files, ready to be performed. */
import type { MeetingState } from '../../src/domain/meeting-state.ts';
import type { PersonId } from '../../src/domain/person.ts';
import type { CommandOf } from '../../src/domain/records.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import type { SheetState } from '../../src/domain/decision-sheet.ts';
import { meetingMembers } from '../../src/domain/steps/4-meeting.ts';
import { act, actor, campaignId, morning, officer, roster } from './domain.ts';

type Of<K extends 'meeting' | 'decisionSheet', T> = Extract<CommandOf<K>, { type: T }>;

/** The head chairs, somebody of the advisory unit keeps the minutes: GD, PGD, PGD2 (leadership), PGD, TP, HR (chi ủy). */
export const callMeeting = (
  files: readonly ReviewState[],
  changes: Partial<Of<'meeting', 'callMeeting'>> = {},
): Of<'meeting', 'callMeeting'> => ({
  type: 'callMeeting',
  id: 'hop-1',
  campaignId,
  at: morning,
  place: 'Phòng họp số 1',
  due: '2026-12-11',
  chair: officer('GD'),
  secretary: officer('HR2'),
  members: meetingMembers(roster),
  files,
  ...changes,
});

export const called = (files: readonly ReviewState[]): MeetingState =>
  act('meeting', undefined, callMeeting(files), actor('HR'));

export const opened = (files: readonly ReviewState[], ...present: string[]): MeetingState =>
  act('meeting', called(files), { type: 'openMeeting', present: present as PersonId[], absences: {} }, actor('HR2'));

/** One member speaks to every file but the own. */
export const spoken = (
  state: MeetingState,
  member: string,
  level: 'GOOD' | 'COMPLETED' | 'abstain' = 'GOOD',
): MeetingState =>
  act(
    'meeting',
    state,
    {
      type: 'giveOpinions',
      opinions: state.agenda
        .filter(({ person }) => person.id !== member)
        .map(({ reviewId }) => ({ reviewId, level, remarks: 'Nhất trí' })),
    },
    actor(member),
  );

export function closed(files: readonly ReviewState[]): MeetingState {
  const present = ['GD', 'PGD', 'TP', 'HR'];
  const heard = present.reduce((state, member) => spoken(state, member), opened(files, ...present));
  return act('meeting', heard, { type: 'closeMeeting', conclusion: 'Thống nhất' }, actor('HR2'));
}

export const submitSheet = (
  files: readonly ReviewState[],
  changes: Partial<Of<'decisionSheet', 'submitSheet'>> = {},
): Of<'decisionSheet', 'submitSheet'> => ({
  type: 'submitSheet',
  id: 'qd-1',
  campaignId,
  campaignName: 'Đánh giá năm 2026',
  authority: officer('GD'),
  due: '2026-12-16',
  files,
  ...changes,
});

export const onSheet = (files: readonly ReviewState[]): SheetState =>
  act('decisionSheet', undefined, submitSheet(files), actor('HR'));
