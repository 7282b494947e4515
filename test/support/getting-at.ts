/** One file led through the steps, and everybody who might try to get at it. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import {
  approveMinutes,
  callMeeting,
  closeMeeting,
  giveOpinions,
  members,
  takeAttendance,
} from '../../src/demo/4-meeting.ts';
import { submitSheet } from '../../src/demo/5-decision.ts';
import { someone } from '../../src/demo/stage.ts';
import { reviewId } from '../../src/domain/review-state.ts';
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import { chosen, typed } from './forged.ts';
import { everybody, momentOf, type Again, type Life } from './copies.ts';

/** The file that everybody tries to get at: of a staff member with two superiors. */
const target = 'SVHTT-006';
export const kinds = {
  person: target,
  superior: 'SVHTT-004',
  staff: 'SVHTT-007',
  superiorOfAnother: 'SVHTT-015',
  advisoryUnit: 'SVHTT-010',
  meetingMember: 'SVHTT-003',
  authority: 'SVHTT-001',
} as const;
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

export type Moment = 'step 1' | 'step 2' | 'step 3' | 'step 4' | 'meeting' | 'step 5';
/** What each kind of person may do at that moment, beside reading; everything else must be refused. */
export const allowed: Readonly<Record<Moment, Partial<Record<Kind, readonly string[]>>>> = {
  'step 1': { person: [ids.self.form] },
  'step 2': {
    superior: [ids.superior.open, ids.superior.agree, ids.superior.form, ids.returning.form],
    advisoryUnit: [ids.excuse.form],
  },
  'step 3': { advisoryUnit: [ids.dossier.form] },
  'step 4': { advisoryUnit: [ids.meeting.callForm] },
  meeting: {
    meetingMember: [ids.meeting.opinionsForm],
    authority: [ids.meeting.opinionsForm, ids.meeting.attendanceForm],
  },
  'step 5': { authority: [ids.sheet.form, ids.sheet.issueForm] },
};

const moments = new Map<Moment, Again>();
/** Leads one file through the steps and remembers each. */
export async function lead(): Promise<void> {
  const life = await everybody();
  const { stage } = life;
  const remember = async (moment: Moment) => void moments.set(moment, await momentOf(life));
  const person = someone(stage, ({ id }) => id === target);
  const superiors = person.directSuperiors.map((id) => someone(stage, (each) => each.id === id));
  await openCampaign(stage);
  await remember('step 1');
  await assessOneself(stage, person);
  await remember('step 2');
  for (const superior of superiors) await reviewAsSuperior(stage, superior, person, false);
  await remember('step 3');
  await prepareDossier(stage, person);
  await remember('step 4');
  await callMeeting(stage);
  await takeAttendance(stage);
  for (const member of members(stage).slice(1)) await giveOpinions(stage, member);
  await remember('meeting');
  for (const member of members(stage).slice(0, 1)) await giveOpinions(stage, member);
  await closeMeeting(stage);
  await approveMinutes(stage);
  await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await remember('step 5');
}

/** A life of its own at that moment. */
export async function at(moment: Moment): Promise<Life> {
  const again = moments.get(moment);
  if (!again) throw new Error('no such moment');
  return again();
}

/** Everything that is stored of files, meetings, decisions and publications, as one text. */
export async function stored({ store: { records } }: Life): Promise<string> {
  const all = ['campaign', 'review', 'meeting', 'decisionSheet', 'publication'] as const;
  return JSON.stringify(await Promise.all(all.map((kind) => records.find(kind, {}))));
}

/** The ids of what there is to get at, by the name that forms use. */
export async function goals({ store: { records } }: Life) {
  const [campaign] = await records.find('campaign', {});
  const [meeting] = await records.find('meeting', {});
  const [sheet] = await records.find('decisionSheet', {});
  const file = reviewId(campaign?.id ?? '', target as never);
  return {
    reviewId: file,
    meetingId: meeting?.id ?? 'hop-1',
    sheetId: sheet?.id ?? 'qd-1',
    authorityId: kinds.authority,
  };
}
type Goals = Awaited<ReturnType<typeof goals>>;

/** A button of a family carries the id of that family's record. */
export function valueOf(id: string, { reviewId: file, meetingId, sheetId, authorityId }: Goals): string {
  if (id === ids.sheet.submit) return authorityId;
  if (id.startsWith('sheet.')) return sheetId;
  if (id.startsWith('meeting.')) return meetingId;
  return id.startsWith('home.') ? '1' : file;
}

/** Everything that any form asks, so that only rights and order can be the reason of a refusal. */
export const wholeForm = ({ reviewId: file }: Goals) => ({
  ...Object.assign(
    {},
    ...['G1', 'G2', 'G3', 'G4', 'A1', 'A2', 'strengths', 'shortcomings'].map((f) => typed(f, 'ĐỘT NHẬP')),
  ),
  ...typed('content', 'ĐỘT NHẬP nội dung'),
  ...typed('reason', 'ĐỘT NHẬP lý do đủ dài'),
  ...typed('conclusion', 'ĐỘT NHẬP'),
  ...typed('place', 'ĐỘT NHẬP'),
  ...typed('documentNo', '99/QĐ'),
  ...typed('confirmation', vi.modals.publish.word),
  ...chosen('level', 'GOOD'),
  ...chosen('superior', kinds.superior),
  ...chosen('chair', kinds.authority),
  ...chosen('secretary', kinds.advisoryUnit),
  ...typed('present', 'SVHTT-001,SVHTT-002,SVHTT-003,SVHTT-009,SVHTT-014'),
  date: { date: { type: 'datepicker', selected_date: '2026-12-01' } },
  time: { time: { type: 'timepicker', selected_time: '08:00' } },
  ...chosen(`level.${file}`, 'EXCELLENT'),
  ...typed(`remarks.${file}`, 'ĐỘT NHẬP'),
  ...typed(`reason.${file}`, 'ĐỘT NHẬP lý do đủ dài'),
});

const refused = [vi.common.refusedTitle, '"response_action":"errors"'];
export const isRefused = (said: string): boolean => refused.some((words) => said.includes(words));
export const userOf = ({ agency }: Life, kind: Kind): string => agency.users.get(kinds[kind]) ?? '';
