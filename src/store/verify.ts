/** Reads the whole archive again and names what somebody altered behind the product's back (B14). */
import type { Records } from '../app/ports.ts';
import { recordKinds, type RecordKind } from '../domain/records.ts';

export interface Altered {
  readonly kind: RecordKind;
  readonly id: string;
  /** Number (from 0) of the first event that does not fit; the number after the last where events were cut off. */
  readonly event: number;
}

/** Gives the altered records, by kind and id; an empty list where every chain holds. */
export async function verifyAll({ records }: { readonly records: Records }): Promise<readonly Altered[]> {
  const altered: Altered[] = [];
  for (const kind of recordKinds)
    for (const { id } of await records.list(kind, {})) {
      const event = await records.firstAltered(kind, id);
      if (event !== undefined) altered.push({ kind, id, event });
    }
  return altered;
}
