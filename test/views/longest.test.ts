/** Every view and message with the longest names and texts that the law allows stays within Slack's limits (T7). */
import type { HomeView, ModalView } from '@slack/types';
import { contentOrder, criteriaGroups, type CriteriaGroup } from '../../src/domain/criteria.ts';
import { longestText } from '../../src/domain/field.ts';
import type { Card } from '../../src/domain/notice.ts';
import { personId } from '../../src/domain/person.ts';
import { ratingLevels } from '../../src/domain/rating.ts';
import { publicationParts, type PublishedResult } from '../../src/domain/steps/6-publication.ts';
import type { Task } from '../../src/domain/task.ts';
import { en } from '../../src/text/en.ts';
import { vi, type Text } from '../../src/text/vi.ts';
import { validateMessage, validateView } from '../../src/workspace/block-kit/validate.ts';
import { selfAssessmentView } from '../../views/1-self-assessment.ts';
import { excuseView, returningView, superiorReviewView } from '../../views/2-superior-review.ts';
import { dossierView, readDossierView } from '../../views/3-dossier.ts';
import * as meetings from '../../views/4-meeting.ts';
import * as decisions from '../../views/5-decision.ts';
import { publishView } from '../../views/6-publication.ts';
import { campaignView } from '../../views/campaign.ts';
import type { FileProps } from '../../views/file-parts.ts';
import { homeView, refusedHome, taskListBlocks, tasksPerPage } from '../../views/home.ts';
import { messageView, refusedView } from '../../views/kit/modal.ts';
import { noticeMessage } from '../../views/notices.ts';

const long = (letters: number): string => 'Ưỡ&'.repeat(Math.ceil(letters / 3)).slice(0, letters);
const text = long(longestText);
const name = long(100);
const post = long(150);
const unitName = long(150);
const id = `dot-${'x'.repeat(36)}.${'C'.repeat(40)}`;
const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const remarks = Object.fromEntries(criteriaGroups.map((group) => [group, text])) as Record<CriteriaGroup, string>;

const file = (superiors: number): FileProps => ({
  personName: name,
  post,
  unitName,
  self: {
    answers: contentOrder.map((content) => ({ content, text })),
    strengths: text,
    shortcomings: text,
    level: 'NOT_COMPLETED',
  },
  opinions: many(superiors, () => ({ name, post, at: 0, remarks, level: 'GOOD' as const })),
  proposal: { content: text, level: 'EXCELLENT' },
});

const choices = (count: number) => many(count, (place) => ({ value: `${place}${'v'.repeat(40)}`, label: name }));
const lines = many(10, (place) => ({
  reviewId: `${id}${place}`,
  name,
  post,
  proposed: 'GOOD',
  level: 'GOOD',
  remarks: text,
}));
const members = many(60, (place) => ({
  id: `${'m'.repeat(40)}${place}`,
  name,
  post,
  sides: ['leadership', 'party'] as const,
}));
const draft = Object.fromEntries([...contentOrder, 'strengths', 'shortcomings'].map((field) => [field, text]));
const due = { 1: '2026-12-01', 2: '2026-12-02', 3: '2026-12-03', 4: '2026-12-04', 5: '2026-12-07', 6: '2026-12-08' };
const counts = { EXCELLENT: 9, GOOD: 9, COMPLETED: 9, NOT_COMPLETED: 9 };
const results: PublishedResult[] = many(120, (place) => ({
  reviewId: `${id}${place}`,
  person: personId(String(place)),
  fullName: name,
  post,
  unit: { code: String(place % 7), name: unitName, order: place % 7 },
  rank: 1,
  level: ratingLevels[place % 4] ?? 'GOOD',
}));
const publication = {
  years: [2023, 2024, 2025],
  documentNos: many(5, () => long(50)),
  petitionUntil: '2026-12-23',
  results,
};

const modalsIn = (words: Text): Readonly<Record<string, ModalView>> => ({
  'self-assessment, page 1': selfAssessmentView(
    {
      reviewId: id,
      page: 0,
      years: [2023, 2024, 2025],
      due: due[1],
      contents: contentOrder,
      draft,
      savedAt: 0,
      onBehalfOf: name,
      returned: { byName: name, reason: text },
    },
    words,
  ),
  'self-assessment, page 2': selfAssessmentView(
    { reviewId: id, page: 1, years: [2023, 2024, 2025], due: due[1], contents: contentOrder, draft },
    words,
  ),
  'self-assessment, page 3': selfAssessmentView(
    {
      reviewId: id,
      page: 2,
      years: [2023, 2024, 2025],
      due: due[1],
      contents: contentOrder,
      draft: { ...draft, level: 'GOOD' },
    },
    words,
  ),
  'superior review': superiorReviewView({ reviewId: id, file: file(0) }, words),
  return: returningView({ reviewId: id, personName: name }, words),
  excuse: excuseView({ reviewId: id, personName: name, superiors: choices(10) }, words),
  'dossier with 1 superior': dossierView({ reviewId: id, file: file(1) }, words),
  'dossier with 10 superiors': dossierView({ reviewId: id, file: file(10) }, words),
  'dossier to read': readDossierView(file(10), words),
  'call a meeting': meetings.callMeetingView(
    { files: 9999, members: members.slice(0, 20), secretaries: choices(20), chair: members[0]?.id ?? '', date: due[4] },
    words,
  ),
  'call a big meeting': meetings.callMeetingView(
    { files: 9999, members, secretaries: choices(100), date: due[4] },
    words,
  ),
  attendance: meetings.attendanceView({ meetingId: id, members, needed: 40 }, words),
  'files of a meeting': meetings.meetingFilesView(
    many(200, (place) => ({ reviewId: `${id}${place}`, name, post })),
    words,
  ),
  opinions: meetings.opinionsView({ meetingId: id, page: 0, pages: 9, lines }, words),
  'close a meeting': meetings.closeMeetingView({ meetingId: id }, words),
  'approve minutes': meetings.approveView({ meetingId: id, conclusion: text, lines: many(200, () => text) }, words),
  'final proposal': decisions.finalProposalView(
    { reviewId: id, file: file(10), meeting: { counts, abstained: 9, level: 'GOOD' }, content: text, level: 'GOOD' },
    words,
  ),
  'submit a sheet': decisions.submitSheetView(
    { authorityId: id, authorityName: name, lines: many(500, () => ({ name, level: 'GOOD' as const })) },
    words,
  ),
  decide: decisions.sheetView(
    {
      sheetId: id,
      page: 0,
      pages: 9,
      lines: many(10, (place) => ({
        reviewId: `${id}${place}`,
        name,
        post,
        proposed: 'GOOD' as const,
        unitName,
        meetingLevel: 'GOOD' as const,
        meetingCounts: counts,
        level: 'GOOD',
        reason: text,
      })),
      distribution: many(40, () => ({ unitName, counts })),
    },
    words,
  ),
  issue: decisions.issueView(
    {
      sheetId: id,
      lines: many(500, () => ({ name, unitName, level: 'NOT_COMPLETED' as const, differs: true })),
      documentNo: long(50),
    },
    words,
  ),
  publish: publishView({ ...publication, channel: 'C0123456789' }, words),
  campaign: campaignView(
    {
      name: post,
      windows: [
        [2023, 2024, 2025],
        [2024, 2025, 2026],
      ],
      due,
      legalBases: [text],
      occupations: many(150, (place) => `${place}${long(70)}`),
      inScope: 99_999,
      excluded: 99,
      withoutSlack: many(300, () => name),
      formId: id,
    },
    words,
  ),
  refused: refusedView(text, words),
  message: messageView(words.common.doneTitle, text, words),
});

const tasks: Task[] = many(tasksPerPage + 5, (place) => ({
  task: 'superior',
  step: 2,
  reviewId: `${id}${place}`,
  name,
  due: due[2],
}));
const homesIn = (words: Text): Readonly<Record<string, HomeView>> => ({
  'home, first page': homeView(
    {
      tasks,
      page: 0,
      campaignName: post,
      myFile: { state: 'running', step: 2, holder: post, due: due[2], daysLeft: -3 },
      unit: {
        counts: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 },
        canOpenCampaign: true,
        readyForMeeting: 99,
        readyForDecision: many(40, (place) => ({
          authorityId: `${'a'.repeat(40)}${place}`,
          authorityName: name,
          files: 9,
        })),
        canPublish: true,
        onPaperNotices: 9,
        onPaperPeople: many(99, () => name),
        owingOpinions: many(40, (place) => ({ reviewId: `${id}${place}`, name, superiors: many(10, () => name) })),
      },
    },
    words,
  ),
  'home, last page': homeView({ tasks, page: 1 }, words),
  'home, empty': homeView({ tasks: [], page: 0 }, words),
  'home, refused': refusedHome(post),
});

const cards: readonly Card[] = [
  { card: 'campaignOpened', campaignName: post, inScope: 9999, excluded: 99, onPaper: 99, due: due[1] },
  ...(['open', 'submitted', 'returned', 'over'] as const).map((state): Card => ({
    card: 'selfAssessment',
    reviewId: id,
    campaignName: post,
    years: [2023, 2024, 2025],
    due: due[1],
    state,
    at: 0,
  })),
  { card: 'selfAssessmentReturned', reviewId: id, byName: name, due: due[1] },
  { card: 'superiorThread', campaignName: post, due: due[2] },
  ...(['open', 'given', 'returned', 'excused'] as const).map((state): Card => ({
    card: 'superiorReview',
    reviewId: id,
    personName: name,
    unitName,
    state,
    byName: name,
    at: 0,
  })),
  ...(['toPrepare', 'prepared', 'met', 'proposed', 'decided', 'reopened'] as const).map((state): Card => ({
    card: 'dossier',
    reviewId: id,
    personName: name,
    unitName,
    state,
    at: 0,
  })),
  ...(['called', 'open', 'closed', 'approved'] as const).flatMap((state): Card[] => [
    {
      card: 'meetingCalled',
      meetingId: id,
      place: post,
      at: 0,
      files: 999,
      state,
      may: ['readFiles', 'takeAttendance', 'giveOpinions', 'close', 'approve'],
    },
    { card: 'meetingBoard', meetingId: id, place: post, at: 0, files: 999, members: 99, present: 99, state },
  ]),
  { card: 'decisionThread', campaignName: post },
  { card: 'decisionSheet', sheetId: id, files: 999, due: due[5], state: 'submitted' },
  { card: 'decisionSheet', sheetId: id, files: 999, due: due[5], state: 'issued', at: 0 },
  { card: 'publication', publicationId: id },
  ...many(publicationParts(results).length, (part): Card => ({ card: 'publicationPart', publicationId: id, part })),
  { card: 'ownResult', reviewId: id, level: 'NOT_COMPLETED', documentNo: long(50), petitionUntil: due[6] },
  { card: 'reminder', owed: ([1, 2, 3, 4, 5] as const).map((step) => ({ step, count: 999, due: due[step] })) },
  { card: 'notApplied', personName: name, step: 4 },
];

describe.each([
  ['Vietnamese', vi],
  ['English', en],
] as const)('T7 the longest legal texts fit, in %s', (_language, words) => {
  it.each(Object.entries({ ...modalsIn(words), ...homesIn(words) }))('%s', (_name, view) => {
    expect(validateView(view)).toEqual([]);
  });

  it('the task list of the command', () => {
    const props = { tasks, page: 0, campaignName: post };
    expect(validateMessage({ text: words.home.title, blocks: taskListBlocks(props, words) }, 'post')).toEqual([]);
  });

  it.each(cards.map((card) => [`${card.card} ${'state' in card ? card.state : ''}`, card] as const))(
    'T44 message %s, with a text for screen readers, posted and updated',
    (_name, card) => {
      const message = noticeMessage(card, words, publication);
      expect(message.text.length).toBeGreaterThan(0);
      expect(validateMessage({ text: message.text, blocks: [...message.blocks] }, 'post')).toEqual([]);
      expect(validateMessage({ text: message.text, blocks: [...message.blocks] }, 'update')).toEqual([]);
    },
  );
});
