/** A database engine that this machine runs by itself, whichever of the two kinds it is. */

export type LocalKind = 'embedded' | 'memory-server';

/** A running engine. Any process of the same user on this machine can connect to `uri` until `close` is called. */
export interface LocalEngine {
  readonly kind: LocalKind;
  readonly uri: string;
  close(): Promise<void>;
}
