/** Random commands by random people on one meeting: quorum, sides, recusal and the chair’s right hold whatever is tried. */
import { system, type ActingParty } from '../../src/domain/actor.ts';
import { fold } from '../../src/domain/aggregate.ts';
import type { Recorded } from '../../src/domain/event.ts';
import type { MeetingState } from '../../src/domain/meeting-state.ts';
import { ratingLevels } from '../../src/domain/rating.ts';
import { aggregates, type CommandOf, type EventOf } from '../../src/domain/records.ts';
import { actor, attempt, roster } from '../support/domain.ts';
import { called } from '../support/lists.ts';
import { mark, poison } from '../support/poison.ts';
import { seeded, type Random } from '../support/random.ts';
import { reviewAt } from '../support/review-steps.ts';

type Event = Recorded<EventOf<'meeting'>>;
const everybody: readonly ActingParty[] = [...roster.map(({ id }) => actor(id)), system];

function command({ one, some, below }: Random, { agenda }: MeetingState): CommandOf<'meeting'> {
  const levels = [...ratingLevels, 'abstain' as const];
  const about = below(3) === 0 ? [one(agenda)] : agenda;
  const opinions = about.map(({ reviewId }) => ({ reviewId, level: one(levels), remarks: poison('said') }));
  return one<CommandOf<'meeting'>>([
    { type: 'openMeeting', present: some(roster.map(({ id }) => id)), absences: { 1: poison('absent') } },
    { type: 'giveOpinions', opinions },
    { type: 'giveOpinions', opinions: opinions.slice(0, 1) },
    { type: 'giveOpinions', opinions: opinions.slice(1) },
    { type: 'closeMeeting', conclusion: poison('conclusion') },
    { type: 'approveMinutes' },
  ]);
}

function faults(before: MeetingState, after: MeetingState, { by, event }: Event): readonly string[] {
  const inCharge = by === 'GD' || by === 'HR2';
  const room = after.members.filter(({ id }) => after.present.includes(id));
  const side = (wanted: 'leadership' | 'party') => room.some(({ sides }) => sides.includes(wanted));
  const lawful = 3 * room.length >= 2 * after.members.length && side('leadership') && side('party');
  const recused = (id: string) => after.agenda.filter(({ person }) => person.id === id).map(({ reviewId }) => reviewId);
  const silent = room.some(({ id }) =>
    after.agenda.some(({ reviewId, person }) => person.id !== id && !after.opinions[reviewId]?.[id]),
  );
  const broken: readonly (readonly [boolean, string])[] = [
    [(event.type === 'meetingOpened' || event.type === 'meetingClosed') && !inCharge, `${by} led`],
    [(event.type === 'meetingOpened' || event.type === 'meetingClosed') && !lawful, 'unlawful room'],
    [event.type === 'meetingOpened' && !room.some(({ id }) => id === after.chair.id), 'no chair'],
    [event.type === 'opinionsGiven' && (before.phase !== 'open' || !room.some(({ id }) => id === by)), `${by} spoke`],
    [recused(by).some((file) => after.opinions[file]?.[by] !== undefined), `${by} judged the own file`],
    [event.type === 'meetingClosed' && silent, 'closed with somebody silent'],
    [event.type === 'minutesApproved' && (by !== 'GD' || before.phase !== 'closed'), `${by} approved`],
    [before.phase === 'approved', 'changed after approval'],
  ];
  return broken.filter(([is]) => is).map(([, what]) => what);
}

function live(seed: number): { readonly wrong: readonly string[]; readonly phase: string } {
  const random = seeded(seed);
  const begun = called([reviewAt(4, 'NV'), reviewAt(4, 'PGD'), reviewAt(4, 'TP')]);
  let state = begun;
  const events: Event[] = [];
  const wrong: string[] = [];
  for (let left = 200; left > 0; left -= 1) {
    const result = attempt('meeting', state, command(random, state), random.one(everybody));
    if (!result.ok) continue;
    for (const event of result.value.events) wrong.push(...faults(state, result.value.state, event));
    if (result.value.outgoing.some((item) => JSON.stringify(item).includes(mark)))
      wrong.push('a message carries a typed text');
    events.push(...result.value.events);
    state = result.value.state;
  }
  if (events.length > 0 && JSON.stringify(fold(aggregates.meeting, begun, events)) !== JSON.stringify(state))
    wrong.push('the events do not give the state');
  return { wrong: wrong.map((what) => `seed ${seed}: ${what}`), phase: state.phase };
}

describe('whatever is tried in a meeting', () => {
  test('T23, T24, T25, S29–S32 400 random meetings break no rule, and some of them end with approved minutes', () => {
    const lives = Array.from({ length: 400 }, (_, seed) => live(seed));
    expect(lives.flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
    expect(new Set(lives.map(({ phase }) => phase))).toContain('approved');
  });
});
