/** The lightning button: global shortcuts and slash commands of all apps. */
import { useRef, useState } from 'preact/hooks';
import { ask, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';
import type { MenuItem } from './menu.tsx';

export function ShortcutButton({
  onCommand,
  isInThread,
}: {
  onCommand: (command: string) => void;
  isInThread: boolean;
}) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const said = words();
  const apps = store.parts.workspace?.apps ?? [];
  const items: MenuItem[] = apps.flatMap((app) => [
    ...app.shortcuts
      .filter(({ type }) => type === 'global')
      .map(({ name, callbackId }) => ({
        name,
        note: app.name,
        act: () => void ask('shortcut', { app: app.id, callbackId }),
      })),
    ...(isInThread
      ? []
      : app.commands.map((command) => ({ name: command, note: app.name, act: () => onCommand(command) }))),
  ]);
  if (items.length === 0) return null;
  return (
    <>
      <button
        type="button"
        ref={anchor}
        title={said.shortcuts}
        aria-label={said.shortcuts}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="bolt" />
      </button>
      {isOpen && <Menu anchor={anchor} label={said.shortcuts} items={items} onClose={() => setOpen(false)} />}
    </>
  );
}
