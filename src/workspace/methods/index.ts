/** The methods of the Web API that the workspace knows; any other is `unknown_method`. */
import { chatMethods } from './chat.ts';
import { conversationReadMethods } from './conversations-read.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import type { Method } from './method.ts';
import { reactionMethods } from './reactions.ts';
import { testMethods } from './tests.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

export const methods: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...viewMethods,
  ...userMethods,
  ...conversationMethods,
  ...conversationReadMethods,
  ...fileMethods,
  ...reactionMethods,
  ...testMethods,
};
