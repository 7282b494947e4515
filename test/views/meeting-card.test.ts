/** The card of a meeting has a button for each act that its person may do, and no other. */
import type { MeetingAct } from '../../src/domain/notice.ts';
import { vi } from '../../src/text/vi.ts';
import { noticeMessage } from '../../views/notices.ts';

const buttons = (may: readonly MeetingAct[]): readonly string[] =>
  noticeMessage(
    { card: 'meetingCalled', meetingId: 'hop-1', place: 'Phòng họp số 1', at: 0, files: 2, state: 'open', may },
    vi,
  ).blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) => (element.type === 'button' ? [element.text.text] : []))
      : [],
  );

test('a member who is present may speak and read, and is not offered the close', () => {
  expect(buttons(['giveOpinions', 'readFiles'])).toEqual(['Cho ý kiến', 'Xem hồ sơ']);
});

test('somebody with nothing to do sees the state and no button', () => {
  expect(buttons([])).toEqual([]);
});
