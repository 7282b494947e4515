/** Step 6: the advisory unit looks at the preview, types the word, and the result goes to all staff. */
import { vi } from '../text/vi.ts';
import { actAs, advisor, finish, send, type Stage } from './stage.ts';

export async function publish(stage: Stage): Promise<void> {
  const { publish: words } = vi.modals;
  const hr = actAs(stage, advisor(stage));
  await hr.openHome();
  await hr.press({ actionId: 'publish.open' }, { in: 'home' });
  await hr.fill(words.confirm, words.word);
  await send(hr);
  await finish(stage, hr);
  stage.tell('Bước 6: đã công khai kết quả.');
}
