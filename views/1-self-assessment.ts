/** Step 1: the person's own form, in three pages so that no page is long; each page is saved when it is sent. */
import type { KnownBlock, ModalView } from '@slack/types';
import { contentLabel, type Content } from '../src/domain/criteria.ts';
import type { Text } from '../src/text/vi.ts';
import { note, passages, section } from './kit/blocks.ts';
import { levelField, longText } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface SelfAssessmentProps {
  readonly reviewId: string;
  readonly page: number;
  readonly years: readonly number[];
  readonly due: string;
  readonly contents: readonly Content[];
  /** What was typed so far, by field. */
  readonly draft: Readonly<Record<string, string>>;
  readonly savedAt?: number;
  /** Name of the person, where the advisory unit enters the paper form. */
  readonly onBehalfOf?: string;
  /** `times`: how often step 1 was returned so far (T16). */
  readonly returned?: { readonly byName: string; readonly reason: string; readonly times?: number };
}

/** Fields of each page, in the order of the form (domain 6.6): two groups, then results, then the rest. */
export function selfAssessmentPages(contents: readonly Content[]): readonly (readonly string[])[] {
  const middle = contents.filter((content) => content !== 'G1' && content !== 'G2' && content !== 'G4');
  return [['G1', 'G2'], middle, ['G4', 'strengths', 'shortcomings', 'level']];
}

export function selfAssessmentView(props: SelfAssessmentProps, text: Text): ModalView {
  const { reviewId, page, contents } = props;
  const pages = selfAssessmentPages(contents);
  const fields = pages[page] ?? [];
  const last = page === pages.length - 1;
  return modal({
    callbackId: ids.self.form,
    title: text.modals.self.title,
    blocks: [...heading(props, pages.length, text), ...fields.flatMap((field) => input(field, props, text))],
    submit: last ? text.modals.self.submit : text.modals.self.saveNext,
    close: text.common.close,
    about: { reviewId, page },
  });
}

function heading(props: SelfAssessmentProps, pages: number, text: Text): readonly KnownBlock[] {
  const { page, years, due, savedAt, onBehalfOf, returned } = props;
  const { self } = text.modals;
  return [
    section(`${self.page(page + 1, pages)}. ${self.intro(years, due)}`),
    ...(onBehalfOf ? [section(self.onBehalf(onBehalfOf))] : []),
    ...(returned
      ? [passages([{ label: self.returned(returned.byName, returned.times ?? 1), text: returned.reason }])]
      : []),
    note(savedAt === undefined ? self.notSaved : self.savedAt(savedAt)),
    ...(page === 0 ? [note(text.common.privacyNotice)] : []),
  ];
}

function input(field: string, { draft }: SelfAssessmentProps, text: Text): readonly KnownBlock[] {
  const { self } = text.modals;
  const initial = draft[field];
  if (field === 'level') return [levelField(field, self.level, text, { initial })];
  if (field === 'strengths') return [longText(field, self.strengths, { initial })];
  if (field === 'shortcomings') return [longText(field, self.shortcomings, { initial })];
  const content = field as Content;
  return [longText(field, contentLabel(content), { initial, hint: self.hints[content] })];
}
