/** What Slack says to a person when something was refused. The engine answers with codes and, for fields, in Slack's English. */

type Both = readonly [vi: string, en: string];

const REFUSALS: Record<string, Both> = {
  operation_timeout: [
    'Ứng dụng không trả lời kịp trong 3 giây. Vui lòng thử lại.',
    'The app did not respond within 3 seconds. Please try again.',
  ],
  dispatch_failed: [
    'Thao tác không thực hiện được. Vui lòng thử lại.',
    'This action could not be completed. Try again?',
  ],
  app_unreachable: ['Không liên lạc được với ứng dụng.', 'The app could not be reached.'],
  'We had some trouble connecting. Try again?': [
    'Kết nối gặp trục trặc. Thử lại?',
    'We had some trouble connecting. Try again?',
  ],
  command_operation_timeout: [
    'Lệnh {detail} thất bại: ứng dụng không trả lời kịp (operation_timeout).',
    '{detail} failed because the app did not respond in time (operation_timeout).',
  ],
  command_dispatch_failed: [
    'Lệnh {detail} thất bại với lỗi «dispatch_failed».',
    '{detail} failed with the error “dispatch_failed”.',
  ],
  command_app_unreachable: [
    'Lệnh {detail} thất bại: không liên lạc được với ứng dụng.',
    '{detail} failed because the app could not be reached.',
  ],
  invalid_command: [
    '{detail} không phải là lệnh. Trong Slack, tin bắt đầu bằng «/» được hiểu là lệnh.',
    '{detail} is not a valid command. Messages that start with “/” are interpreted as commands.',
  ],
  command_in_thread: ['{detail} không dùng được trong chủ đề.', '{detail} is not supported in threads. Sorry!'],
  not_in_channel: ['Bạn chưa ở trong kênh này.', 'You are not in this channel.'],
  is_archived: ['Kênh này đã được lưu trữ.', 'This channel has been archived.'],
  channel_not_found: ['Không tìm thấy cuộc trò chuyện.', 'This conversation cannot be found.'],
  message_not_found: ['Tin nhắn không còn.', 'This message is no longer there.'],
  element_gone: ['Nội dung này đã được ứng dụng thay đổi.', 'The app has changed this meanwhile.'],
  view_not_found: ['Khung này đã đóng.', 'This view is closed.'],
  option_gone: ['Mục này không còn để chọn.', 'This option is no longer offered.'],
  cant_delete_message: ['Bạn chỉ xóa được tin của mình.', 'You can only delete your own messages.'],
  msg_too_long: ['Tin nhắn quá dài.', 'The message is too long.'],
  no_text: ['Tin nhắn trống.', 'The message is empty.'],
  upload_refused: ['Không tải tệp lên được: {detail}', 'The file was not uploaded: {detail}'],
  connection_lost: ['Mất kết nối với không gian làm việc.', 'The line to the workspace is lost.'],
  clock_stands: ['Đồng hồ này không tua được.', 'This clock cannot be moved.'],
  internal_error: ['Không làm được: {detail}', 'That did not work: {detail}'],
};

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^Please complete this required field\.$/, 'Vui lòng điền mục bắt buộc này.'],
  [/^Please enter at least (\d+) characters$/, 'Vui lòng nhập ít nhất $1 ký tự'],
  [/^Please enter no more than (\d+) characters$/, 'Vui lòng nhập không quá $1 ký tự'],
  [/^Please enter a valid number$/, 'Vui lòng nhập một số'],
  [/^Please enter a whole number$/, 'Vui lòng nhập số nguyên'],
  [/^Please enter a number of at least (.+)$/, 'Vui lòng nhập số từ $1 trở lên'],
  [/^Please enter a number of at most (.+)$/, 'Vui lòng nhập số không quá $1'],
  [/^Please enter a valid email address$/, 'Vui lòng nhập địa chỉ email hợp lệ'],
  [/^Please enter a valid URL$/, 'Vui lòng nhập địa chỉ web hợp lệ'],
  [/^Too many files$/, 'Quá nhiều tệp'],
  [/^Please choose no more than (\d+) items$/, 'Vui lòng chọn không quá $1 mục'],
];

/** The toast for a refusal; a code that is not known is shown as it is. */
export function refusalWords(language: 'vi' | 'en', code: string, detail: string): string {
  const both = REFUSALS[code];
  if (!both) return detail ? `${code}: ${detail}` : code;
  return both[language === 'vi' ? 0 : 1].replace('{detail}', () => detail);
}

/** The message under a field: Slack's own in the page's language, the app's own as it is. */
export function fieldWords(language: 'vi' | 'en', text: string): string {
  if (language === 'en') return text;
  const known = FIELDS.find(([pattern]) => pattern.test(text));
  return known ? text.replace(known[0], known[1]) : text;
}
