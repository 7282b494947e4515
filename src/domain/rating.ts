/** The four levels of quality rating (xếp loại chất lượng), wording fixed by Decree 90/2020 art. 2 and Decree 335/2025 art. 20. */

export const ratingLevels = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** The exact official strings (D01); never shortened, never translated on a paper. */
export const ratingLabels: Readonly<Record<RatingLevel, string>> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
};

export const isRatingLevel = (value: unknown): value is RatingLevel =>
  typeof value === 'string' && (ratingLevels as readonly string[]).includes(value);

/** Number of people or votes at each level; every level present, zero included. */
export type RatingCounts = Readonly<Record<RatingLevel, number>>;

export function countRatings(levels: Iterable<RatingLevel>): RatingCounts {
  const counts = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0 };
  for (const level of levels) counts[level] += 1;
  return counts;
}

/** The level that more than half of the valid votes name, or undefined («không có mức nào đạt quá bán», domain 9). */
export function majorityLevel(counts: RatingCounts): RatingLevel | undefined {
  const valid = ratingLevels.reduce((sum, level) => sum + counts[level], 0);
  return ratingLevels.find((level) => 2 * counts[level] > valid);
}
