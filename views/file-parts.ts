/** The parts of a file that several readers see: the self-assessment and the superiors' opinions, unaltered (S24). */
import type { KnownBlock } from '@slack/types';
import {
  contentLabel,
  criteriaGroups,
  criteriaLabels,
  type Content,
  type CriteriaGroup,
} from '../src/domain/criteria.ts';
import type { RatingLevel } from '../src/domain/rating.ts';
import type { Text } from '../src/text/vi.ts';
import { fitting, header, note, passages, section } from './kit/blocks.ts';

export interface FileProps {
  readonly personName: string;
  readonly post: string;
  readonly unitName: string;
  /** The three years that the review covers (S06). */
  readonly years?: readonly number[];
  readonly self: {
    readonly answers: readonly { readonly content: Content; readonly text: string }[];
    readonly strengths: string;
    readonly shortcomings: string;
    readonly level: RatingLevel;
  };
  /** Those that the reader may see; empty for a superior who has not spoken yet (B6). */
  readonly opinions: readonly OpinionProps[];
  readonly proposal?: { readonly content: string; readonly level: RatingLevel };
}

export type OpinionProps =
  | {
      readonly name: string;
      readonly post: string;
      readonly at: number;
      readonly remarks: Readonly<Record<CriteriaGroup, string>>;
      readonly level: RatingLevel;
    }
  | { readonly name: string; readonly excused: string };

/** Room that a form below the file still needs is left free: 80 blocks and 180 kB are for reading. */
export function fileBlocks(props: FileProps, text: Text): KnownBlock[] {
  const { superior, dossier } = text.modals;
  const opinions = props.opinions.map((opinion) => opinionBlocks(opinion, text));
  const groups: KnownBlock[][] = [
    [header(superior.selfPart), section(whose(props, text))],
    ...selfBlocks(props, text),
    ...(opinions.length > 0 ? [[header(dossier.opinions)], ...opinions] : []),
    ...(props.proposal ? [proposalBlocks(props.proposal, text)] : []),
  ];
  return fitting(groups, text.common.tooLongToShow, { blocks: 80, bytes: 180_000 });
}

const whose = ({ personName, post, unitName, years }: FileProps, { modals: { superior } }: Text): string =>
  [superior.file(personName, post, unitName), ...(years ? [superior.years(years)] : [])].join('\n');

function selfBlocks({ self }: FileProps, text: Text): KnownBlock[][] {
  const parts = [
    ...self.answers.map(({ content, text: answer }) => ({ label: contentLabel(content), text: answer })),
    { label: text.modals.self.strengths, text: self.strengths },
    { label: text.modals.self.shortcomings, text: self.shortcomings },
  ];
  return [
    ...parts.map((part) => [passages([part])]),
    [section(text.modals.superior.selfLevel(text.common.levels[self.level]))],
  ];
}

function opinionBlocks(opinion: OpinionProps, text: Text): KnownBlock[] {
  const { dossier, superior } = text.modals;
  if ('excused' in opinion) return [note(dossier.excused(opinion.name, opinion.excused))];
  const remarks = criteriaGroups.map((group) => ({ label: criteriaLabels[group], text: opinion.remarks[group] }));
  const level = { label: superior.level, text: text.common.levels[opinion.level] };
  return [note(dossier.opinionBy(opinion.name, opinion.post, opinion.at)), passages([...remarks, level])];
}

const proposalBlocks = ({ content, level }: { content: string; level: RatingLevel }, text: Text): KnownBlock[] => [
  header(text.modals.dossier.firstProposal),
  passages([
    { label: text.modals.dossier.content, text: content },
    { label: text.modals.dossier.level, text: text.common.levels[level] },
  ]),
];
