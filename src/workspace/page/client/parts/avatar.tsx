/** A person's picture: the first letter of the given name, on a colour of their own. */
import { nameOf, personOf } from '../text/reading.ts';

const COLOURS = 8;

export function Avatar({ id, isSmall = false }: { id: string; isSmall?: boolean }) {
  const name = nameOf(id);
  const isBot = personOf(id)?.isBot === true;
  // Vietnamese names end with the given name, by which people are known.
  const letter = (isBot ? name : (name.split(' ').at(-1) ?? name)).slice(0, 1).toUpperCase();
  const sum = Array.from(id).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return (
    <span
      class={`avatar colour-${sum % COLOURS} ${isSmall ? 'is-small' : ''} ${isBot ? 'is-bot' : ''}`}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}
