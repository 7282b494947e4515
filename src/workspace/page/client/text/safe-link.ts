/** Where a link may lead: the web, mail, telephone. Anything else (scripts, data, files) stays text. */

export function safeLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? url : undefined;
}
