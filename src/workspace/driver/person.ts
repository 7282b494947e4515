/** One person at the keyboard: reads, presses, fills in, submits – by the words on the screen. */
import type { Option } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { Outcome } from '../engine/dispatch.ts';
import type { Message, StoredFile } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { optionsOf } from '../engine/block.ts';
import { act, deliverInteraction } from '../people/action.ts';
import { openHome, runCommand, useShortcut } from '../people/command.ts';
import { openFile, sayAs } from '../people/say.ts';
import { closeView, submitView } from '../people/submit.ts';
import { suggest } from '../people/suggest.ts';
import { actorPart, personOf, valueAt } from '../people/surface.ts';
import type { Surface } from '../people/surface.ts';
import { createEyes } from './eyes.ts';
import { createHands } from './hands.ts';
import { fillables, find, findOptions, labelOf, pressables } from './labels.ts';
import type { Candidate } from './labels.ts';
import type { Person, PersonOptions, Pressed, SubmitResult } from './person-type.ts';
import { screenOf } from './screen.ts';
import { chosenValue, pickedValue, typedValue } from './values.ts';

const asList = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...(value as T[])] : [value as T]);

/** A driver for the user. Each act waits for the acknowledgement and, unless `settle` is false, for quiet. */
export function createPerson(core: Core, userId: string, options: PersonOptions = {}): Person {
  const eyes = createEyes(core, userId, options.app);
  const { app, surfaceOf } = eyes;
  const hands = createHands(core, userId);
  let last: Parameters<typeof core.dispatcher.send>[0] | undefined;

  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    if (options.settle !== false) await core.busy.idle();
    return result;
  };
  const pressed = async (acting: Promise<Pressed>): Promise<Pressed> => {
    const result = await settle(acting);
    last = result.delivery ?? last;
    return result;
  };
  const changed = (surface: Surface, candidate: Candidate): Promise<Pressed> => {
    const reports = candidate.block.type !== 'input' || candidate.block.dispatch_action === true;
    if (!reports) return Promise.resolve({ ok: true });
    const value = valueAt(surface, userId, candidate) ?? { type: candidate.element.type };
    return pressed(act(core, userId, surface, candidate, { ...value }));
  };

  const person: Person = {
    id: userId,
    ...eyes.reads,
    screen: (surface) => screenOf(surfaceOf(surface)),
    async run(command, text = '', { channel } = {}) {
      const where = channel === undefined ? {} : { channel: eyes.channelId(channel) };
      const result = await settle(runCommand(core, app(), userId, { command, text, ...where }));
      last = result.delivery;
      return {
        ok: result.ok,
        ...(result.error ? { error: result.error } : {}),
        ...(result.shown ? { ephemeral: result.shown } : {}),
      };
    },
    openHome: async () => settle(openHome(core, app(), userId)),
    say: async (channel, text, extra) =>
      settle(Promise.resolve(sayAs(core, userId, eyes.channelId(channel), text, extra))),
    async press(wanted, { in: place, confirm = true } = {}) {
      const surface = surfaceOf(place);
      const found = find(pressables(surface), wanted, 'a button');
      if (found.element.confirm && !confirm) return { ok: true, cancelled: true };
      return pressed(act(core, userId, surface, found, hands.pressPart(found)));
    },
    async fill(wanted, value, { in: place } = {}) {
      const surface = surfaceOf(place);
      const found = find(fillables(surface), wanted, 'a field');
      hands.put(surface, found, typedValue(found.element, value));
      return changed(surface, found);
    },
    async choose(wanted, texts, { in: place } = {}) {
      const surface = surfaceOf(place);
      const found = find(fillables(surface), wanted, 'a choice');
      const list = texts === null ? [] : asList(texts);
      const offered: Option[] = [];
      if (found.element.type.includes('external')) {
        for (const text of list) offered.push(...(await suggest(core, userId, surface, found, text)));
      } else offered.push(...optionsOf(found.element));
      hands.put(surface, found, chosenValue(found.element, findOptions(offered, list, found.label)));
      return changed(surface, found);
    },
    async pickUser(wanted, ids, { in: place } = {}) {
      const surface = surfaceOf(place);
      const found = find(fillables(surface), wanted, 'a select of people');
      hands.put(surface, found, pickedValue(found.element, asList(ids)));
      return changed(surface, found);
    },
    pickChannel: (wanted, ids, where) => person.pickUser(wanted, ids, where),
    pickDate: (wanted, date, where) => person.fill(wanted, date, where),
    async attach(wanted, files, where = {}) {
      const surface = surfaceOf(where.in);
      const found = find(fillables(surface), wanted, 'a file field');
      hands.attach(surface, found, files, where.anyType ?? false);
      return changed(surface, found);
    },
    async suggest(wanted, typed, { in: place } = {}) {
      const surface = surfaceOf(place);
      return settle(suggest(core, userId, surface, find(fillables(surface), wanted, 'a select'), typed));
    },
    async submit() {
      const view = eyes.topModal();
      const labels = labelsOf(view);
      const result = await settle(submitView(core, view));
      last = result.delivery ?? last;
      return submitResult(result, labels);
    },
    closeModal: async ({ all = false } = {}) => settle(closeView(core, eyes.topModal(), all)),
    download: async (file) => openFile(core, userId, fileId(file)),
    shortcut: async (callbackId) => pressed(useShortcut(core, app(), userId, callbackId)),
    messageShortcut: async (callbackId, message) => pressed(useShortcut(core, app(), userId, callbackId, message)),
    async forge(payload) {
      const user = personOf(core, userId);
      const trigger = { trigger_id: core.tickets.issueTrigger(app().id, userId) };
      return pressed(deliverInteraction(core, app(), { ...actorPart(core, app(), user), ...trigger, ...payload }));
    },
    async resend(delivery = last): Promise<Outcome> {
      if (!delivery) throw new Error('Nothing was sent yet');
      return settle(core.dispatcher.send(delivery));
    },
    lastDelivery: () => last,
  };
  return person;
}

function labelsOf(view: View): Map<string, string> {
  const inputs = view.blocks.filter((block) => block.type === 'input' && block.element);
  return new Map(inputs.map((block) => [block.block_id ?? '', labelOf(block, block.element ?? { type: '' })]));
}

function submitResult(result: Awaited<ReturnType<typeof submitView>>, labels: Map<string, string>): SubmitResult {
  const { errors: rawErrors, closed, updated, pushed, clientSide, error } = result;
  const errors = Object.fromEntries(Object.entries(rawErrors).map(([id, text]) => [labels.get(id) ?? id, text]));
  const refused = Object.keys(rawErrors).length > 0 ? { errors, rawErrors } : {};
  return { closed, updated, pushed, clientSide, ...refused, ...(error ? { error } : {}) };
}

function fileId(file: string | Pick<StoredFile, 'id'> | { id?: unknown } | Message): string {
  if (typeof file === 'string') return file;
  if ('id' in file) return String(file.id);
  const [only] = 'files' in file ? file.files : [];
  if (only === undefined) throw new Error('The message has no file');
  return only;
}
