/** Step 6: exactly the decided results, once, to everybody. */
import { publicationParts } from '../../src/domain/steps/6-publication.ts';
import { aggregates } from '../../src/domain/records.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { instantOf } from '../../src/domain/calendar.ts';
import { personCard, personId, type Person } from '../../src/domain/person.ts';
import { act, actor, campaignId, makePerson, openExcluded, outcome, person, refusal } from '../support/domain.ts';
import { reviewAt } from '../support/review-steps.ts';

const publish = (files: readonly ReviewState[]) =>
  ({ type: 'publish', id: 'cb-1', campaignId, years: [2023, 2024, 2025], petitionDays: 5, files }) as const;
const decidedFiles = () => [reviewAt(6, 'NV'), reviewAt(6, 'PGD'), openExcluded()];
const friday = instantOf('2026-12-18', 9);

describe('step 6', () => {
  test('S35, D04 all decided files are published, with the last day of petition', () => {
    const state = act('publication', undefined, publish(decidedFiles()), actor('HR'), friday);
    expect(state.results.map((result) => result.person)).toEqual(['PGD', 'NV']);
    expect(state).toMatchObject({ petitionUntil: '2026-12-23', documentNos: ['15/QĐ-SVH'], publishedAt: friday });
  });

  test.each([1, 2, 3, 4, 5] as const)(
    'B7 nothing is published while a file stands at step %i; the missing are named',
    (step) => {
      expect(
        refusal('publication', undefined, publish([...decidedFiles(), reviewAt(step, 'TP')]), actor('HR')),
      ).toMatchObject({
        code: 'undecidedFiles',
        people: [{ id: 'TP' }],
      });
    },
  );

  test('S35 only the advisory unit publishes', () => {
    for (const id of ['GD', 'PGD', 'TP', 'NV'])
      expect(refusal('publication', undefined, publish(decidedFiles()), actor(id))).toEqual({
        code: 'notTheAdvisoryUnit',
      });
    expect(refusal('publication', undefined, publish(decidedFiles()), 'system')).toEqual({
      code: 'notTheAdvisoryUnit',
    });
  });

  test('T31, I5 once: a second publication is refused, under the same id and under another', () => {
    const state = act('publication', undefined, publish(decidedFiles()), actor('HR'));
    expect(refusal('publication', state, publish(decidedFiles()), actor('HR2'))).toMatchObject({
      code: 'alreadyDone',
      by: 'Nguyễn Văn HR',
    });
    const told = act(
      'review',
      reviewAt(6),
      { type: 'recordPublication', publicationId: 'cb-1', petitionUntil: '2026-12-23' },
      'system',
    );
    expect(refusal('publication', undefined, publish([told]), actor('HR'))).toEqual({ code: 'nothingToPublish' });
    expect(refusal('publication', undefined, publish([openExcluded()]), actor('HR'))).toEqual({
      code: 'nothingToPublish',
    });
  });

  test('a file of another campaign is a fault of the program, not a refusal', () => {
    expect(() =>
      refusal('publication', undefined, publish([reviewAt(6, 'NV', { campaignId: 'x' })]), actor('HR')),
    ).toThrow('another campaign');
  });

  test('S37, T32 only name, post, unit, rank and level are public', () => {
    const [result] = act('publication', undefined, publish([reviewAt(6)]), actor('HR')).results;
    expect(Object.keys(result!).toSorted()).toEqual([
      'fullName',
      'level',
      'person',
      'post',
      'rank',
      'reviewId',
      'unit',
    ]);
  });

  test('T31 one post; its parts and its paper stand in its thread; every file and the campaign learn of it', () => {
    const { outgoing } = outcome('publication', undefined, publish(decidedFiles()), actor('HR'));
    const notices = outgoing.flatMap((item) => (item.kind === 'notice' ? [item] : []));
    expect(notices.map(({ key, thread, to }) => [key, thread, to])).toEqual([
      ['cb-1/post', undefined, { channel: 'allStaff' }],
      ['cb-1/part-0', 'cb-1/post', { channel: 'allStaff' }],
      ['cb-1/paper', 'cb-1/post', { channel: 'allStaff' }],
    ]);
    expect(outgoing.flatMap((item) => (item.kind === 'followUp' ? [item.id] : []))).toEqual([
      'dot-1.PGD',
      'dot-1.NV',
      'dot-1',
    ]);
  });

  test('T33 the person is told privately, and only by the procedure', () => {
    const command = { type: 'recordPublication', publicationId: 'cb-1', petitionUntil: '2026-12-23' } as const;
    const { state, outgoing } = outcome('review', reviewAt(6), command, 'system');
    expect(outgoing).toMatchObject([{ to: { person: 'NV' }, card: { card: 'ownResult', level: 'GOOD' } }]);
    expect(refusal('review', state, command, 'system').code).toBe('alreadyDone');
    expect(refusal('review', reviewAt(6), command, actor('HR'))).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(aggregates.review.index(state)).toMatchObject({ published: true, decided: true });
  });
});

describe('the order of printed lists', () => {
  test('unit, then rank, then given name as Vietnamese sorts it', () => {
    const named = (fullName: string, facts: Partial<Person> = {}) => makePerson(fullName, { fullName, ...facts });
    const people = [
      named('Lê Văn Đạt'),
      named('Phạm Thị Ân'),
      named('Trần Dung'),
      named('Bùi Thị Ánh'),
      named('Võ An'),
      named('Đỗ Bình', { rank: 1 }),
      named('Mai Yến', { unit: { code: 'LD', name: 'Lãnh đạo', order: 1 }, rank: 9 }),
    ];
    const files = people.map((somebody) => ({
      ...reviewAt(6),
      id: `dot-1.${somebody.id}`,
      person: personCard(somebody),
    }));
    const { results } = act('publication', undefined, publish(files), actor('HR'));
    expect(results.map(({ fullName }) => fullName.split(' ').at(-1))).toEqual([
      'Yến',
      'Bình',
      'An',
      'Ánh',
      'Ân',
      'Dung',
      'Đạt',
    ]);
    expect(person('NV').unit.order).toBe(2);
  });
});

describe('the public table in messages', () => {
  const row = (place: number, post: string) => ({
    reviewId: String(place),
    person: personId(String(place)),
    fullName: `Người ${place}`,
    post,
    unit: { code: 'A', name: 'Văn phòng', order: 1 },
    rank: 1,
    level: 'GOOD' as const,
  });

  test('every row is in exactly one part, in order, and no part is longer than a message', () => {
    const rows = Array.from({ length: 500 }, (_, place) =>
      row(place, 'Chuyên viên & cộng sự '.repeat((place % 6) + 1)),
    );
    const parts = publicationParts(rows);
    expect(parts.flat()).toEqual(rows);
    for (const part of parts)
      expect(JSON.stringify(part.map(({ fullName, post }) => [fullName, post])).length).toBeLessThan(13_000);
    expect(publicationParts([])).toEqual([]);
  });
});
