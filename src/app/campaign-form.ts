/** What the form of a new campaign shows, and how its answers become settings. */
import type { Actor } from '../domain/actor.ts';
import { latestYears, suggestedDue, type CampaignSettings } from '../domain/campaign.ts';
import { additionalContents, type OccupationProfile } from '../domain/criteria.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { exclusionOf, statutoryCategories } from '../domain/scope.ts';
import { steps, type PerStep } from '../domain/step.ts';
import { currentCampaign } from './open-campaign.ts';
import type { World } from './world.ts';

/** Cited defaults for a review that serves the restructuring; the agency edits them (domain 1.5). */
const defaultLegalBases: readonly string[] = [
  'Căn cứ Luật Cán bộ, công chức số 80/2025/QH15;',
  'Căn cứ Luật Viên chức số 129/2025/QH15;',
  'Căn cứ Nghị định số 335/2025/NĐ-CP ngày 21 tháng 12 năm 2025 của Chính phủ quy định về đánh giá, xếp loại chất lượng đối với cơ quan hành chính nhà nước và công chức;',
  'Căn cứ Nghị định số 233/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ;',
];

/** Calendar days from the day after publication (Law on Public Employees 2025 art. 27; for công chức by analogy). */
const petitionDays = 5;

export interface CampaignForm {
  readonly formId: string;
  readonly windows: readonly (readonly number[])[];
  readonly due: PerStep<string>;
  readonly legalBases: readonly string[];
  readonly occupations: readonly string[];
  readonly inScope: number;
  readonly excluded: number;
  readonly withoutSlack: readonly string[];
}

const scope = { categories: statutoryCategories };

export async function campaignForm(world: World, by: Actor): Promise<Outcome<CampaignForm>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const running = await currentCampaign(world);
  if (running) return refuse({ code: 'campaignRunning', name: running.settings.name });
  const { people } = await world.roster.current();
  if (people.length === 0) return refuse({ code: 'emptyRoster' });
  const accounts = await world.roster.slackAccounts();
  const inScope = people.filter((person) => !exclusionOf(person, scope));
  const [first, second, third] = latestYears(world.now());
  return allow({
    formId: world.newId(),
    windows: [
      [first, second, third],
      [second, third, third + 1],
    ],
    due: suggestedDue(world.now()),
    legalBases: defaultLegalBases,
    occupations: occupationsOf(people),
    inScope: inScope.length,
    excluded: people.length - inScope.length,
    withoutSlack: inScope.filter(({ id }) => !accounts.has(id)).map(({ fullName }) => fullName),
  });
}

/** In the order of the roster, so that a place in the list names the same occupation when the form comes back. */
const occupationsOf = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.map(({ occupation }) => occupation)),
];

/** Answers by field as the form names them; whether they are right is the law's question. */
export async function settingsFrom(world: World, values: Readonly<Record<string, string>>): Promise<CampaignSettings> {
  const { people } = await world.roster.current();
  const occupations = occupationsOf(people);
  const chosen = (code: string) =>
    new Set(
      (values[code] ?? '')
        .split(',')
        .filter(Boolean)
        .map((place) => occupations[Number(place)]),
    );
  const [a1, a2] = additionalContents.map(chosen);
  const profiles = occupations.map((name): [string, OccupationProfile] => [
    name,
    { A1: a1?.has(name) ?? false, A2: a2?.has(name) ?? false },
  ]);
  const due = Object.fromEntries(steps.map((step) => [step, values[`due${step}`] ?? '']));
  return {
    name: values['name'] ?? '',
    agency: world.agency,
    years: (values['years'] ?? '').split('-').map(Number),
    due: due as unknown as PerStep<string>,
    legalBases: (values['legalBases'] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    channels: { allStaff: values['allStaff'] ?? '', advisoryUnit: values['advisoryUnit'] ?? '' },
    profiles: Object.fromEntries(profiles),
    scope,
    petitionDays,
  };
}
