import { pino } from 'pino'

/** One record a line, facts as fields. Secrets, account numbers and bank texts never go in; the paths below are the second net. */
export type Log = {
  debug(facts: object, says: string): void
  info(facts: object, says: string): void
  warn(facts: object, says: string): void
  error(facts: object, says: string): void
}

const secretPaths = [
  'authorization',
  'cookie',
  'token',
  'accessToken',
  'refreshToken',
  'clientSecret',
  'code',
  'key',
  'password',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** Writes JSON lines to standard error, so that standard output stays the answer. */
export const openLog = (level: string): Log =>
  pino(
    { level, redact: { paths: secretPaths, censor: '[secret]' }, base: null },
    pino.destination({ dest: 2, sync: true }),
  )
