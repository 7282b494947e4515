/** The workspace in a browser: give the result to `serve(workspace, { pages })` and open the address. */
import express from 'express';
import type { Express, Request, Response } from 'express';
import type { Core } from '../engine/core.ts';
import type { PageHost } from '../transport/http-server.ts';
import { bundleClient } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { answerFile, answerUpload } from './files.ts';
import { setHeaders } from './headers.ts';
import { indexHtml } from './index-html.ts';
import { createLive } from './live.ts';
import { createPageState } from './state.ts';

export interface PageOptions {
  /** Runs after «reset» has emptied the workspace; for what apps keep elsewhere. */
  onReset?: () => Promise<void> | void;
}

/** Larger files are refused with Slack's words before this is reached. */
const MOST_BYTES = '32mb';

/** The pages of a workspace: `/` for people, `/page/…` for its parts. Behind the guard of the server that mounts them. */
export function servePage(
  { core }: { core: Core },
  options: PageOptions = {},
): (server: Express, host: PageHost) => void {
  const state = createPageState(options.onReset);
  let bundle: Promise<Bundle> | undefined;
  const send = async (response: Response, part: keyof Bundle, type: string): Promise<void> => {
    try {
      bundle ??= bundleClient();
      response.type(type).end((await bundle)[part]);
    } catch (error) {
      bundle = undefined;
      response
        .status(500)
        .type('text')
        .end(error instanceof Error ? error.message : 'the page could not be built');
    }
  };
  return (server, host) => {
    const live = createLive(core, state);
    host.onUpgrade('/page/socket', live.take);
    host.onClose(live.close);
    server.use('/page', setHeaders);
    server.get('/', setHeaders, (_request: Request, response: Response) => void response.type('html').end(indexHtml));
    server.get('/page/client.js', (_request: Request, response: Response) =>
      send(response, 'script', 'text/javascript'),
    );
    server.get('/page/client.css', (_request: Request, response: Response) => send(response, 'style', 'text/css'));
    server.get('/page/files/:user/:file{/:name}', (request: Request, response: Response) =>
      answerFile(core, request, response),
    );
    server.post(
      '/page/upload',
      express.raw({ type: () => true, limit: MOST_BYTES }),
      (request: Request, response: Response) => answerUpload(core, request, response),
    );
  };
}
