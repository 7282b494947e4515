/** Where a person writes: text, mentions, slash commands, files, global shortcuts. */
import { useRef, useState } from 'preact/hooks';
import { ask, store, toast } from '../wire/store.ts';
import { upload } from '../wire/upload.ts';
import { words } from '../words/words.ts';
import { sentText } from '../text/sent-text.ts';
import { Icon } from './icon.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import { Suggestions } from './suggestions.tsx';
import { suggestionsFor } from './suggestions-for.ts';

interface Props {
  channel: string;
  thread?: string;
  placeholder: string;
}

/** What was written and not yet sent, by conversation; kept while the page is open. */
const drafts = new Map<string, string>();

/** Sends a message or runs a command; false when Slack refused. */
async function send({ channel, thread }: Props, text: string): Promise<boolean> {
  const [, command, rest = ''] = /^(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (command && thread !== undefined) {
    toast('command_in_thread', command);
    return false;
  }
  const answer = command
    ? await ask('command', { channel, command, text: rest.trim() })
    : await ask('say', { channel, text: sentText(text, store.parts.people ?? []), ...(thread ? { thread } : {}) });
  return answer === null;
}

export function Composer(props: Props) {
  const { channel, thread, placeholder } = props;
  const key = `${store.route.as} ${channel} ${thread ?? ''}`;
  const [text, setText] = useState(drafts.get(key) ?? '');
  const [active, setActive] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const said = words();
  const suggestions = suggestionsFor(text, thread !== undefined);
  const write = (next: string): void => {
    drafts.set(key, next);
    setText(next);
    setActive(0);
  };
  const submit = async (): Promise<void> => {
    const given = text.trim();
    if (given === '') return;
    write('');
    if (!(await send(props, given))) write(given);
  };
  const take = (index: number): void => {
    const chosen = suggestions[index];
    if (!chosen) return;
    write(chosen.text);
    area.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (suggestions.length > 0 && step !== undefined) {
      setActive((active + step + suggestions.length) % suggestions.length);
    } else if (
      suggestions.length > 0 &&
      (event.key === 'Tab' || (event.key === 'Enter' && suggestions[active]?.text.trim() !== text.trim()))
    ) {
      take(active);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void submit();
    else return;
    event.preventDefault();
  };
  const attach = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) {
      await upload(file, { as: store.route.as, channel, ...(thread ? { thread } : {}) });
    }
    if (picker.current) picker.current.value = '';
  };
  return (
    <div class="composer">
      {suggestions.length > 0 && <Suggestions list={suggestions} active={active} onTake={take} />}
      <textarea
        ref={area}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-autocomplete="list"
        aria-controls={suggestions.length > 0 ? 'suggestions' : undefined}
        aria-activedescendant={suggestions.length > 0 ? `suggestion-${active}` : undefined}
        dir="auto"
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div class="composer-tools">
        <input
          ref={picker}
          class="unseen"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={said.attach}
          onChange={(event) => void attach(event.currentTarget.files)}
        />
        <button type="button" title={said.attach} aria-label={said.attach} onClick={() => picker.current?.click()}>
          <Icon name="clip" />
        </button>
        <ShortcutButton
          onCommand={(command) => {
            write(`${command} `);
            area.current?.focus();
          }}
          isInThread={thread !== undefined}
        />
        <button
          type="button"
          class={text.trim() ? 'send is-ready' : 'send'}
          title={said.send}
          aria-label={said.send}
          onClick={() => void submit()}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
}
