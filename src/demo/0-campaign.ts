/** The advisory unit opens the campaign with the command. */
import { vi } from '../text/vi.ts';
import { actAs, advisor, finish, inScope, send, type Stage } from './stage.ts';

export async function openCampaign(stage: Stage): Promise<void> {
  const { campaign } = vi.modals;
  const { agency, tell } = stage;
  const hr = actAs(stage, advisor(stage));
  await hr.run('/danhgia', 'mo-dot');
  await hr.pickChannel(campaign.allStaff, agency.allStaff);
  await hr.pickChannel(campaign.advisoryUnit, agency.advisoryUnit);
  await hr.choose(campaign.additional('A1'), ['Hành chính', 'Quản lý văn hóa']);
  await hr.choose(campaign.additional('A2'), ['Nghiên cứu']);
  await hr.choose(campaign.paper, [campaign.paperOption]);
  await send(hr);
  await finish(stage, hr);
  tell(`Đã mở đợt đánh giá: ${inScope(stage).length} người thuộc phạm vi.`);
}
