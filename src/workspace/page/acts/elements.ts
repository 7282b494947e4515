/** Acts on the elements of a message or a view: press, type, choose, pick. */
import { optionsOf } from '../../engine/block.ts';
import type { Json, Option } from '../../engine/block.ts';
import type { StateValue } from '../../engine/view.ts';
import { chosenValue, pickedValue, typedValue } from '../../driver/values.ts';
import { act } from '../../people/action.ts';
import { suggest } from '../../people/suggest.ts';
import { putValue, valueAt } from '../../people/surface.ts';
import type { Located, Surface } from '../../people/surface.ts';
import type { Where } from '../protocol.ts';
import { elementFor, refuseAct } from '../sight.ts';
import { mustArrive } from './act.ts';
import type { SomeActs, World } from './act.ts';

interface Target {
  surface: Surface;
  located: Located;
}

const keyOf = ({ place, block, action }: Where): string => JSON.stringify([place, block, action]);

/** Puts the value in, takes the error of the field away as Slack does, and tells the app if the element reports. */
async function change(world: World, { surface, located }: Target, value: StateValue, reports = true): Promise<null> {
  const { core, session } = world;
  putValue(surface, session.as, located, value);
  if (surface.kind === 'view') delete surface.view.errors[located.block.block_id ?? ''];
  const asked = located.block.type !== 'input' || located.block.dispatch_action === true;
  if (!asked || !reports) return null;
  return mustArrive(await act(core, session.as, surface, located, { ...value }));
}

/** Whether typing a character, or pressing Enter, is reported; Slack's default is Enter alone. */
function typingReports({ element }: Located, how: 'typed' | 'enter'): boolean {
  const config = element['dispatch_action_config'] as { trigger_actions_on?: string[] } | undefined;
  const on = config?.trigger_actions_on ?? ['on_enter_pressed'];
  return on.includes(how === 'enter' ? 'on_enter_pressed' : 'on_character_entered');
}

const TYPED = /_input$/;

function pressPart({ element }: Located, option: Option | undefined, positive: boolean | undefined): Json {
  if (option) return { selected_option: option };
  const feedback = element[positive === false ? 'negative_button' : 'positive_button'] as Json | undefined;
  const shown = element.type === 'feedback_buttons' ? (feedback ?? {}) : element;
  const part: Json = { text: shown['text'] };
  for (const name of ['value', 'style', 'url'] as const) if (shown[name] !== undefined) part[name] = shown[name];
  return part;
}

/** The options with these values, among those that the element has or the app has offered. */
function wantedOptions(world: World, where: Where, { surface, located }: Target, values: readonly string[]): Option[] {
  const held = valueAt(surface, world.session.as, located);
  const known = [
    ...optionsOf(located.element),
    ...(world.session.offered.get(keyOf(where)) ?? []),
    ...(held?.selected_options ?? (held?.selected_option ? [held.selected_option] : [])),
  ];
  return values.map((value) => known.find((option) => option.value === value) ?? refuseAct('option_gone', value));
}

export const elementActs: SomeActs<'press' | 'fill' | 'choose' | 'pick' | 'detach' | 'suggest'> = {
  async press({ core, session }, ask) {
    const { surface, located } = elementFor(core, session.as, ask);
    const option = optionsOf(located.element).find(({ value }) => value === ask.option);
    const part = pressPart(located, option, ask.positive);
    return mustArrive(await act(core, session.as, surface, located, part));
  },
  fill(world, ask) {
    const target = elementFor(world.core, world.session.as, ask);
    const { element } = target.located;
    const value =
      typeof ask.value === 'string' ? typedValue(element, ask.value.normalize('NFC')) : typedValue(element, ask.value);
    const emptied = ask.value === '' && !TYPED.test(element.type) ? pickerEmptied(value) : value;
    const reports = !TYPED.test(element.type) || typingReports(target.located, ask.how);
    return change(world, target, emptied, reports);
  },
  choose(world, ask) {
    const target = elementFor(world.core, world.session.as, ask);
    const options = wantedOptions(world, ask, target, ask.values);
    return change(world, target, chosenValue(target.located.element, options));
  },
  pick(world, ask) {
    const target = elementFor(world.core, world.session.as, ask);
    return change(world, target, pickedValue(target.located.element, ask.ids));
  },
  detach(world, ask) {
    const target = elementFor(world.core, world.session.as, ask);
    const held = valueAt(target.surface, world.session.as, target.located)?.files ?? [];
    const files = held.filter((file) => file['id'] !== ask.file);
    return change(world, target, { type: target.located.element.type, files });
  },
  async suggest({ core, session }, ask) {
    const { surface, located } = elementFor(core, session.as, ask);
    const options = await suggest(core, session.as, surface, located, ask.typed);
    session.offered.set(keyOf(ask), options);
    return options;
  },
};

/** A date or time that was taken out again. */
function pickerEmptied(value: StateValue): StateValue {
  return Object.fromEntries(
    Object.entries(value).map(([key, content]) => [key, key === 'type' ? content : null]),
  ) as unknown as StateValue;
}
