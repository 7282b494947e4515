/** The headers of the page: only its own script and styles, nothing inline, no other site, no frame around it. */
import type { NextFunction, Request, Response } from 'express';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Sets them on every answer of the page. Files may stand in a frame of the page itself, the page in none. */
export function setHeaders(request: Request, response: Response, next: NextFunction): void {
  const isFile = request.originalUrl.startsWith('/page/files/');
  response.set({
    'content-security-policy': isFile
      ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
      : `${POLICY}; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': isFile ? 'SAMEORIGIN' : 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
  });
  next();
}
