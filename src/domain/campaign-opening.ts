/** What a campaign needs before it may open: a roster without holes, settings that hold, and everybody either in scope or not. */
import type { Actor } from './actor.ts';
import { isCalendarDate, today, type CalendarDate, type Instant } from './calendar.ts';
import type { CampaignCommand, CampaignEvent, CampaignSettings } from './campaign-state.ts';
import { plainProfile, type OccupationProfile } from './criteria.ts';
import { latestYears } from './deadline.ts';
import type { Decided } from './event.ts';
import { invalidFields, textProblem, type FieldProblem } from './field.ts';
import { allow, firstRefusal, refuse, type Outcome } from './outcome.ts';
import { personCard, type Person, type PersonId } from './person.ts';
import type { NamedPerson } from './refusal.ts';
import { exclusionOf } from './scope.ts';
import { steps, type PerStep, type Step } from './step.ts';
import { meetingMembers } from './steps/4-meeting.ts';

type OpenCampaign = Extract<CampaignCommand, { type: 'openCampaign' }>;

/** Everybody of the roster gets a file or a reason (S02); nothing is stored where a field or the roster is at fault (T1). */
export function openCampaign(
  { id, settings, roster, acceptsPaper, running }: OpenCampaign,
  by: Actor,
  now: Instant,
): Outcome<readonly Decided<CampaignEvent>[]> {
  const { people } = roster;
  const excluded = people.flatMap((person) => {
    const reason = exclusionOf(person, settings.scope);
    return reason ? [{ person: personCard(person), reason }] : [];
  });
  const outside = new Set(excluded.map(({ person }) => person.id));
  const inScope = people.filter((person) => !outside.has(person.id));
  const undecidable = inScope.filter((person) => !authorityOf(person, people));
  const known = new Set(people.map((person) => person.id));
  const unled = inScope.filter(
    ({ id: self, directSuperiors }) => !directSuperiors.some((s) => s !== self && known.has(s)),
  );
  const unreachable = unreachablePeople(inScope, roster);
  const refusal = firstRefusal(
    !by.advisoryUnit && { code: 'notTheAdvisoryUnit' },
    running !== undefined && { code: 'campaignRunning', name: running },
    people.length === 0 && { code: 'emptyRoster' },
    !people.some(({ leadership }) => leadership === 'head') && { code: 'noHead' },
    invalidFields(settingsProblems(settings, now)),
    inScope.length === 0 && { code: 'nobodyInScope' },
    undecidable.length > 0 && { code: 'authorityUnresolved', people: named(undecidable) },
    unled.length > 0 && { code: 'superiorUnresolved', people: named(unled) },
    unreachable.length > 0 && !acceptsPaper && { code: 'slackAccountMissing', people: named(unreachable) },
  );
  if (refusal) return refuse(refusal);
  const withoutSlack = new Set(roster.withoutSlack);
  const event: CampaignEvent = {
    type: 'campaignOpened',
    id,
    settings,
    inScope: inScope.length,
    excluded,
    onPaper: inScope.flatMap((person) => (withoutSlack.has(person.id) ? [person.id] : [])),
    rosterVersion: roster.version,
  };
  return allow([{ capacity: 'advisoryUnit', event }]);
}

/** Who has no Slack account and is needed (T43): the reviewed, and also an excluded title that leads, meets or decides. */
function unreachablePeople(
  inScope: readonly Person[],
  { people, withoutSlack }: OpenCampaign['roster'],
): readonly Person[] {
  if (withoutSlack.length === 0) return [];
  const needed = new Set<PersonId>(meetingMembers(people).map(({ id }) => id));
  for (const person of inScope) {
    const authority = authorityOf(person, people);
    for (const id of [person.id, ...person.directSuperiors, ...(authority ? [authority.id] : [])]) needed.add(id);
  }
  const missing = new Set(withoutSlack);
  return people.filter(({ id }) => needed.has(id) && missing.has(id));
}

/** The level competent to decide on a person: the one the roster names, else the head; never the person himself (domain 5.9). */
export function authorityOf(person: Person, people: readonly Person[]): Person | undefined {
  const authority = person.authority
    ? people.find(({ id }) => id === person.authority)
    : people.find(({ leadership }) => leadership === 'head');
  return authority && authority.id !== person.id ? authority : undefined;
}

export const profileOf = (settings: CampaignSettings, occupation: string): OccupationProfile =>
  (Object.hasOwn(settings.profiles, occupation) ? settings.profiles[occupation] : undefined) ?? plainProfile;

/** Fields: `name`, `years`, `due1` … `due6`, `allStaff`, `advisoryUnit`, `legalBases`. */
function settingsProblems(settings: CampaignSettings, now: Instant): readonly (FieldProblem | undefined)[] {
  const { name, years, due, channels, legalBases } = settings;
  return [
    textProblem('name', name, { max: 150 }),
    yearsProblem(years, now),
    ...steps.map((step) => dueProblem(due, step, today(now))),
    textProblem('allStaff', channels.allStaff),
    textProblem('advisoryUnit', channels.advisoryUnit),
    textProblem('legalBases', legalBases.join('\n')),
  ];
}

/** Y-3…Y-1, or Y-2…Y where the campaign opens after the rating of year Y (December, domain 2.3). */
function yearsProblem(years: readonly number[], now: Instant): FieldProblem | undefined {
  const window = latestYears(now);
  const allowed = [window, window.map((year) => year + 1)];
  const fits = allowed.some((candidate) => candidate.join() === years.join());
  return fits ? undefined : { field: 'years', problem: 'notTheThreeLatestYears', allowed: `${window[0]}–${window[2]}` };
}

/** Each date is a real day, not past, and not before the date of an earlier step (T1). */
function dueProblem(due: PerStep<CalendarDate>, step: Step, day: CalendarDate): FieldProblem | undefined {
  const field = `due${step}`;
  const date = due[step];
  if (!isCalendarDate(date)) return { field, problem: 'notADate' };
  if (date < day) return { field, problem: 'inThePast' };
  const before = steps.filter((earlier) => earlier < step).map((earlier) => due[earlier]);
  const latest = before.filter(isCalendarDate).reduce((a, b) => (a > b ? a : b), '');
  return date < latest ? { field, problem: 'outOfOrder', after: latest } : undefined;
}

const named = (people: readonly Person[]): readonly NamedPerson[] =>
  people.map(({ id, fullName }) => ({ id, fullName }));
