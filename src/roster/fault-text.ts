/** Every fault of a roster as a sentence that says where it is and what to do. */
import type { RosterCellFault, RosterFault, RosterFileFault } from '../domain/roster.ts';
import { columnNames } from './columns.ts';

type FileSentences = {
  readonly [C in RosterFileFault['code']]: (fault: Extract<RosterFileFault, { code: C }>) => string;
};
type CellSentences = {
  readonly [C in RosterCellFault['code']]: (fault: Extract<RosterCellFault, { code: C }>, column: string) => string;
};

const fileSentences: FileSentences = {
  emptyFile: () => 'Tệp không có người nào. Hãy điền mỗi người một dòng dưới hàng tiêu đề rồi nhập lại.',
  unknownFormat: () => 'Không đọc được loại tệp này. Hãy lưu danh sách thành tệp Excel (.xlsx) hoặc CSV rồi nhập lại.',
  oldExcelFormat: () =>
    'Tệp Excel kiểu cũ (.xls) không đọc được. Hãy mở tệp, chọn «Lưu thành» kiểu .xlsx rồi nhập lại.',
  damagedFile: () => 'Tệp bị hỏng hoặc có mật khẩu. Hãy mở tệp bằng phần mềm bảng tính, lưu lại rồi nhập lại.',
  notUtf8: () => 'Tệp CSV không phải bảng mã UTF-8 nên chữ có dấu sẽ sai. Hãy lưu lại kiểu «CSV UTF-8» hoặc .xlsx.',
  unclosedQuote: () => 'Tệp CSV có dấu ngoặc kép (") mở mà không đóng. Hãy sửa, hoặc lưu danh sách thành tệp .xlsx.',
  fileTooLarge: ({ maxMegabytes }) =>
    `Tệp quá lớn, tối đa ${maxMegabytes} MB. Hãy chỉ giữ trang danh sách, bỏ hình ảnh.`,
  tooManyRows: ({ max }) => `Tệp có quá nhiều dòng, tối đa ${max.toLocaleString('vi-VN')}. Hãy xóa các dòng thừa.`,
  tooManyColumns: ({ max }) => `Tệp có quá nhiều cột, tối đa ${max}. Hãy xóa các cột thừa ở bên phải.`,
};

const cellSentences: CellSentences = {
  missingColumn: (_fault, column) =>
    `thiếu cột «${column}» ở hàng tiêu đề. Hãy thêm cột này, các ô có thể để trống nếu không bắt buộc.`,
  repeatedColumn: (_fault, column) => `có hai cột cùng tên «${column}». Hãy bỏ bớt một cột.`,
  emptyCell: (_fault, column) => `ô «${column}» còn trống. Hãy điền ô này.`,
  tooLong: ({ count, max }, column) => `ô «${column}» dài ${count} ký tự, tối đa ${max}. Hãy rút gọn.`,
  hiddenCharacter: ({ character }, column) => `ô «${column}» có ${hiddenName(character)}. Hãy xóa ô và gõ lại.`,
  unknownValue: ({ value }, column) =>
    `ô «${column}» ghi «${value}», không thuộc các giá trị cho phép. ${allowedValues(column)}`,
  badCode: ({ value }, column) =>
    `ô «${column}» ghi «${value}». Mã chỉ gồm chữ, số, dấu «-» và «_», bắt đầu bằng chữ hoặc số.`,
  badEmail: ({ value }) =>
    `«${value}» không phải địa chỉ thư điện tử. Hãy sửa, hoặc để trống nếu người này không dùng Slack.`,
  badRank: ({ value }, column) => `ô «${column}» ghi «${value}». Hãy ghi số nguyên từ 1 trở lên, hoặc để trống.`,
  duplicateCode: ({ value, firstRow }) => `mã «${value}» đã có ở dòng ${firstRow}. Mỗi người cần một mã riêng.`,
  duplicateEmail: ({ value, firstRow }) =>
    `địa chỉ «${value}» đã có ở dòng ${firstRow}. Mỗi người cần một địa chỉ riêng.`,
  unknownPerson: ({ value }, column) =>
    `ô «${column}» có mã «${value}» mà danh sách không có. Hãy sửa mã hoặc thêm người đó.`,
  selfReference: (_fault, column) => `ô «${column}» ghi mã của chính người này. Hãy ghi mã của người khác.`,
  repeatedSuperior: ({ value }, column) => `ô «${column}» ghi mã «${value}» hai lần. Hãy bỏ bớt hoặc sửa mã.`,
  tooManySuperiors: ({ count, max }, column) =>
    `ô «${column}» có ${count} người, tối đa ${max}. Hãy chỉ giữ người trực tiếp lãnh đạo, giao việc.`,
  noSuperior: (_fault, column) =>
    `ô «${column}» còn trống. Người thuộc diện đánh giá cần ít nhất một cấp trên trực tiếp.`,
  superiorCycle: ({ codes, length }) =>
    `các mã ${circle(codes, length)} là cấp trên của nhau theo vòng tròn. Hãy sửa ít nhất một người.`,
  unitWithTwoNames: ({ unitCode, name, firstRow }) =>
    `đơn vị mã «${unitCode}» ở dòng ${firstRow} có tên «${name}». Hãy ghi thống nhất một tên, hoặc dùng mã khác.`,
  noHead: (_fault, column) =>
    `Chưa có người đứng đầu cơ quan. Hãy ghi «đứng đầu» ở cột «${column}» cho đúng một người.`,
  secondHead: ({ firstRow }) => `đã có người đứng đầu ở dòng ${firstRow}. Cơ quan chỉ có một người đứng đầu.`,
};

const allowed: Readonly<Record<string, string>> = {
  [columnNames.category]: 'cán bộ, công chức, viên chức, người lao động',
  [columnNames.managedBy]: 'cơ quan, Ban Thường vụ Thành ủy, cấp trên',
  [columnNames.leadership]: 'đứng đầu, cấp phó, hoặc để trống',
  [columnNames.partyRole]: 'ban thường vụ đảng ủy, đảng ủy, chi ủy, đảng viên, hoặc để trống',
  [columnNames.advisoryUnit]: 'x, có, không, hoặc để trống',
};
const allowedValues = (column: string): string => `Hãy ghi: ${allowed[column] ?? ''}.`;

const hiddenNames = new Map([
  ['U+0009', 'dấu tab'],
  ['U+000A', 'dấu xuống dòng'],
  ['U+000D', 'dấu xuống dòng'],
  ['U+FFFD', 'chữ bị hỏng'],
]);
const hiddenName = (character: string): string => hiddenNames.get(character) ?? `ký tự ẩn ${character}`;

const circle = (codes: readonly string[], length: number): string =>
  `${codes.join(' → ')}${length > codes.length ? ' → …' : ` → ${codes[0] ?? ''}`}`;

/** One plain Vietnamese sentence or two: the line, the column, what is wrong, what to do. */
export function rosterFaultText(fault: RosterFault): string {
  if (fault.column === undefined) return (fileSentences[fault.code] as (fault: RosterFileFault) => string)(fault);
  const column = columnNames[fault.column];
  const sentence = (cellSentences[fault.code] as (fault: RosterCellFault, column: string) => string)(fault, column);
  return fault.row === 0 ? sentence : `Dòng ${fault.row}, cột «${column}»: ${sentence}`;
}

/** Headings of the file that no column carries; not a fault, but a person who misspelt one wants to know. */
export const ignoredColumnsText = (headings: readonly string[]): string =>
  `Các cột không dùng đến: ${headings.map((heading) => `«${heading}»`).join(', ')}.`;

/** Said above the faults: the list in force stays as it was. */
export const nothingImportedText = (faults: number): string =>
  `Chưa nhập người nào: danh sách có ${faults} lỗi. Hãy sửa tất cả rồi nhập lại cả tệp; danh sách cũ vẫn giữ nguyên.`;
