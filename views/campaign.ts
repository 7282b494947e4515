/** Set-up of a campaign by the advisory unit. */
import type { ModalView } from '@slack/types';
import { additionalContents, additionalLabels } from '../src/domain/criteria.ts';
import { steps, stepNames, type PerStep } from '../src/domain/step.ts';
import type { Text } from '../src/text/vi.ts';
import { note, section } from './kit/blocks.ts';
import { channelPick, choose, chooseMany, datePick, longText, shortText, tick, type Choice } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface CampaignProps {
  readonly name: string;
  /** Windows that may be chosen, the default first. */
  readonly windows: readonly (readonly number[])[];
  readonly due: PerStep<string>;
  readonly legalBases: readonly string[];
  readonly occupations: readonly string[];
  readonly inScope: number;
  readonly excluded: number;
  readonly withoutSlack: readonly string[];
  /** Names the draft: one opened form opens one campaign, however often it is sent. */
  readonly formId: string;
}

export function campaignView(props: CampaignProps, text: Text): ModalView {
  const { campaign } = text.modals;
  const { inScope, excluded, withoutSlack, occupations } = props;
  const windows = props.windows.map((years) => ({ value: years.join('-'), label: years.join(', ') }));
  const choices: Choice[] = occupations.slice(0, 100).map((name, place) => ({ value: String(place), label: name }));
  return modal({
    callbackId: ids.campaign.form,
    title: campaign.title,
    blocks: [
      section(campaign.scope(inScope, excluded, withoutSlack.length)),
      shortText('name', campaign.name, { initial: props.name }),
      choose('years', campaign.years, windows, 'select', { initial: windows[0]?.value }),
      ...steps.map((step) => datePick(`due${step}`, campaign.due(step, stepNames[step]), { initial: props.due[step] })),
      channelPick('allStaff', campaign.allStaff, false, { hint: campaign.allStaffHint }),
      channelPick('advisoryUnit', campaign.advisoryUnit, true, { hint: campaign.advisoryUnitHint }),
      ...additionalContents.map((code) =>
        chooseMany(code, campaign.additional(code), choices, { optional: true, hint: additionalLabels[code] }),
      ),
      longText('legalBases', campaign.legalBases, {
        initial: props.legalBases.join('\n'),
        hint: campaign.legalBasesHint,
      }),
      ...(withoutSlack.length > 0
        ? [
            note(withoutSlack.slice(0, 50).join(', ')),
            tick('paper', campaign.paper, campaign.paperOption, { optional: true }),
          ]
        : []),
    ],
    submit: campaign.submit,
    close: text.common.cancel,
    about: { formId: props.formId },
  });
}
