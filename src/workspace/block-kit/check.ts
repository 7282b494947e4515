/** The walker: lays a rule of the tables on a value and tells every finding. */
import { countCharacters } from './count.ts';
import type { Finding, Json, Place, Rule, Shape } from './shape.ts';

/** A block or element that the walker met; the rules of the whole message or view look at these. */
export interface Sighting {
  readonly kind: Shape['kind'];
  readonly type: string;
  readonly value: Json;
  readonly place: Place;
}

/** What a walk brought home. */
export interface Report {
  readonly findings: Finding[];
  readonly sightings: Sighting[];
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks `value` against `rule`, adding to the report; never throws. */
export function check(value: unknown, rule: Rule, place: Place, report: Report): void {
  const refuse = (message: string): void => void report.findings.push({ message, pointer: place.pointer });
  switch (rule.is) {
    case 'string': {
      if (typeof value !== 'string') return refuse('must provide a string');
      const length = countCharacters(value);
      if (length < rule.min) return refuse(`must be more than ${rule.min - 1} characters`);
      if (length > rule.max) return refuse(`must be less than ${rule.max + 1} characters`);
      if (rule.pattern && !rule.pattern.test(value)) return refuse('must match the required format');
      return;
    }
    case 'enum':
      return rule.values.includes(value) ? undefined : refuse('must be a valid enum value');
    case 'boolean':
      return typeof value === 'boolean' ? undefined : refuse('must provide a boolean');
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('must provide a number');
      if (rule.whole && !Number.isInteger(value)) return refuse('must provide an integer');
      if (value < rule.min) return refuse(`must be greater than or equal to ${rule.min}`);
      return value > rule.max ? refuse(`must be less than or equal to ${rule.max}`) : undefined;
    case 'list':
      if (!Array.isArray(value)) return refuse('must provide an array');
      if (value.length < rule.min) return refuse(`no fewer than ${rule.min} items allowed`);
      if (value.length > rule.max) return refuse(`no more than ${rule.max} items allowed`);
      return value.forEach((item, index) => check(item, rule.of, at(place, index), report));
    case 'object':
      return isObject(value) ? checkShape(value, rule.shape, '', place, report) : refuse('must provide an object');
    case 'byType': {
      if (!isObject(value)) return refuse('must provide an object');
      const { type, ...rest } = value;
      if (type === undefined) return refuse('missing required field: type');
      const name = typeof type === 'string' ? type : JSON.stringify(type);
      const shape = Object.hasOwn(rule.of, name) ? rule.of[name] : undefined;
      if (!shape) return refuse(`unsupported type: ${name}`);
      if (shape.surfaces && !shape.surfaces.includes(place.surface)) {
        return refuse(`unsupported type: ${name} (not on this surface: ${place.surface})`);
      }
      return checkShape(rest, shape, name, { ...place, slot: rule.slot ?? place.slot }, report);
    }
  }
}

function checkShape(value: Json, shape: Shape, type: string, outer: Place, report: Report): void {
  const place = shape.kind === 'block' ? { ...outer, block: outer.pointer } : outer;
  report.sightings.push({ kind: shape.kind, type, value, place });
  const before = report.findings.length;
  for (const name of Object.keys(value)) {
    // A field set to undefined is not sent at all: JSON leaves it out.
    if (!Object.hasOwn(shape.fields, name) && value[name] !== undefined) {
      report.findings.push({ message: `invalid additional property: ${name}`, pointer: place.pointer });
    }
  }
  for (const [name, field] of Object.entries(shape.fields)) {
    if (value[name] !== undefined) check(value[name], field, at(place, name), report);
    else if (field.required) {
      report.findings.push({ message: `missing required field: ${name}`, pointer: place.pointer });
    }
  }
  if (report.findings.length > before) return;
  for (const rule of shape.rules ?? []) report.findings.push(...rule(value, place));
}

/** The place one step further in. */
function at(place: Place, step: string | number): Place {
  return { ...place, pointer: `${place.pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}` };
}
