/** The views on this person's screen as JSON, with the validator's verdict. */
import { useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Verdict } from './verdict.tsx';

export function ViewsTab() {
  const said = words();
  const views = useStore().parts.developer?.views ?? [];
  if (views.length === 0) return <p class="empty">{said.noViews}</p>;
  return (
    <>
      {views.map(({ label, json, problems }) => (
        <details key={label} class="inspected">
          <summary>
            {label} <Verdict problems={problems} />
          </summary>
          <pre class="json" tabIndex={0}>
            {JSON.stringify(json, null, 2)}
          </pre>
        </details>
      ))}
    </>
  );
}
