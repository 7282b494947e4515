/** The workspace's clock, and starting over. */
import { momentOf } from '../text/dates.ts';
import { reader } from '../text/reading.ts';
import { ask, confirmed, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';

const HOUR = 3_600_000;
const STEPS = [
  { name: 'hour', ms: HOUR },
  { name: 'day', ms: 24 * HOUR },
  { name: 'week', ms: 7 * 24 * HOUR },
] as const;

export function TimeTab() {
  const { parts } = useStore();
  const said = words();
  const reset = async (): Promise<void> => {
    const question = {
      title: said.reset,
      text: said.resetText,
      isMarkup: false,
      confirm: said.reset,
      deny: said.cancel,
    };
    if (await confirmed({ ...question, isDanger: true })) await ask('reset', {});
  };
  return (
    <>
      <p>
        {said.clockNow}
        <br />
        <strong class="clock">{momentOf(reader(), parts.clock ?? 0)}</strong>
      </p>
      {parts.workspace?.canMoveClock ? (
        <div class="actions">
          {STEPS.map(({ name, ms }) => (
            <button key={name} type="button" class="button button-plain" onClick={() => void ask('advance', { ms })}>
              {said[name]}
            </button>
          ))}
        </div>
      ) : (
        <p class="empty">{said.clockStands}</p>
      )}
      <hr />
      <button type="button" class="button button-danger" onClick={() => void reset()}>
        {said.reset}
      </button>
      <p class="hint">{said.resetText}</p>
    </>
  );
}
