/** A sentence for each refusal: what is the matter and what the person can do. */
import type { ChannelFault, NamedPerson, Refusal } from '../../domain/refusal.ts';
import type { ExclusionReason } from '../../domain/scope.ts';
import { stepNames, type Step } from '../../domain/step.ts';
import { timeAndDate } from '../format.ts';

type Sentences = { readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { code: C }>) => string };

export const exclusionReasons: Readonly<Record<ExclusionReason, string>> = {
  titleManagedByCityStandingCommittee: 'Không thuộc phạm vi đánh giá: chức danh do Ban Thường vụ Thành ủy quản lý',
  categoryNotCovered: 'Không thuộc phạm vi đánh giá: đối tượng không thuộc cán bộ, công chức, viên chức của đợt này',
};

const channelFaults: Readonly<Record<ChannelFault, string>> = {
  notFound: 'Không tìm thấy kênh đã chọn. Hãy mời ứng dụng vào kênh rồi chọn lại.',
  botNotMember: 'Ứng dụng chưa ở trong kênh đã chọn. Hãy gõ /invite @Bình Xét trong kênh đó rồi gửi lại.',
  shared: 'Kênh đã chọn được chia sẻ với tổ chức khác. Hãy chọn kênh nội bộ.',
  archived: 'Kênh đã chọn đã được lưu trữ. Hãy chọn kênh đang hoạt động.',
  publicWherePrivate: 'Kênh của bộ phận tham mưu phải là kênh riêng tư. Hãy chọn kênh khác.',
  privateWherePublic: 'Kênh toàn thể phải là kênh công khai. Hãy chọn kênh khác.',
  strangers: 'Kênh của bộ phận tham mưu có người không thuộc bộ phận tham mưu. Hãy đưa họ ra khỏi kênh rồi gửi lại.',
  same: 'Kênh toàn thể và kênh bộ phận tham mưu phải là hai kênh khác nhau.',
};

const stepTitle = (step: Step): string => `Bước ${step}/6 (${stepNames[step]})`;

/** At most ten names, then how many more. */
const names = (people: readonly NamedPerson[]): string => {
  const shown = people.slice(0, 10).map(({ fullName, id }) => `${fullName} (${id})`);
  const rest = people.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} và ${rest} người khác` : shown.join(', ');
};

export const refusals: Sentences = {
  unknownPerson: () =>
    'Tài khoản Slack của anh/chị chưa có trong danh sách CBCCVC của cơ quan. Hãy báo bộ phận tham mưu để được bổ sung.',
  foreignWorkspace: () => 'Tài khoản này không thuộc không gian làm việc của cơ quan nên không thực hiện được.',
  notThePerson: () => 'Chỉ chính người được đánh giá mới tự nhận xét, đánh giá được phiếu này.',
  notADirectSuperior: () => 'Anh/chị không phải cấp trên trực tiếp của người này nên không cho ý kiến ở Bước 2 được.',
  notTheAdvisoryUnit: () => 'Việc này chỉ bộ phận tham mưu về công tác đánh giá thực hiện được.',
  notAMeetingMember: () => 'Anh/chị không thuộc thành phần tham dự cuộc họp này.',
  notPresent: () => 'Anh/chị chưa được ghi nhận có mặt tại cuộc họp. Hãy báo thư ký cuộc họp.',
  notTheChair: () => 'Chỉ chủ tọa cuộc họp mới thông qua được biên bản.',
  notChairOrSecretary: () => 'Chỉ chủ tọa hoặc thư ký cuộc họp thực hiện được việc này.',
  notTheAuthority: ({ authority }) => `Chỉ cấp có thẩm quyền (${authority}) mới quyết định được kết quả đánh giá.`,
  notYourDossier: () =>
    'Anh/chị không thuộc thành phần được xem hồ sơ này; không ai xem được hồ sơ đánh giá của chính mình ở đây.',
  ownFile: () => 'Anh/chị không xử lý được hồ sơ của chính mình. Hãy để người khác trong bộ phận thực hiện.',
  outOfScope: ({ reason }) => `${exclusionReasons[reason]}.`,
  notFound: () => 'Không tìm thấy hồ sơ hoặc nội dung này. Hãy mở lại từ Trang chủ của ứng dụng.',
  stepNotReached: ({ step, current }) => `Chưa đến ${stepTitle(step)}. Hồ sơ đang ở ${stepTitle(current)}.`,
  stepIsOver: ({ step, current }) => `${stepTitle(step)} đã xong. Hồ sơ đang ở ${stepTitle(current)}.`,
  alreadyDone: ({ by, at }) => `Việc này đã được ${by} xử lý lúc ${timeAndDate(at)}.`,
  openFirst: () => 'Anh/chị cần mở hồ sơ để đọc trước khi nhất trí.',
  fileChanged: () => 'Hồ sơ vừa có thay đổi. Hãy đóng cửa sổ này và mở lại để xem nội dung mới nhất.',
  personHasSlack: () =>
    'Người này có tài khoản Slack nên phải tự nhận xét, đánh giá; bộ phận tham mưu không nhập thay.',
  invalidFields: () => 'Một số nội dung chưa đúng. Hãy sửa các ô được đánh dấu.',
  unreadableForm: () => 'Không đọc được nội dung gửi lên. Hãy đóng cửa sổ này và mở lại từ Trang chủ của ứng dụng.',
  atLeastOneOpinion: () =>
    'Phải có ít nhất một cấp trên trực tiếp cho ý kiến. Người này là cấp trên cuối cùng chưa cho ý kiến nên không ghi nhận vắng được; hãy đề nghị người này cho ý kiến.',
  noHead: () => 'Danh sách CBCCVC chưa có người đứng đầu cơ quan. Hãy bổ sung cột “Lãnh đạo” rồi nhập lại danh sách.',
  emptyRoster: () => 'Chưa có danh sách CBCCVC. Hãy nhập danh sách trước khi mở đợt đánh giá.',
  nobodyInScope: () => 'Không có ai thuộc phạm vi đánh giá trong danh sách.',
  campaignRunning: ({ name }) => `Đợt “${name}” đang được thực hiện. Mỗi lúc chỉ mở một đợt đánh giá.`,
  noCampaign: () => 'Hiện không có đợt đánh giá nào đang mở.',
  authorityUnresolved: ({ people }) =>
    `Chưa xác định được cấp có thẩm quyền quyết định đối với: ${names(people)}. Hãy điền cột “Cấp có thẩm quyền” trong danh sách.`,
  superiorUnresolved: ({ people }) =>
    `Chưa có cấp trên trực tiếp đối với: ${names(people)}. Hãy điền cột “Cấp trên trực tiếp” trong danh sách.`,
  submittedForDecision: () => 'Hồ sơ đã được trình cấp có thẩm quyền nên không sửa đề xuất được nữa.',
  slackAccountMissing: ({ people }) =>
    `Chưa khớp được tài khoản Slack của: ${names(people)}. Hãy khớp tài khoản, hoặc chọn “thực hiện trên giấy” để tiếp tục.`,
  channelUnsuitable: ({ reason }) => channelFaults[reason],
  emptyAgenda: () => 'Chưa chọn hồ sơ nào để đưa ra cuộc họp.',
  notReadyForMeeting: ({ people }) => `Chưa đủ hồ sơ để đưa ra họp: ${names(people)}. Hãy hoàn thành Bước 3 trước.`,
  sideMissing: ({ side }) =>
    side === 'leadership'
      ? 'Cuộc họp phải có đại diện tập thể lãnh đạo cơ quan, đơn vị.'
      : 'Cuộc họp phải có đại diện cấp ủy, chi bộ cùng cấp. Hãy kiểm tra cột “Cấp ủy” trong danh sách.',
  belowQuorum: ({ present, summoned, needed }) =>
    `Chưa đủ thành phần: có mặt ${present}/${summoned}, cần ít nhất ${needed} người.`,
  meetingNotOpen: () => 'Cuộc họp chưa khai mạc. Thư ký cần điểm danh trước.',
  meetingNotClosed: () => 'Cuộc họp chưa kết thúc nên chưa thông qua được biên bản.',
  meetingClosed: () => 'Cuộc họp đã kết thúc nên không ghi thêm ý kiến được nữa.',
  opinionMissing: ({ people }) => `Chưa có đủ ý kiến của: ${names(people)}.`,
  minutesLocked: () => 'Biên bản đã được thông qua và khóa lại.',
  notOnAgenda: () => 'Hồ sơ này không có trong danh sách của cuộc họp.',
  emptySheet: () => 'Chưa có hồ sơ nào đủ điều kiện để trình.',
  notProposed: ({ people }) => `Chưa có đề xuất cuối cùng sau cuộc họp đối với: ${names(people)}.`,
  sheetIncomplete: ({ people }) => `Chưa chọn mức xếp loại cho: ${names(people)}.`,
  undecidedFiles: ({ people }) => `Chưa thể công khai. Còn hồ sơ chưa có quyết định: ${names(people)}.`,
  nothingToPublish: () => 'Không có kết quả nào chờ công khai.',
};
