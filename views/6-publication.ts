/** Step 6: the public post, its table in the thread, and the preview in which the advisory unit confirms. */
import type { KnownBlock, ModalView } from '@slack/types';
import { countRatings, ratingLevels, type RatingLevel } from '../src/domain/rating.ts';
import { publicationParts, type PublishedResult } from '../src/domain/steps/6-publication.ts';
import { percent } from '../src/text/format.ts';
import type { Text } from '../src/text/vi.ts';
import { divider, header, mention, note, section } from './kit/blocks.ts';
import { shortText } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

/** Name, post, unit and level are all that the post can show: it is given nothing else (T32). */
export interface PublicationProps {
  readonly years: readonly number[];
  readonly documentNos: readonly string[];
  readonly petitionUntil: string;
  readonly results: readonly PublishedResult[];
}

export function publicationBlocks(props: PublicationProps, text: Text): KnownBlock[] {
  const { publication } = text.messages;
  return [
    header(publication.title),
    section(publication.intro(props.years, props.documentNos)),
    section(totals(props.results, text).join('\n')),
    section(publication.petition(props.petitionUntil)),
    note(publication.details),
  ];
}

/** The whole post in words, for screen readers and notifications. */
export const publicationText = (props: PublicationProps, text: Text): string => {
  const { publication } = text.messages;
  return [
    publication.intro(props.years, props.documentNos),
    ...totals(props.results, text),
    publication.petition(props.petitionUntil),
  ].join('\n');
};

function totals(results: readonly PublishedResult[], text: Text): readonly string[] {
  const counts = countRatings(results.map(({ level }) => level));
  return ratingLevels.map((level: RatingLevel) =>
    text.messages.publication.total(level, counts[level], percent(counts[level], results.length)),
  );
}

/** One message of the table: rows of `part` (from 0), under the names of their units. */
export function publicationPartBlocks(results: readonly PublishedResult[], part: number, text: Text): KnownBlock[] {
  const rows = publicationParts(results)[part] ?? [];
  const units = new Map<string, PublishedResult[]>();
  for (const row of rows) units.set(row.unit.name, [...(units.get(row.unit.name) ?? []), row]);
  return [...units]
    .flatMap(([unit, people]) => [
      header(unit),
      ...sections(people.map(({ fullName, post, level }) => text.messages.publication.row(fullName, post, level))),
      divider,
    ])
    .slice(0, -1);
}

export const publicationPartText = (results: readonly PublishedResult[], part: number, text: Text): string =>
  text.messages.publication.part(part + 1, publicationParts(results).length);

/** Lines gathered into sections of at most 2,900 characters. */
function sections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < 2900) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map((each) => section(each));
}

export interface PublishProps extends PublicationProps {
  readonly channel: string;
}

/** Exactly what will be posted, and a word to type before it is (T31, S42). */
export function publishView(props: PublishProps, text: Text): ModalView {
  const { publish } = text.modals;
  const rows = publicationPartBlocks(props.results, 0, text);
  return modal({
    callbackId: ids.publish.form,
    title: publish.title,
    blocks: [
      mention(publish.intro(props.results.length, props.channel)),
      header(publish.preview),
      ...publicationBlocks(props, text).slice(1),
      divider,
      ...rows.slice(0, 80),
      shortText('confirmation', publish.confirm),
    ],
    submit: publish.submit,
    close: text.common.cancel,
  });
}
