/** Step 4 in Slack, the members' opinions: pages of files, each page stored when it is sent, changeable until the close. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { invalidFields } from '../../domain/field.ts';
import type { MeetingCommand } from '../../domain/meeting-state.ts';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { isRatingLevel } from '../../domain/rating.ts';
import { meetingFor } from '../../app/meetings.ts';
import { perform } from '../../app/perform.ts';
import { opinionsView } from '../../../views/4-meeting.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show, turnTo } from '../answers.ts';
import { opinionsProps, pagesOf } from '../meeting-props.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';

export function registerOpinions(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.meeting.opinions), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await opinionsForm(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.meeting.opinionsForm, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const answer = form.ok ? await takePage(office, form.value) : form;
    await ack(answer.ok ? answer.value : refusalAnswer(answer.refusal, body, text));
  });
}

async function opinionsForm({ world, text }: Office, { by, value: meetingId }: Pressed): Promise<Outcome<ModalView>> {
  const meeting = await meetingFor(world, by, meetingId);
  if (!meeting.ok) return meeting;
  const { phase, present } = meeting.value;
  if (phase === 'called') return refuse({ code: 'meetingNotOpen' });
  if (phase !== 'open') return refuse({ code: 'meetingClosed' });
  if (!present.includes(by.id)) return refuse({ code: 'notPresent' });
  return allow(opinionsView(opinionsProps(meeting.value, by.id, 0, text), text));
}

/** Stores this page's opinions, then turns to the next page or says that all are stored. */
async function takePage({ world, text }: Office, { by, about, values, commandId }: Submitted) {
  const page = Number(about['page']);
  const opinions = Object.keys(values)
    .filter((field) => field.startsWith('level.'))
    .map((field) => field.slice('level.'.length))
    .map((reviewId) => ({
      reviewId,
      level: values[`level.${reviewId}`],
      remarks: values[`remarks.${reviewId}`] ?? '',
    }));
  const unclear = opinions.filter(({ level }) => !isOpinionLevel(level));
  const faults = invalidFields(unclear.map(({ reviewId }) => ({ field: `level.${reviewId}`, problem: 'notALevel' })));
  if (faults) return refuse(faults);
  if (!Number.isInteger(page) || opinions.length === 0) return refuse({ code: 'unreadableForm' });
  const id = about['meetingId'] ?? '';
  const result = await perform(world, {
    kind: 'meeting',
    id,
    command: { type: 'giveOpinions', opinions: opinions as Given },
    by,
    commandId,
  });
  if (!result.ok) return result;
  const meeting = result.value;
  if (page + 1 >= pagesOf(meeting, by.id)) return allow(done(text.modals.meeting.opinionsSent, text));
  return allow(turnTo(opinionsView(opinionsProps(meeting, by.id, page + 1, text), text)));
}

type Given = Extract<MeetingCommand, { type: 'giveOpinions' }>['opinions'];
const isOpinionLevel = (value: string | undefined): boolean => value === 'abstain' || isRatingLevel(value);
