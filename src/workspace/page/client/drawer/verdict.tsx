/** What the validator says. */
import type { Problem } from '../../../block-kit/problem.ts';
import { words } from '../words/words.ts';

export function Verdict({ problems }: { problems: Problem[] }) {
  const said = words();
  if (problems.length === 0) return <span class="verdict is-good">{said.valid}</span>;
  return (
    <span class="verdict is-bad">
      {said.invalid(problems.length)}
      {problems.map(({ code, message, pointer }) => (
        <span key={`${pointer} ${message}`} class="problem">
          {code}: {message} <code>{pointer}</code>
        </span>
      ))}
    </span>
  );
}
