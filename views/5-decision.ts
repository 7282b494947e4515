/** Step 5: the final proposal after the meeting, the submission to the authority, the decision page by page with its summary. */
import type { ModalView } from '@slack/types';
import type { RatingCounts, RatingLevel } from '../src/domain/rating.ts';
import { ratingLevels } from '../src/domain/rating.ts';
import type { Text } from '../src/text/vi.ts';
import { fileBlocks, type FileProps } from './file-parts.ts';
import { button, divider, header, note, passages, section } from './kit/blocks.ts';
import { levelField, longText, shortText } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface FinalProposalProps {
  readonly reviewId: string;
  readonly file: FileProps;
  readonly meeting: { readonly counts: RatingCounts; readonly abstained: number; readonly level?: RatingLevel };
  readonly content: string;
  readonly level: RatingLevel;
}

export function finalProposalView(
  { reviewId, file, meeting, content, level }: FinalProposalProps,
  text: Text,
): ModalView {
  const { final } = text.modals;
  const { levels } = text.common;
  const tally = ratingLevels.map((each) => final.count(levels[each], meeting.counts[each]));
  return modal({
    callbackId: ids.final.form,
    title: final.title,
    blocks: [
      ...fileBlocks(file, text),
      header(final.meeting),
      section(
        [...tally, final.abstained(meeting.abstained), final.majority(meeting.level && levels[meeting.level])].join(
          '\n',
        ),
      ),
      divider,
      longText('content', final.content, { initial: content }),
      levelField('level', final.level, text, { initial: level }),
    ],
    submit: final.submit,
    close: text.common.close,
    about: { reviewId },
  });
}

export interface SubmitSheetProps {
  readonly authorityId: string;
  readonly authorityName: string;
  readonly lines: readonly { readonly name: string; readonly level: RatingLevel }[];
}

export function submitSheetView({ authorityId, authorityName, lines }: SubmitSheetProps, text: Text): ModalView {
  const { sheet } = text.modals;
  const list = lines.map(({ name, level }) => `${name}: ${text.common.levels[level]}`).join('\n');
  return modal({
    callbackId: ids.sheet.submitForm,
    title: sheet.submitTitle,
    blocks: [section(sheet.submitIntro(lines.length, authorityName)), passages([{ label: sheet.summary, text: list }])],
    submit: sheet.submit,
    close: text.common.cancel,
    about: { authorityId },
  });
}

export interface SheetLineProps {
  readonly reviewId: string;
  readonly name: string;
  readonly post: string;
  readonly proposed: RatingLevel;
  readonly meetingLevel?: RatingLevel | undefined;
  readonly level: string;
  readonly reason: string;
}

export interface SheetProps {
  readonly sheetId: string;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly SheetLineProps[];
}

/** Lines of one page of the decision: five blocks each. */
export const linesPerPage = 10;

export function sheetView({ sheetId, page, pages, lines }: SheetProps, text: Text): ModalView {
  const { sheet, self } = text.modals;
  const { levels } = text.common;
  return modal({
    callbackId: ids.sheet.form,
    title: sheet.title,
    blocks: [
      note(self.page(page + 1, pages)),
      ...lines.flatMap((line) => [
        divider,
        section(
          [
            `${line.name}, ${line.post}`,
            sheet.proposed(levels[line.proposed]),
            sheet.meeting(line.meetingLevel ? levels[line.meetingLevel] : sheet.noMajority),
          ].join('\n'),
          button(`${ids.dossier.read}:${line.reviewId}`, sheet.read, { value: line.reviewId }),
        ),
        levelField(`level.${line.reviewId}`, sheet.level(line.name), text, { as: 'select', initial: line.level }),
        longText(`reason.${line.reviewId}`, sheet.reason, { optional: true, initial: line.reason }),
      ]),
    ],
    submit: text.common.next,
    close: text.common.close,
    about: { sheetId, page },
  });
}

export interface IssueProps {
  readonly sheetId: string;
  readonly lines: readonly { readonly name: string; readonly level: RatingLevel; readonly differs: boolean }[];
  readonly documentNo: string;
}

/** Every name and level once more before the act that cannot be undone (T30, S42). */
export function issueView({ sheetId, lines, documentNo }: IssueProps, text: Text): ModalView {
  const { sheet } = text.modals;
  const list = lines
    .map(({ name, level, differs }) => `${name}: ${text.common.levels[level]}${differs ? ' *' : ''}`)
    .join('\n');
  return modal({
    callbackId: ids.sheet.issueForm,
    title: sheet.title,
    blocks: [
      section(sheet.summaryIntro),
      passages([{ label: sheet.summary, text: list }]),
      shortText('documentNo', sheet.documentNo, { optional: true, initial: documentNo }),
    ],
    submit: sheet.issue,
    close: text.common.back,
    about: { sheetId },
  });
}
