/** The metadata of a message: an event type and a flat payload. */
import { isObject } from './check.ts';
import { countCharacters } from './count.ts';
import { MESSAGE } from './limits.ts';
import type { Problem } from './problem.ts';

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isFlat = (value: unknown): boolean => isObject(value) && Object.values(value).every(isScalar);
const isPayloadValue = (value: unknown): boolean =>
  isScalar(value) || isFlat(value) || (Array.isArray(value) && value.every(isFlat));

const malformed = (message: string, pointer: string): Problem => ({
  code: 'invalid_metadata_format',
  message,
  pointer,
});

/** Problems of `metadata`; none when there is none. */
export function validateMetadata(metadata: unknown): Problem[] {
  if (metadata === undefined || metadata === null) return [];
  if (!isObject(metadata)) return [malformed('must provide an object', '/metadata')];
  const { event_type: type, event_payload: payload, ...rest } = metadata;
  const problems = Object.keys(rest).map((name) => malformed(`invalid additional property: ${name}`, '/metadata'));
  if (typeof type !== 'string' || type === '') {
    problems.push(malformed('must provide a string', '/metadata/event_type'));
  } else if (countCharacters(type) > MESSAGE.eventType) {
    problems.push(malformed(`must be less than ${MESSAGE.eventType + 1} characters`, '/metadata/event_type'));
  }
  if (!isObject(payload)) problems.push(malformed('must provide an object', '/metadata/event_payload'));
  else {
    for (const [name, value] of Object.entries(payload)) {
      if (!isPayloadValue(value)) {
        problems.push(
          malformed('must be a scalar, a flat object or a list of them', `/metadata/event_payload/${name}`),
        );
      }
    }
  }
  const bytes = Buffer.byteLength(JSON.stringify(metadata));
  if (bytes > MESSAGE.metadataBytes) {
    const message = `${bytes} of ${MESSAGE.metadataBytes} bytes`;
    problems.push({ code: 'metadata_too_large', message, pointer: '/metadata' });
  }
  return problems;
}
