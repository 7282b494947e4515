/** Every block and element on a modal, a message and a Home. */
import type { Json } from '../../../../src/workspace/index.ts';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const option = (text: string, value: string): Json => ({ text: plain(text), value });
const options = [option('Tốt', 'tot'), option('Khá', 'kha'), option('Trung bình', 'tb')];
const field = (id: string, label: string, element: Json, more: Json = {}): Json => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  element: { action_id: id, ...element },
  ...more,
});
const button = (id: string, text: string, more: Json = {}): Json => ({
  type: 'button',
  action_id: id,
  text: plain(text),
  value: '1',
  ...more,
});
const confirm = {
  title: plain('Xóa hồ sơ?'),
  text: plain('Không lấy lại được.'),
  confirm: plain('Xóa'),
  deny: plain('Thôi'),
  style: 'danger',
};

const rich: Json = {
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'Đậm', style: { bold: true } },
        { type: 'text', text: ' và ' },
        { type: 'text', text: 'nghiêng', style: { italic: true } },
        { type: 'text', text: ', gửi ' },
        { type: 'broadcast', range: 'channel' },
      ],
    },
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'một' }] },
        { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://example.com', text: 'hai' }] },
      ],
    },
    { type: 'rich_text_quote', elements: [{ type: 'text', text: 'trích dẫn' }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'mã nguồn' }] },
  ],
};

/** All fields. `required` makes the two texts wanted. */
export const galleryModal = (title = 'Mọi trường'): Json => ({
  type: 'modal',
  callback_id: 'gallery',
  title: plain(title),
  submit: plain('Gửi đi'),
  close: plain('Hủy'),
  notify_on_close: true,
  blocks: [
    { type: 'header', text: plain('Biểu mẫu có mọi trường') },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'Chữ *đậm*, _nghiêng_ và `mã`.' },
      accessory: button('push', 'Mở thêm'),
    },
    field('dong', 'Một dòng', { type: 'plain_text_input', max_length: 20, placeholder: plain('Viết ngắn') }),
    field(
      'nhieu',
      'Nhiều dòng',
      { type: 'plain_text_input', multiline: true, min_length: 5 },
      { hint: plain('Ít nhất năm ký tự') },
    ),
    field(
      'so',
      'Số',
      { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '10' },
      { optional: true },
    ),
    field('thu', 'Thư điện tử', { type: 'email_text_input' }, { optional: true }),
    field('web', 'Trang web', { type: 'url_text_input' }, { optional: true }),
    field('chon', 'Chọn một', { type: 'static_select', options }, { optional: true }),
    field(
      'nhom',
      'Chọn theo nhóm',
      {
        type: 'static_select',
        option_groups: [
          { label: plain('Nhóm A'), options: [options[0]] },
          { label: plain('Nhóm B'), options: [options[1]] },
        ],
      },
      { optional: true },
    ),
    field(
      'nhieumuc',
      'Chọn nhiều',
      { type: 'multi_static_select', options, max_selected_items: 2 },
      { optional: true },
    ),
    field('ngoai', 'Hỏi ứng dụng', { type: 'external_select', min_query_length: 2 }, { optional: true }),
    field('nguoi', 'Người', { type: 'users_select' }, { optional: true }),
    field('nhieunguoi', 'Nhiều người', { type: 'multi_users_select' }, { optional: true }),
    field('noi', 'Cuộc trò chuyện', { type: 'conversations_select' }, { optional: true }),
    field('kenh', 'Kênh công khai', { type: 'channels_select' }, { optional: true }),
    field('mot', 'Một trong nhiều', { type: 'radio_buttons', options, initial_option: options[1] }),
    field('o', 'Các ô', { type: 'checkboxes', options }, { optional: true }),
    field('ngay', 'Ngày', { type: 'datepicker', initial_date: '2026-11-23' }),
    field('gio', 'Giờ', { type: 'timepicker', initial_time: '08:30' }),
    field('luc', 'Thời điểm', { type: 'datetimepicker' }, { optional: true }),
    field('giau', 'Văn bản có kiểu', { type: 'rich_text_input' }, { optional: true }),
    field('tep', 'Tệp', { type: 'file_input', filetypes: ['pdf', 'png'], max_files: 2 }, { optional: true }),
  ],
});

export const galleryMessage: Json[] = [
  { type: 'header', text: plain('Mọi khối') },
  {
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: 'Chào *mọi người* <!channel>, xem <https://example.com|trang này> trước <!date^1795500000^{date_long} {time}|hạn>.',
    },
  },
  {
    type: 'section',
    fields: [
      { type: 'mrkdwn', text: '*Đơn vị*\nPhòng Nghiệp vụ' },
      { type: 'mrkdwn', text: '*Hạn*\n30/11/2026' },
    ],
  },
  {
    type: 'section',
    text: plain('Có nút bên cạnh'),
    accessory: { type: 'overflow', action_id: 'them', options: [option('Xem hồ sơ', 'xem'), option('Trả lại', 'tra')] },
  },
  {
    type: 'actions',
    elements: [
      button('duyet', 'Duyệt', { style: 'primary' }),
      button('xoa', 'Xóa hồ sơ', { style: 'danger', confirm }),
      button('form', 'Mở biểu mẫu'),
      { type: 'static_select', action_id: 'muc', placeholder: plain('Mức'), options },
    ],
  },
  { type: 'divider' },
  rich,
  { type: 'image', image_url: 'https://example.com/anh.png', alt_text: 'một ảnh' },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'Bước 2/6 · còn *3* ngày' }] },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Họ tên' },
        { type: 'raw_text', text: 'Mức' },
      ],
      [
        { type: 'raw_text', text: 'Nguyễn Văn An' },
        { type: 'raw_text', text: 'Tốt' },
      ],
    ],
  },
];

export const galleryHome = (user: string): Json => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Việc của tôi') },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `Chào <@${user}>, còn *2* việc.` },
      accessory: button('form', 'Mở biểu mẫu', { style: 'primary' }),
    },
    { type: 'divider' },
    field('loc', 'Lọc theo mức', { type: 'static_select', options }, { dispatch_action: true, optional: true }),
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Hạn *30/11/2026*' }] },
  ],
});
