/** The four criteria groups and the two additional contents of the source text (seed lines 3 to 7), as data. */

export const criteriaGroups = ['G1', 'G2', 'G3', 'G4'] as const;
export type CriteriaGroup = (typeof criteriaGroups)[number];

/** Official labels, printed in full; none can be removed or reordered (S07). */
export const criteriaLabels: Readonly<Record<CriteriaGroup, string>> = {
  G1: 'Tiêu chí đánh giá về phẩm chất đạo đức, tinh thần trách nhiệm, ý thức kỷ luật, kỷ cương trong thực thi nhiệm vụ, công vụ',
  G2: 'Tiêu chí về năng lực chuyên môn, nghiệp vụ; khả năng đáp ứng yêu cầu về tiến độ, thời gian, chất lượng thực thi nhiệm vụ, công vụ thường xuyên và đột xuất',
  G3: 'Tiêu chí đánh giá về kết quả, sản phẩm công việc gắn với chức năng, nhiệm vụ của cơ quan, tổ chức mà CBCCVC đã đạt được',
  G4: 'Tiêu chí về đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung và có thành tích tiêu biểu, nổi trội, mang lại lợi ích cho cơ quan, tổ chức, đơn vị',
};

export const additionalContents = ['A1', 'A2'] as const;
export type AdditionalContent = (typeof additionalContents)[number];

/** «cần đánh giá thêm» for some occupations (seed line 6); they stand between G3 and G4. */
export const additionalLabels: Readonly<Record<AdditionalContent, string>> = {
  A1: 'Về khả năng chủ trì hoặc tham gia nghiên cứu, xây dựng đề án, phương án, chương trình, kế hoạch, quyết định, quy định, quy chế trong lĩnh vực hoạt động nghề nghiệp đã được cấp có thẩm quyền ban hành hoặc nghiệm thu',
  A2: 'Về khả năng chủ trì hoặc tham gia sáng kiến cấp cơ sở trở lên hoặc nhiệm vụ về lĩnh vực khoa học, công nghệ, xây dựng, văn hóa, thông tin hoặc lĩnh vực khác (đề tài, đề án, dự án, chương trình) đã được cấp có thẩm quyền phê duyệt hoặc nghiệm thu',
};

/** Which additional contents an occupation must answer (hồ sơ đặc thù ngành nghề, S11). */
export type OccupationProfile = Readonly<Record<AdditionalContent, boolean>>;
export const plainProfile: OccupationProfile = { A1: false, A2: false };

/** Everything one person must answer, in the order of the form: G1 G2 G3 [A1] [A2] G4. */
export type Content = CriteriaGroup | AdditionalContent;
export const contentOrder = ['G1', 'G2', 'G3', 'A1', 'A2', 'G4'] as const satisfies readonly Content[];

export const requiredContents = (profile: OccupationProfile): readonly Content[] =>
  contentOrder.filter((content) => (content === 'A1' || content === 'A2' ? profile[content] : true));

export const contentLabel = (content: Content): string =>
  content === 'A1' || content === 'A2' ? additionalLabels[content] : criteriaLabels[content];
