/** The shape of a Web API method, and how it reads its arguments from form or JSON bodies. */
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { InstalledApp } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';

export interface Call {
  core: Core;
  app: InstalledApp;
  args: Json;
}

export interface Method {
  /** Every one of these is needed. */
  scopes?: readonly string[];
  /** Which token it wants; `none` for methods that need no token. A bot token by default. */
  token?: 'bot' | 'app' | 'none';
  run(call: Call): Json;
}

/** Refuses with Slack's `invalid_arguments` and a line in its usual wording. */
export function refuseArgument(message: string): never {
  return refuse('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${message}`] } });
}

/** A text argument, or nothing when it is missing or empty. */
export function textArg(args: Json, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A text argument that must be there. */
export function requiredArg(args: Json, name: string): string {
  return textArg(args, name) ?? refuseArgument(`missing required field: ${name}`);
}

/** A yes or no argument; forms send it as text. */
export function flagArg(args: Json, name: string): boolean {
  return args[name] === true || args[name] === 'true' || args[name] === '1';
}

/** A whole number argument. */
export function numberArg(args: Json, name: string): number | undefined {
  const value = textArg(args, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  return Number.isInteger(number) ? number : refuseArgument(`must be an integer [json-pointer:/${name}]`);
}

/** An argument that is JSON: already parsed in a JSON body, text in a form. */
export function jsonArg(args: Json, name: string, code = 'invalid_arguments'): unknown {
  const value = args[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return refuse(code, { response_metadata: { messages: [`[ERROR] ${name} is not valid JSON`] } });
  }
}

/** A list given as text with commas, or as JSON. */
export function listArg(args: Json, name: string): string[] {
  const value = args[name];
  if (Array.isArray(value)) return value.map(String);
  return (textArg(args, name) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Stops the call when the app lacks a scope, naming what is needed as Slack does. */
export function needScope(app: InstalledApp, ...anyOf: string[]): void {
  if (anyOf.some((scope) => app.scopes.has(scope))) return;
  refuse('missing_scope', { needed: anyOf.join(','), provided: [...app.scopes].join(',') });
}
