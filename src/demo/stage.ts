/** Where a campaign is played: the agency in a local workspace, and people who act on Slack surfaces only. */
import type { Person } from '../domain/person.ts';
import type { LocalAgency } from '../local-agency.ts';
import type { Message, Person as Driver } from '../workspace/index.ts';

export interface Stage {
  readonly agency: LocalAgency;
  /** Resolves when the app has brought out everything that is due. */
  readonly settle: () => Promise<void>;
  /** Told of each act, one line. */
  readonly tell: (line: string) => void;
}

/** The person's hands and eyes in the workspace. */
export function actAs({ agency }: Stage, { id, fullName }: Pick<Person, 'id' | 'fullName'>): Driver {
  const user = agency.users.get(id);
  if (!user) throw new Error(`${fullName} has no account in the workspace`);
  return agency.workspace.as(user, { app: agency.installed.id });
}

export const hasSlack = ({ agency }: Stage, { id }: Pick<Person, 'id'>): boolean => agency.users.has(id);

export const inScope = ({ agency }: Stage): readonly Person[] =>
  agency.people.filter(({ managedBy }) => managedBy !== 'cityPartyStandingCommittee');

export const head = (stage: Stage): Person => someone(stage, ({ leadership }) => leadership === 'head');

/** Somebody of the advisory unit other than the person whose file it is. */
export const advisor = (stage: Stage, notThis?: Pick<Person, 'id'>): Person =>
  someone(stage, ({ advisoryUnit, id }) => advisoryUnit && id !== notThis?.id);

export function someone({ agency }: Stage, test: (person: Person) => boolean): Person {
  const found = agency.people.find(test);
  if (!found) throw new Error('the agency lacks somebody that the play needs');
  return found;
}

/** Sends the modal on top; a refusal ends the play with the words that the person saw. */
export async function send(driver: Driver): Promise<void> {
  const result = await driver.submit();
  if (result.errors || result.error) throw new Error(`refused: ${JSON.stringify(result.errors ?? result.error)}`);
  if (result.pushed) throw new Error(`refused: ${driver.screen('modal')}`);
}

/** Lets the app finish, then closes what is open. */
export async function finish({ settle }: Stage, driver: Driver): Promise<void> {
  await settle();
  if (driver.modal()) await driver.closeModal({ all: true });
}

/** Labels of the inputs of the modal on top, in order. */
export function labelsOf(driver: Driver): readonly string[] {
  const view = driver.modal() as { blocks?: readonly { type: string; label?: { text: string } }[] } | undefined;
  return (view?.blocks ?? []).flatMap(({ type, label }) => (type === 'input' && label ? [label.text] : []));
}

/** Two people may bear one name: a card is known by the id in its buttons. */
export const aboutFile = (message: Message, { id }: Pick<Person, 'id'>): boolean =>
  JSON.stringify(message).includes(`.${id}"`);
