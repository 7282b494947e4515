/** Texts that people type, each marked, so that a test can find them wherever they must not be. */
import type { RatingLevel } from '../../src/domain/rating.ts';
import type { Opinion, Proposal, SelfAssessment } from '../../src/domain/review-state.ts';

export const mark = 'ĐỘC-TỐ';
export const poison = (where: string): string => `${mark} ${where} đủ dài để hợp lệ`;

export const poisonedForm = (level: RatingLevel): SelfAssessment => ({
  answers: {
    G1: poison('G1'),
    G2: poison('G2'),
    G3: poison('G3'),
    A1: poison('A1'),
    A2: poison('A2'),
    G4: poison('G4'),
  },
  strengths: poison('strengths'),
  shortcomings: poison('shortcomings'),
  level,
});

export const poisonedOpinion = (level: RatingLevel): Opinion => ({
  remarks: { G1: poison('g1'), G2: poison('g2'), G3: poison('g3'), G4: poison('g4') },
  level,
});

export const poisonedProposal = (level: RatingLevel): Proposal => ({ content: poison('content'), level });
