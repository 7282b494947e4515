/** What the developers' drawer shows: traffic without secrets, the views with the validator's verdict, faults. */
import { validateView } from '../../block-kit/validate.ts';
import { textOf } from '../../engine/block.ts';
import type { Json } from '../../engine/block.ts';
import type { Core } from '../../engine/core.ts';
import type { ApiCall, DeliveryRecord, Violation } from '../../engine/traffic.ts';
import type { View } from '../../engine/view.ts';
import { homeOf } from '../../engine/views.ts';
import { masked } from '../mask.ts';
import type { InspectedView, TrafficLine } from '../shown.ts';
import { modalsOf } from './views.ts';

/** The last lines; older ones stay in the engine's record. */
const MOST_LINES = 120;

/** Forms carry JSON as text; a person reads it as JSON. */
function readable(args: Json): Json {
  const parsed = Object.entries(args).map(([key, value]) => {
    if (typeof value !== 'string' || !/^[[{]/.test(value)) return [key, value];
    try {
      return [key, JSON.parse(value) as unknown];
    } catch {
      return [key, value];
    }
  });
  return Object.fromEntries(parsed) as Json;
}

const fromApp = (call: ApiCall, index: number): TrafficLine => ({
  key: `call ${index}`,
  at: call.at,
  way: 'from app',
  name: call.method,
  isBad: !call.ok || call.fault !== undefined,
  note: [call.error ?? 'ok', call.fault ?? ''].filter(Boolean).join(' · '),
  detail: { args: readable(call.args), status: call.status, answer: call.answer },
});

function nameOf({ kind, body }: DeliveryRecord): string {
  const event = body['event'] as Json | undefined;
  return textOf(event?.['type']) || textOf(body['command']) || textOf(body['type']) || kind;
}

const toApp = (delivery: DeliveryRecord, index: number): TrafficLine => ({
  key: `delivery ${index}`,
  at: delivery.at,
  way: 'to app',
  name: nameOf(delivery),
  isBad: delivery.error !== undefined,
  note: `${delivery.error ?? 'ack'} · ${delivery.ms} ms${delivery.retryNum ? ` · retry ${delivery.retryNum}` : ''}`,
  detail: { body: delivery.body, ack: delivery.ack ?? null, status: delivery.status },
});

const violation = ({ at, kind, detail }: Violation, index: number): TrafficLine => ({
  key: `violation ${index}`,
  at,
  way: 'violation',
  name: kind,
  isBad: true,
  note: detail,
  detail: { detail },
});

/** The newest last of each list, with the number that it has there. */
function lastOf<T>(list: readonly T[], line: (item: T, index: number) => TrafficLine): TrafficLine[] {
  const start = Math.max(0, list.length - MOST_LINES);
  return list.slice(start).map((item, place) => line(item, start + place));
}

/** The newest lines, newest first. */
export function trafficOf(core: Core): TrafficLine[] {
  const { calls, deliveries, violations } = core.traffic;
  const lines = [...lastOf(calls, fromApp), ...lastOf(deliveries, toApp), ...lastOf(violations, violation)];
  const newest = lines.sort((one, other) => other.at - one.at).slice(0, MOST_LINES);
  return newest.map((line) => ({ ...line, detail: masked(core, line.detail) }));
}

/** A view as the app gave it, without what Slack adds. */
function givenView(view: View): Json {
  const { title, submit, close } = view;
  return {
    type: view.type,
    ...(view.callbackId ? { callback_id: view.callbackId } : {}),
    ...(view.externalId ? { external_id: view.externalId } : {}),
    ...(view.privateMetadata ? { private_metadata: view.privateMetadata } : {}),
    ...(title ? { title } : {}),
    ...(submit ? { submit } : {}),
    ...(close ? { close } : {}),
    ...(view.clearOnClose ? { clear_on_close: true } : {}),
    ...(view.notifyOnClose ? { notify_on_close: true } : {}),
    blocks: view.blocks,
  };
}

/** The views on this person's screen. */
export function inspectedViews(core: Core, userId: string): InspectedView[] {
  const homes = [...core.apps.values()].flatMap((app) => homeOf(core, app.id, userId) ?? []);
  return [...modalsOf(core, userId).reverse(), ...homes].map((view) => {
    const json = givenView(view);
    const label = view.type === 'home' ? 'App Home' : textOf(view.title?.['text']);
    return { label: `${label} · ${view.id}`, json: masked(core, json) as Json, problems: validateView(json) };
  });
}
