/** The Bolt app: one token, one workspace, and the listeners in the order of the six steps. */
import { App, type LogLevel, type Receiver } from '@slack/bolt';
import { registerCampaign } from './campaign.ts';
import { registerCommand } from './command.ts';
import { registerFaults } from './faults.ts';
import { registerFreshHome } from './fresh-home.ts';
import { registerHome } from './home.ts';
import type { Office } from './office.ts';
import { registerSelfAssessment } from './steps/1-self-assessment.ts';
import { registerSuperiorReview } from './steps/2-superior-review.ts';
import { registerDossier } from './steps/3-dossier.ts';
import { registerMeeting } from './steps/4-meeting.ts';
import { registerOpinions } from './steps/4-opinions.ts';
import { registerAuthority } from './steps/5-authority.ts';
import { registerDecision } from './steps/5-decision.ts';
import { registerPublication } from './steps/6-publication.ts';

export interface Installation {
  readonly botToken: string;
  readonly botId: string;
  readonly botUserId: string;
}

export interface SlackAppOptions {
  readonly office: Office;
  readonly installation: Installation;
  readonly receiver: Receiver;
  readonly logLevel: LogLevel;
  /** Where the Web API is; Slack's own where absent. */
  readonly slackApiUrl?: string;
  readonly fetch?: typeof fetch;
}

/** Somebody waits for the answer of an interactive call: give up early, never repeat it behind their back. */
const interactiveTimeoutMs = 2_500;

/** `authorize` never asks the database: a fault there would make Bolt acknowledge a form that was not stored. */
export function createSlackApp(options: SlackAppOptions): App {
  const { office, installation, receiver, logLevel, slackApiUrl, fetch } = options;
  const app = new App({
    receiver,
    authorize: async () => ({ ...installation, teamId: office.teamId }),
    convoStore: false,
    logLevel,
    clientOptions: {
      timeout: interactiveTimeoutMs,
      retryConfig: { retries: 0 },
      // Else one refusal of the rate limiter holds up everybody's next modal for as long as Slack says; a trigger lives 3 s.
      rejectRateLimitedCalls: true,
      ...(slackApiUrl ? { slackApiUrl } : {}),
      ...(fetch ? { fetch } : {}),
    },
  });
  registerFaults(app, office);
  registerFreshHome(app, office);
  registerCommand(app, office);
  registerHome(app, office);
  registerCampaign(app, office);
  registerSelfAssessment(app, office);
  registerSuperiorReview(app, office);
  registerDossier(app, office);
  registerMeeting(app, office);
  registerOpinions(app, office);
  registerDecision(app, office);
  registerAuthority(app, office);
  registerPublication(app, office);
  return app;
}
