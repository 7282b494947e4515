/** Who the fictional agency is: what papers print at their head. No such agency, city or person exists. */
import type { Agency } from '../domain/campaign.ts';

export const fictionalAgency = {
  name: 'Sở Văn hóa và Truyền thông',
  parentName: 'Ủy ban nhân dân thành phố',
  shortName: 'SVHTT',
  place: 'Bình An',
} as const satisfies Agency;
