/** Step 2: the file to read and the superior's own opinion; the return to step 1; the excuse of an absent superior. */
import type { ModalView } from '@slack/types';
import { criteriaGroups, criteriaLabels } from '../src/domain/criteria.ts';
import type { Text } from '../src/text/vi.ts';
import { fileBlocks, type FileProps } from './file-parts.ts';
import { divider, header, section } from './kit/blocks.ts';
import { choose, levelField, longText, type Choice } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface SuperiorReviewProps {
  readonly reviewId: string;
  readonly file: FileProps;
}

export function superiorReviewView({ reviewId, file }: SuperiorReviewProps, text: Text): ModalView {
  const { superior } = text.modals;
  return modal({
    callbackId: ids.superior.form,
    title: superior.title,
    blocks: [
      ...fileBlocks(file, text),
      divider,
      header(superior.ownPart),
      ...criteriaGroups.map((group) => longText(group, `${superior.remarks}: ${criteriaLabels[group]}`)),
      levelField('level', superior.level, text),
    ],
    submit: superior.submit,
    close: text.common.close,
    about: { reviewId },
  });
}

export function returningView(
  props: { readonly reviewId: string; readonly personName: string },
  text: Text,
): ModalView {
  const { returning } = text.modals;
  return modal({
    callbackId: ids.returning.form,
    title: returning.title,
    blocks: [section(returning.intro(props.personName)), longText('reason', returning.reason)],
    submit: returning.submit,
    close: text.common.cancel,
    about: { reviewId: props.reviewId },
  });
}

export interface ExcuseProps {
  readonly reviewId: string;
  readonly personName: string;
  readonly superiors: readonly Choice[];
}

export function excuseView({ reviewId, personName, superiors }: ExcuseProps, text: Text): ModalView {
  const { excuse } = text.modals;
  return modal({
    callbackId: ids.excuse.form,
    title: excuse.title,
    blocks: [
      section(excuse.intro(personName)),
      choose('superior', excuse.superior, superiors, 'select'),
      longText('reason', excuse.reason),
    ],
    submit: excuse.submit,
    close: text.common.cancel,
    about: { reviewId },
  });
}
