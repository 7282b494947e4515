/** Step 5: the final proposal after the meeting, the submission to the authority, the decision page by page with its summary. */
import type { ModalView } from '@slack/types';
import type { RatingCounts, RatingLevel } from '../src/domain/rating.ts';
import { ratingLevels } from '../src/domain/rating.ts';
import type { Text } from '../src/text/vi.ts';
import { fileBlocks, type FileProps } from './file-parts.ts';
import { button, divider, header, note, passages, section, shorten } from './kit/blocks.ts';
import { fieldAbout, levelField, longText, shortText } from './kit/form.ts';
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
      longText(fieldAbout('content', reviewId), final.content, { initial: content }),
      levelField(fieldAbout('level', reviewId), final.level, text, { initial: level }),
    ],
    submit: final.submit,
    close: text.common.close,
    about: { reviewId },
  });
}

/** One person in a list; the unit tells namesakes apart (D15). */
export interface SummaryLine {
  readonly name: string;
  readonly unitName?: string;
  readonly level: RatingLevel;
  readonly differs?: boolean;
}

const summaryLine = ({ name, unitName, level, differs }: SummaryLine, text: Text): string =>
  `${[name, ...(unitName ? [shorten(unitName, 60)] : [])].join(', ')}: ${text.common.levels[level]}${differs ? ' *' : ''}`;

export interface SubmitSheetProps {
  readonly authorityId: string;
  readonly authorityName: string;
  readonly lines: readonly SummaryLine[];
}

export function submitSheetView({ authorityId, authorityName, lines }: SubmitSheetProps, text: Text): ModalView {
  const { sheet } = text.modals;
  const list = lines.map((line) => summaryLine(line, text)).join('\n');
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
  readonly unitName?: string;
  readonly meetingLevel?: RatingLevel | undefined;
  /** The count behind the meeting's level (T28). */
  readonly meetingCounts?: RatingCounts | undefined;
  readonly level: string;
  readonly reason: string;
}

export interface SheetProps {
  readonly sheetId: string;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly SheetLineProps[];
  /** How many of each unit are proposed at each level, over the whole sheet (T28). */
  readonly distribution?: readonly { readonly unitName: string; readonly counts: RatingCounts }[];
}

/** Lines of one page of the decision: five blocks each. */
export const linesPerPage = 10;

/** «Hoàn thành tốt nhiệm vụ 4; Hoàn thành nhiệm vụ 1»: levels that nobody named are left out. */
const countsText = (counts: RatingCounts, { common: { levels } }: Text): string =>
  ratingLevels
    .filter((level) => counts[level] > 0)
    .map((level) => `${levels[level]} ${counts[level]}`)
    .join('; ');

function lineText(line: SheetLineProps, text: Text): string {
  const { sheet } = text.modals;
  const { levels } = text.common;
  const most = line.meetingLevel ? levels[line.meetingLevel] : sheet.noMajority;
  return [
    [line.name, line.post, ...(line.unitName ? [line.unitName] : [])].join(', '),
    sheet.proposed(levels[line.proposed]),
    line.meetingCounts ? sheet.tally(countsText(line.meetingCounts, text) || '0', most) : sheet.meeting(most),
  ].join('\n');
}

export function sheetView({ sheetId, page, pages, lines, distribution = [] }: SheetProps, text: Text): ModalView {
  const { sheet, self } = text.modals;
  const units = distribution.map(({ unitName, counts }) => sheet.unitLine(unitName, countsText(counts, text)));
  return modal({
    callbackId: ids.sheet.form,
    title: sheet.title,
    blocks: [
      note(`${self.page(page + 1, pages)}. ${sheet.intro}`),
      ...(page === 0 && units.length > 0 ? [passages([{ label: sheet.distribution, text: units.join('\n') }])] : []),
      ...lines.flatMap((line) => [
        divider,
        section(
          lineText(line, text),
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
  readonly lines: readonly SummaryLine[];
  readonly documentNo: string;
}

/** Every name and level once more before the act that cannot be undone (T30, S42). */
export function issueView({ sheetId, lines, documentNo }: IssueProps, text: Text): ModalView {
  const { sheet } = text.modals;
  const list = lines.map((line) => summaryLine(line, text)).join('\n');
  return modal({
    callbackId: ids.sheet.issueForm,
    title: sheet.title,
    blocks: [
      section(sheet.summaryIntro),
      passages([{ label: sheet.summary, text: list }]),
      ...(lines.some(({ differs }) => differs) ? [note(sheet.differs)] : []),
      shortText('documentNo', sheet.documentNo, { optional: true, initial: documentNo }),
    ],
    submit: sheet.issue,
    close: text.common.close,
    about: { sheetId },
  });
}
