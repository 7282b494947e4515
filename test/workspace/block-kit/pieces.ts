/** One valid sample of every block and element, with all that it cannot do without. */
import { mrkdwn, option, options, plain } from './build.ts';
import type { Piece } from './build.ts';

const act = { action_id: 'chon' };
export const richText: Piece = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Chữ' }] }],
};
export const image: Piece = { type: 'image', alt_text: 'Ảnh', image_url: 'https://example.org/anh.png' };
const feedback = { text: plain(), value: 'co' };

/** Every element, by type. */
export const ELEMENTS: Record<string, Piece> = {
  button: { type: 'button', text: plain() },
  overflow: { type: 'overflow', options: [option()] },
  workflow_button: { type: 'workflow_button', text: plain(), workflow: { trigger: { url: 'https://example.org/w' } } },
  feedback_buttons: { type: 'feedback_buttons', positive_button: feedback, negative_button: feedback },
  icon_button: { type: 'icon_button', icon: 'trash', text: plain() },
  image,
  checkboxes: { type: 'checkboxes', options: [option()] },
  radio_buttons: { type: 'radio_buttons', options: [option()] },
  static_select: { type: 'static_select', options: options(2) },
  multi_static_select: { type: 'multi_static_select', options: options(2) },
  external_select: { type: 'external_select' },
  multi_external_select: { type: 'multi_external_select' },
  users_select: { type: 'users_select' },
  multi_users_select: { type: 'multi_users_select' },
  conversations_select: { type: 'conversations_select' },
  multi_conversations_select: { type: 'multi_conversations_select' },
  channels_select: { type: 'channels_select' },
  multi_channels_select: { type: 'multi_channels_select' },
  datepicker: { type: 'datepicker' },
  timepicker: { type: 'timepicker' },
  datetimepicker: { type: 'datetimepicker' },
  plain_text_input: { type: 'plain_text_input' },
  email_text_input: { type: 'email_text_input' },
  url_text_input: { type: 'url_text_input' },
  number_input: { type: 'number_input', is_decimal_allowed: false },
  rich_text_input: { type: 'rich_text_input' },
  file_input: { type: 'file_input' },
};

/** The same with an action_id. */
export const element = (type: string, more: Piece = {}): Piece => ({ ...ELEMENTS[type], ...act, ...more });

const text = { type: 'raw_text', text: 'Chữ' };
const task = { type: 'task_card', task_id: '1', title: 'Việc', status: 'pending' };
const card = { type: 'card', title: mrkdwn() };

/** Every block, by type. */
export const BLOCKS: Record<string, Piece> = {
  section: { type: 'section', text: mrkdwn() },
  header: { type: 'header', text: plain() },
  divider: { type: 'divider' },
  context: { type: 'context', elements: [mrkdwn()] },
  actions: { type: 'actions', elements: [ELEMENTS['button']] },
  input: { type: 'input', label: plain(), element: ELEMENTS['plain_text_input'] },
  image,
  rich_text: richText,
  markdown: { type: 'markdown', text: '**Chữ**' },
  table: { type: 'table', rows: [[text]] },
  data_table: { type: 'data_table', caption: 'Bảng', rows: [[text], [text]] },
  video: {
    type: 'video',
    alt_text: 'Phim',
    title: plain(),
    video_url: 'https://example.org/v',
    thumbnail_url: 'https://example.org/t.png',
  },
  file: { type: 'file', source: 'remote', external_id: '1' },
  alert: { type: 'alert', text: plain() },
  card,
  carousel: { type: 'carousel', elements: [card] },
  container: { type: 'container', title: plain(), child_blocks: [{ type: 'divider' }] },
  context_actions: { type: 'context_actions', elements: [ELEMENTS['icon_button']] },
  task_card: task,
  plan: { type: 'plan', title: 'Kế hoạch', tasks: [task] },
};

export const block = (type: string, more: Piece = {}): Piece => ({ ...BLOCKS[type], ...more });
