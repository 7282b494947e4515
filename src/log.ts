/** The log: pino, one JSON line each, with codes and ids and never what people wrote. */
import pino from 'pino';
import type { Log } from './app/ports.ts';

export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
