/** The headings of a roster file, as printed in the template and as people type them. */
import type { RosterColumn } from '../domain/roster.ts';
import { foldText } from '../domain/roster-words.ts';

/** How each column is called in the template and in every message about a fault. */
export const columnNames: Readonly<Record<RosterColumn, string>> = {
  code: 'Mã',
  fullName: 'Họ và tên',
  email: 'Thư điện tử',
  category: 'Đối tượng',
  post: 'Chức vụ, chức danh',
  unitCode: 'Mã đơn vị',
  unitName: 'Đơn vị',
  occupation: 'Ngành nghề',
  directSuperiors: 'Cấp trên trực tiếp',
  authority: 'Cấp có thẩm quyền',
  managedBy: 'Diện quản lý',
  leadership: 'Lãnh đạo',
  partyRole: 'Cấp ủy',
  advisoryUnit: 'Bộ phận tham mưu',
  rank: 'Thứ tự',
};

const byFolded = new Map<string, RosterColumn>(
  Object.entries(columnNames).map(([column, name]) => [foldText(name), column as RosterColumn]),
);

/** The column under a heading, or undefined; «Họ và tên», «HO VA TEN» and «ho-va-ten» are one. */
export const columnOf = (heading: string): RosterColumn | undefined => byFolded.get(foldText(heading));
