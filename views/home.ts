/** App Home and the answer to the slash command: my tasks by due date, my file, and the advisory unit's next acts (T38). */
import type { HomeView, KnownBlock } from '@slack/types';
import { steps, type Step } from '../src/domain/step.ts';
import type { Task } from '../src/domain/task.ts';
import type { Text } from '../src/text/vi.ts';
import { actions, button, divider, header, note, section } from './kit/blocks.ts';
import { ids } from './kit/ids.ts';

export interface HomeProps {
  readonly tasks: readonly Task[];
  readonly page: number;
  readonly campaignName?: string;
  /** Where the reader's own file stands (T12). */
  readonly myFile?:
    | { readonly state: 'outOfScope' | 'published' }
    | {
        readonly state: 'running';
        readonly step: Step;
        readonly holder: string;
        readonly due: string;
        readonly daysLeft: number;
      };
  readonly unit?: {
    readonly counts: Readonly<Record<Step, number>>;
    readonly canOpenCampaign: boolean;
    readonly readyForMeeting: number;
    /** Authorities with files ready to be submitted. */
    readonly readyForDecision: readonly {
      readonly authorityId: string;
      readonly authorityName: string;
      readonly files: number;
    }[];
    readonly canPublish: boolean;
    readonly onPaperNotices: number;
    /** For whom those notices are, so that somebody can bring them. */
    readonly onPaperPeople?: readonly string[];
    /** Files of step 2 and who still owes an opinion, oldest first; from here an absent superior is excused (T13). */
    readonly owingOpinions?: readonly {
      readonly reviewId: string;
      readonly name: string;
      readonly superiors: readonly string[];
    }[];
  };
}

/** Two blocks a task at most; the rest of the view needs about 30 of its 100. */
export const tasksPerPage = 30;
/** Files of step 2 that the board lists. */
const owingShown = 15;

export function homeView(props: HomeProps, text: Text): HomeView {
  return {
    type: 'home',
    blocks: [
      ...ownPart(props, text),
      ...unitPart(props, text),
      ...taskPart(props, text),
      note(text.common.privacyNotice),
    ],
  };
}

/** Home of somebody who may not use the app, with the reason and what to do. */
export const refusedHome = (sentence: string): HomeView => ({ type: 'home', blocks: [section(sentence)] });

/** The same tasks for `/danhgia`, seen by the person only; without paging, the first ten. */
export const taskListBlocks = (props: HomeProps, text: Text): KnownBlock[] => [
  ...ownPart(props, text),
  ...unitPart(props, text),
  ...(props.tasks.length === 0
    ? [section(text.home.noTasks)]
    : props.tasks.slice(0, 10).map((task) => taskBlock(task, text))),
  ...(props.tasks.length > 10 ? [note(text.messages.homeHint)] : []),
];

function ownPart({ campaignName, myFile }: HomeProps, text: Text): KnownBlock[] {
  const { home } = text;
  const blocks: KnownBlock[] = [header(campaignName ?? text.common.appName)];
  if (!campaignName) return [...blocks, section(home.noCampaign)];
  if (!myFile) return blocks;
  if (myFile.state !== 'running')
    return [...blocks, section(myFile.state === 'published' ? home.published : home.outOfScope)];
  const { step, holder, due, daysLeft } = myFile;
  return [...blocks, section(`${home.myFile}. ${home.where(step, holder, due)} ${home.daysLeft(daysLeft)}`)];
}

function unitPart({ unit, campaignName }: HomeProps, text: Text): KnownBlock[] {
  if (!unit) return [];
  const { home } = text;
  const buttons = [
    ...(unit.canOpenCampaign ? [button(ids.campaign.open, home.actions.openCampaign, { style: 'primary' })] : []),
    ...(unit.readyForMeeting > 0 ? [button(ids.meeting.call, home.actions.callMeeting(unit.readyForMeeting))] : []),
    ...unit.readyForDecision.slice(0, 20).map(({ authorityId, authorityName, files }) =>
      button(`${ids.sheet.submit}:${authorityId}`, home.actions.submitSheet(authorityName, files), {
        value: authorityId,
      }),
    ),
    ...(unit.canPublish ? [button(ids.publish.open, home.actions.publish, { style: 'danger' })] : []),
  ];
  return [
    header(home.unit),
    // Without a campaign there is nothing to count.
    ...(campaignName ? [section(steps.map((step) => home.board(step, unit.counts[step])).join('\n'))] : []),
    ...(unit.onPaperNotices > 0 ? [section(home.onPaperNotices(unit.onPaperNotices, unit.onPaperPeople ?? []))] : []),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ...(unit.owingOpinions ?? [])
      .slice(0, owingShown)
      .map(({ reviewId, name, superiors }) =>
        section(
          home.owing(name, superiors),
          button(`${ids.excuse.open}:${reviewId}`, home.excuse, { value: reviewId }),
        ),
      ),
    divider,
  ];
}

function taskPart({ tasks, page }: HomeProps, text: Text): KnownBlock[] {
  const { home } = text;
  if (tasks.length === 0) return [header(home.title), section(home.noTasks)];
  const from = page * tasksPerPage;
  const shown = tasks.slice(from, from + tasksPerPage);
  const turn = [
    ...(from > 0 ? [button(ids.home.previous, home.previousPage, { value: String(page - 1) })] : []),
    ...(from + shown.length < tasks.length ? [button(ids.home.next, home.nextPage, { value: String(page + 1) })] : []),
  ];
  return [
    header(home.title),
    ...shown.map((task) => taskBlock(task, text)),
    ...(turn.length > 0 ? [note(home.more(from + 1, from + shown.length, tasks.length)), actions(...turn)] : []),
  ];
}

function taskBlock(task: Task, text: Text): KnownBlock {
  const { open, value, sentence } = describe(task, text);
  return section(`${sentence}. ${text.home.due(task.due)}`, button(`${open}:${value}`, text.home.open, { value }));
}

function describe(task: Task, { home }: Text): { open: string; value: string; sentence: string } {
  switch (task.task) {
    case 'self':
      return { open: ids.self.open, value: task.reviewId, sentence: home.tasks.self };
    case 'returned':
      return { open: ids.self.open, value: task.reviewId, sentence: home.tasks.returned };
    case 'onPaper':
      return { open: ids.self.open, value: task.reviewId, sentence: home.tasks.onPaper(task.name) };
    case 'superior':
      return { open: ids.superior.open, value: task.reviewId, sentence: home.tasks.superior(task.name) };
    case 'dossier':
      return { open: ids.dossier.open, value: task.reviewId, sentence: home.tasks.dossier(task.name) };
    case 'final':
      return { open: ids.final.open, value: task.reviewId, sentence: home.tasks.final(task.name) };
    case 'attendance':
      return { open: ids.meeting.attendance, value: task.meetingId, sentence: home.tasks.attendance(task.place) };
    case 'opinions':
      return { open: ids.meeting.opinions, value: task.meetingId, sentence: home.tasks.opinions(task.files) };
    case 'close':
      return { open: ids.meeting.close, value: task.meetingId, sentence: home.tasks.close };
    case 'approve':
      return { open: ids.meeting.approve, value: task.meetingId, sentence: home.tasks.approve };
    case 'sheet':
      return { open: ids.sheet.open, value: task.sheetId, sentence: home.tasks.sheet(task.files) };
  }
}
