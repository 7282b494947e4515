/** Official names with their English gloss: the Vietnamese words are the name, the gloss only explains it. */
import { ratingLabels, type RatingLevel } from '../../domain/rating.ts';
import { stepNames, type Step } from '../../domain/step.ts';

const levelGlosses: Readonly<Record<RatingLevel, string>> = {
  EXCELLENT: 'Excellently completed tasks',
  GOOD: 'Well completed tasks',
  COMPLETED: 'Completed tasks',
  NOT_COMPLETED: 'Did not complete tasks',
};

const stepGlosses: Readonly<Record<Step, string>> = {
  1: 'Self-review and self-assessment',
  2: 'Assessment by direct superiors',
  3: 'Preparation of the dossier',
  4: 'Review and assessment meeting',
  5: 'Decision on the result',
  6: 'Publication of the result',
};

const glossed = (level: RatingLevel): string => `${ratingLabels[level]} (${levelGlosses[level]})`;

export const levels: Readonly<Record<RatingLevel, string>> = {
  EXCELLENT: glossed('EXCELLENT'),
  GOOD: glossed('GOOD'),
  COMPLETED: glossed('COMPLETED'),
  NOT_COMPLETED: glossed('NOT_COMPLETED'),
};

/** «Chuẩn bị hồ sơ (Preparation of the dossier)». */
export const stepTitle = (step: Step): string => `${stepNames[step]} (${stepGlosses[step]})`;

/** «1 file», «2 files». */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
