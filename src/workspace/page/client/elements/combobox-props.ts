/** What a combobox is given. */

export interface Entry {
  id: string;
  text: string;
  note?: string;
  group?: string;
}

export interface ComboboxProps {
  label: string;
  placeholder: string;
  isMany: boolean;
  chosen: Entry[];
  /** What fits the typed words; a promise where the app is asked. */
  find: (typed: string) => Entry[] | Promise<Entry[]>;
  /** So many characters must be typed before `find` is asked. */
  least: number;
  onChoose: (ids: string[]) => void;
  describedBy?: string | undefined;
  isInvalid?: boolean | undefined;
  isRequired?: boolean | undefined;
  isFocus?: boolean;
}
