/** The six steps of the procedure (seed lines 8 to 17): numbers, order and exact names (S16). */

export const steps = [1, 2, 3, 4, 5, 6] as const;
export type Step = (typeof steps)[number];

export const stepNames: Readonly<Record<Step, string>> = {
  1: 'Cá nhân tự nhận xét, đánh giá',
  2: 'Đánh giá của cấp trên trực tiếp',
  3: 'Chuẩn bị hồ sơ',
  4: 'Nhận xét, đánh giá',
  5: 'Quyết định kết quả đánh giá',
  6: 'Công khai kết quả',
};

export type PerStep<T> = Readonly<Record<Step, T>>;
