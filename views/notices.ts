/** The message of each card: a text that says everything essential, and blocks with the buttons that fit its state. */
import type { Button, KnownBlock } from '@slack/types';
import type { Card, MeetingAct } from '../src/domain/notice.ts';
import type { Text } from '../src/text/vi.ts';
import {
  publicationBlocks,
  publicationPartBlocks,
  publicationPartText,
  publicationText,
  type PublicationProps,
} from './6-publication.ts';
import { actions, button, note, section, shorten } from './kit/blocks.ts';
import { ids } from './kit/ids.ts';

export interface Message {
  /** At most 3,900 characters: Slack refuses to update a message with a longer text. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** `publication` is needed by the two cards of step 6 only. A paper's message is its file; the text stands beside it. */
export function noticeMessage(card: Card, text: Text, publication?: PublicationProps): Message {
  const [sentence, ...rest] = lines(card, text, publication);
  return { text: shorten(sentence, 3900), blocks: rest.length > 0 ? rest : [section(sentence)] };
}

function lines(card: Card, text: Text, publication?: PublicationProps): [string, ...KnownBlock[]] {
  const { messages } = text;
  switch (card.card) {
    case 'campaignOpened':
      return [messages.campaignOpened(card.campaignName, card.inScope, card.excluded, card.onPaper, card.due)];
    case 'selfAssessment':
      return selfAssessment(card, text);
    case 'selfAssessmentReturned':
      return withButtons(messages.returned(card.byName, card.due), [
        button(ids.self.open, messages.selfAssessment.button, { value: card.reviewId, style: 'primary' }),
      ]);
    case 'superiorThread':
      return [messages.superiorThread(card.campaignName, card.due)];
    case 'superiorReview':
      return superiorReview(card, text);
    case 'dossier':
      return dossier(card, text);
    case 'meetingCalled':
      return meetingCalled(card, text);
    case 'meetingBoard':
      return meetingBoard(card, text);
    case 'decisionThread':
      return [messages.decisionThread(card.campaignName)];
    case 'decisionSheet':
      return card.state === 'submitted'
        ? withButtons(messages.decisionSheet.submitted(card.files, card.due), [
            button(ids.sheet.open, messages.decisionSheet.button, { value: card.sheetId, style: 'primary' }),
          ])
        : [messages.decisionSheet.issued(card.files, card.at ?? 0)];
    case 'publication':
      return [publicationText(needed(publication), text), ...publicationBlocks(needed(publication), text)];
    case 'publicationPart': {
      const { results } = needed(publication);
      return [publicationPartText(results, card.part, text), ...publicationPartBlocks(results, card.part, text)];
    }
    case 'ownResult':
      return [messages.ownResult(card.level, card.documentNo, card.petitionUntil)];
    case 'reminder':
      return [messages.reminder(card.owed), section(messages.reminder(card.owed)), note(messages.homeHint)];
    case 'paper':
      return [card.subject];
    case 'notApplied':
      return [messages.notApplied(card.personName, card.step)];
  }
}

type Of<K extends Card['card']> = Extract<Card, { card: K }>;

function selfAssessment(card: Of<'selfAssessment'>, { messages }: Text): [string, ...KnownBlock[]] {
  const { title, open, submitted, returned, over, button: label } = messages.selfAssessment;
  const openForm = [button(ids.self.open, label, { value: card.reviewId, style: 'primary' })];
  switch (card.state) {
    case 'open':
      return withButtons(`${title}. ${open(card.years, card.due)}`, openForm);
    case 'submitted':
      return [`${title}. ${submitted(card.at ?? 0)}`];
    case 'returned':
      return withButtons(`${title}. ${returned(card.due)}`, openForm);
    case 'over':
      return [`${title}. ${over}`];
  }
}

function superiorReview(card: Of<'superiorReview'>, { messages, common }: Text): [string, ...KnownBlock[]] {
  const words = messages.superiorReview;
  const { personName, unitName, reviewId: value, at = 0 } = card;
  switch (card.state) {
    case 'open':
      return withButtons(words.open(personName, unitName), [
        button(ids.superior.open, words.openButton, { value, style: 'primary' }),
        button(ids.superior.agree, words.agreeButton, {
          value,
          confirm: { title: words.agreeTitle, text: words.agreeText, yes: words.agreeButton, no: common.cancel },
        }),
        button(ids.returning.open, words.returnButton, { value, style: 'danger' }),
      ]);
    case 'given':
      return [words.given(personName, at)];
    case 'returned':
      return [words.returned(personName, card.byName ?? '', at)];
    case 'excused':
      return [words.excused(personName)];
  }
}

function dossier(card: Of<'dossier'>, { messages, home }: Text): [string, ...KnownBlock[]] {
  const words = messages.dossier;
  const { personName, unitName, reviewId: value, at = 0 } = card;
  switch (card.state) {
    case 'toPrepare':
      return withButtons(words.toPrepare(personName, unitName), [
        button(ids.dossier.open, words.prepareButton, { value, style: 'primary' }),
      ]);
    case 'prepared':
      return [words.prepared(personName, at)];
    case 'met':
      return withButtons(words.met(personName, at), [
        button(ids.final.open, words.proposeButton, { value, style: 'primary' }),
      ]);
    case 'proposed':
      return withButtons(words.proposed(personName, at), [button(ids.final.open, words.proposeButton, { value })]);
    case 'decided':
      return [words.decided(personName, at)];
    case 'reopened':
      return withButtons(words.reopened(personName), [button(ids.dossier.open, home.open, { value })]);
  }
}

function meetingCalled(card: Of<'meetingCalled'>, { messages }: Text): [string, ...KnownBlock[]] {
  const words = messages.meeting;
  const { meetingId: value, place, at, files, state, may } = card;
  const sentence =
    state === 'called' ? words.called(at, place, files) : `${words.called(at, place, files)} ${words.state(state)}`;
  const buttons: Readonly<Record<MeetingAct, Button>> = {
    readFiles: button(ids.meeting.files, words.filesButton, { value }),
    takeAttendance: button(ids.meeting.attendance, words.attendanceButton, { value, style: 'primary' }),
    giveOpinions: button(ids.meeting.opinions, words.opinionsButton, { value, style: 'primary' }),
    close: button(ids.meeting.close, words.closeButton, { value }),
    approve: button(ids.meeting.approve, words.approveButton, { value, style: 'primary' }),
  };
  return may.length > 0
    ? withButtons(
        sentence,
        may.map((act) => buttons[act]),
      )
    : [sentence];
}

function meetingBoard(card: Of<'meetingBoard'>, { messages }: Text): [string, ...KnownBlock[]] {
  const words = messages.meeting;
  return [`${words.board(card.at, card.place, card.files, card.members, card.present)} ${words.state(card.state)}`];
}

const withButtons = (sentence: string, buttons: readonly Button[]): [string, ...KnownBlock[]] => [
  sentence,
  section(sentence),
  actions(...buttons),
];

function needed(publication: PublicationProps | undefined): PublicationProps {
  if (!publication) throw new Error('the card of a publication needs the publication');
  return publication;
}
