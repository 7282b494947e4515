/** Step 4 in Slack: call, attendance, files, opinions, close, minutes. Rules: `src/domain/meeting-decide.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Actor } from '../../domain/actor.ts';
import { addWorkingDays, isCalendarDate, today } from '../../domain/calendar.ts';
import { officialHolidays } from '../../domain/holidays.ts';
import type { MeetingCommand, MeetingState } from '../../domain/meeting-state.ts';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { personId } from '../../domain/person.ts';
import { neededForQuorum } from '../../domain/steps/4-meeting.ts';
import { callMeeting, meetingFor, meetingInCharge, meetingToApprove, planMeeting } from '../../app/meetings.ts';
import { perform } from '../../app/perform.ts';
import {
  approveView,
  attendanceView,
  callMeetingView,
  closeMeetingView,
  meetingFilesView,
} from '../../../views/4-meeting.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show } from '../answers.ts';
import { approveProps, memberProps } from '../meeting-props.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Submitted } from '../payload.ts';

export function registerMeeting(app: App, office: Office): void {
  const { world, text } = office;
  const { meeting: words } = text.modals;

  app.action<BlockAction>(action(ids.meeting.call), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await callForm(office, press.value.by) : press, text);
  });

  app.view<ViewSubmitAction>(ids.meeting.callForm, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const result = form.ok ? await call(office, form.value, body.view.id) : form;
    await ack(
      result.ok ? done(words.sent(result.value.members.length), text) : refusalAnswer(result.refusal, body, text),
    );
  });

  const opens = (id: string, asked: typeof meetingFor, view: (meeting: MeetingState) => ModalView): void => {
    app.action<BlockAction>(action(id), async ({ ack, body, client }) => {
      await ack();
      const press = await pressed(office, body);
      const meeting = press.ok ? await asked(world, press.value.by, press.value.value) : press;
      await show(client, body, meeting.ok ? allow(view(meeting.value)) : meeting, text);
    });
  };
  opens(ids.meeting.attendance, meetingInCharge, ({ id, members, phase, present }) =>
    attendanceView(
      {
        meetingId: id,
        members: members.map(memberProps),
        needed: neededForQuorum(members.length),
        ...(phase === 'open' ? { present } : {}),
      },
      text,
    ),
  );
  opens(ids.meeting.files, meetingFor, ({ agenda }) =>
    meetingFilesView(
      agenda.map(({ reviewId, person }) => ({ reviewId, name: person.fullName, post: person.post })),
      text,
    ),
  );
  opens(ids.meeting.close, meetingInCharge, ({ id }) => closeMeetingView({ meetingId: id }, text));
  opens(ids.meeting.approve, meetingToApprove, (meeting) => approveView(approveProps(meeting, text), text));

  const takes = (id: string, command: (form: Submitted) => MeetingCommand, sent: string): void => {
    app.view<ViewSubmitAction>(id, async ({ ack, body }) => {
      const form = await submitted(office, body);
      const result = form.ok ? await take(office, form.value, command(form.value)) : form;
      await ack(result.ok ? done(sent, text) : refusalAnswer(result.refusal, body, text));
    });
  };
  takes(ids.meeting.attendanceForm, ({ values }) => attendanceOf(values), words.opened);
  takes(
    ids.meeting.closeForm,
    ({ values }) => ({ type: 'closeMeeting', conclusion: values['conclusion'] ?? '' }),
    words.closed,
  );
  takes(ids.meeting.approveForm, () => ({ type: 'approveMinutes' }), words.approved);
}

/** Proposes a day three working days ahead, so that members can read the files (domain 9). */
async function callForm({ world, text }: Office, by: Actor): Promise<Outcome<ModalView>> {
  const plan = await planMeeting(world, by);
  if (!plan.ok) return plan;
  const { files, members, secretaries, chair } = plan.value;
  const secretary = secretaries.find(({ id }) => id === by.id) ?? secretaries[0];
  return allow(
    callMeetingView(
      {
        files: files.length,
        members: members.map(memberProps),
        secretaries: secretaries.map(({ id, fullName }) => ({ value: id, label: fullName })),
        ...(chair ? { chair } : {}),
        ...(secretary ? { secretary: secretary.id } : {}),
        date: addWorkingDays(today(world.now()), 3, officialHolidays),
      },
      text,
    ),
  );
}

async function call(
  { world }: Office,
  { by, values, commandId }: Submitted,
  viewId: string,
): Promise<Outcome<MeetingState>> {
  const { date = '', time = '', place = '', chair = '', secretary = '' } = values;
  if (!isCalendarDate(date)) return refuse({ code: 'invalidFields', fields: [{ field: 'date', problem: 'notADate' }] });
  if (date < today(world.now()))
    return refuse({ code: 'invalidFields', fields: [{ field: 'date', problem: 'inThePast' }] });
  return callMeeting(world, {
    id: `hop-${viewId}`,
    date,
    time,
    place,
    chair: personId(chair),
    secretary: personId(secretary),
    by,
    commandId,
  });
}

/** «Nguyễn Văn A: đi công tác», one line each; kept as written, in order. */
function attendanceOf(values: Readonly<Record<string, string>>): MeetingCommand {
  const present = (values['present'] ?? '').split(',').filter(Boolean).map(personId);
  const lines = (values['absences'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    type: 'openMeeting',
    present,
    absences: Object.fromEntries(lines.map((line, place) => [String(place + 1), line])),
  };
}

const take = ({ world }: Office, { by, about, commandId }: Submitted, command: MeetingCommand) =>
  perform(world, { kind: 'meeting', id: about['meetingId'] ?? '', command, by, commandId });
