/** Select menus of Block Kit: the app's own options, options that the app is asked for, people, conversations, channels. */
import { optionsOf } from '../../../engine/block.ts';
import type { Element, Option } from '../../../engine/block.ts';
import type { StateValue } from '../../../engine/view.ts';
import { channelName, folded, nameOf, personOf } from '../text/reading.ts';
import { plainOf } from '../text/text-object.tsx';
import { ask, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Combobox } from './combobox.tsx';
import type { Entry } from './combobox-props.ts';
import { mayAct, useHeld, useWhere, wantsFocus } from './surface.ts';
import type { ElementProps } from './surface.ts';

const entryOf = (option: Option, group?: string): Entry => ({
  id: option.value ?? '',
  text: plainOf(option.text),
  ...(option.description ? { note: plainOf(option.description) } : {}),
  ...(group === undefined ? {} : { group }),
});

function ownEntries(element: Element): Entry[] {
  const groups = element.option_groups;
  if (!groups) return optionsOf(element).map((option) => entryOf(option));
  return groups.flatMap((group) => group.options.map((option) => entryOf(option, plainOf(group.label))));
}

const personEntry = (id: string): Entry => ({ id, text: nameOf(id), note: personOf(id)?.title ?? '' });

function people(): Entry[] {
  return (store.parts.people ?? []).filter(({ isGone }) => !isGone).map(({ id }) => personEntry(id));
}

/** The conversations that the element's filter lets through; a direct one stands for its person. */
function conversations(element: Element): Entry[] {
  const filter = (element['filter'] ?? {}) as { include?: string[]; exclude_bot_users?: boolean };
  const isWanted = (kind: string): boolean => filter.include?.includes(kind) ?? true;
  const rows = (store.parts.sidebar ?? []).filter(
    ({ kind, isArchived }) => kind !== 'im' && !isArchived && isWanted(kind),
  );
  const listed = rows.map(({ id, kind }) => ({ id, text: `${kind === 'mpim' ? '' : '#'}${channelName(id)}` }));
  const persons = isWanted('im') ? people() : [];
  return [...listed, ...persons.filter(({ id }) => filter.exclude_bot_users !== true || !personOf(id)?.isBot)];
}

function channels(): Entry[] {
  const rows = (store.parts.sidebar ?? []).filter(({ kind, isArchived }) => kind === 'public' && !isArchived);
  return rows.map(({ id, name }) => ({ id, text: `#${name}` }));
}

function entriesFor(element: Element): Entry[] {
  if (element.type.includes('users')) return people();
  if (element.type.includes('conversations')) return conversations(element);
  return element.type.includes('channels') ? channels() : ownEntries(element);
}

function heldEntries(held: StateValue | undefined): Entry[] {
  const options = held?.selected_options ?? (held?.selected_option ? [held.selected_option] : []);
  const ids = [held?.selected_user, held?.selected_conversation, held?.selected_channel].filter(
    (id) => typeof id === 'string',
  );
  const several = [held?.selected_users, held?.selected_conversations, held?.selected_channels].flatMap(
    (list) => list ?? [],
  );
  const known = [...ids, ...several].map((id) =>
    /^[UW]/.test(id) ? personEntry(id) : { id, text: `#${channelName(id)}` },
  );
  return [...options.map((option) => entryOf(option)), ...known];
}

export function SelectElement(props: ElementProps) {
  const { element } = props;
  const where = useWhere(props);
  const chosen = heldEntries(useHeld(props));
  const isMany = element.type.startsWith('multi_');
  const isExternal = element.type.includes('external');
  const isOptions = isExternal || element.type.includes('static');
  const find = async (typed: string): Promise<Entry[]> => {
    if (isExternal) return ((await ask('suggest', { ...where, typed })) ?? []).map((option) => entryOf(option));
    const wanted = folded(typed);
    return entriesFor(element).filter(({ text, note }) => folded(`${text} ${note ?? ''}`).includes(wanted));
  };
  const choose = async (ids: string[]): Promise<void> => {
    if (!(await mayAct(element))) return;
    await (isOptions ? ask('choose', { ...where, values: ids }) : ask('pick', { ...where, ids }));
  };
  return (
    <Combobox
      label={props.label || plainOf(element.placeholder)}
      placeholder={plainOf(element.placeholder) || (isMany ? words().chooseMany : words().choose)}
      isMany={isMany}
      chosen={chosen}
      find={find}
      least={isExternal ? (element.min_query_length ?? 3) : 0}
      onChoose={(ids) => void choose(ids)}
      describedBy={props.describedBy}
      isInvalid={props.isInvalid}
      isRequired={props.isRequired}
      isFocus={wantsFocus(element)}
    />
  );
}
