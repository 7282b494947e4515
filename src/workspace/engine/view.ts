/** A view (modal or App Home) and the values that a person has put into it. */
import type { Block, Json, Option } from './block.ts';

/** One value of `state.values`, exactly as Slack sends it. */
export interface StateValue {
  type: string;
  value?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  selected_user?: string | null;
  selected_users?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  rich_text_value?: Json | null;
  files?: Json[];
}

/** block_id → action_id → value. */
export type StateValues = Record<string, Record<string, StateValue>>;

export interface View {
  id: string;
  type: 'modal' | 'home';
  appId: string;
  userId: string;
  callbackId: string;
  externalId: string;
  privateMetadata: string;
  title?: Json;
  submit?: Json;
  close?: Json;
  blocks: Block[];
  clearOnClose: boolean;
  notifyOnClose: boolean;
  hash: string;
  rootViewId: string;
  previousViewId?: string;
  state: StateValues;
  /** Errors shown beside inputs after the last submit, by block_id. */
  errors: Record<string, string>;
}
