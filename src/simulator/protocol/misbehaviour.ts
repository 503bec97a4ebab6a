import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, json, page, stamped } from './answer.ts'
import { type ErrorCode, errorAnswer } from './errors.ts'

/**
 * What a bank can be told to do instead of answering well. `error`, `status`, `html`, `empty` and `reset` stand in for the bank's work: nothing
 * happens. `lost`, `truncated` and `slow` come after it: what was asked has happened, and only the answer suffers.
 */
export type Misbehaviour =
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly headers?: Readonly<Record<string, string>> }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'html' }
  /** 200, and not a byte. */
  | { readonly kind: 'empty' }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'reset' }
  /** The connection breaks after everything is done. */
  | { readonly kind: 'lost' }
  /** The length is announced in full, and the connection breaks halfway. */
  | { readonly kind: 'truncated' }
  /** Arrives whole, in `pieces` with a wait before each. */
  | { readonly kind: 'slow'; readonly pieces: number; readonly waitMs: number }

export type Matcher = string | RegExp | ((path: string, method: string) => boolean)

export type Script = {
  add(matcher: Matcher, misbehaviour: Misbehaviour, times: number): void
  /** What happens to this request, counted down; undefined where nothing is scripted (any more). */
  take(path: string, method: string): Misbehaviour | undefined
  clear(): void
}

export function openScript(): Script {
  let lines: { readonly matcher: Matcher; readonly misbehaviour: Misbehaviour; left: number }[] = []
  return {
    add: (matcher, misbehaviour, left) => void lines.push({ matcher, misbehaviour, left }),
    take(path, method) {
      const line = lines.find(({ matcher, left }) => left > 0 && matches(matcher, path, method))
      if (line) line.left--
      return line?.misbehaviour
    },
    clear() {
      lines = []
    },
  }
}

const matches = (matcher: Matcher, path: string, method: string): boolean =>
  typeof matcher === 'string'
    ? matcher === path
    : matcher instanceof RegExp
      ? matcher.test(path)
      : matcher(path, method)

/** The answer given in place of the bank's work; undefined where the work is done. */
export function standIn(misbehaviour: Misbehaviour | undefined): Answer | undefined {
  switch (misbehaviour?.kind) {
    case 'error':
      return errorAnswer(misbehaviour.code, undefined, misbehaviour.headers)
    case 'status':
      return {
        ...json(misbehaviour.status, misbehaviour.body ?? ''),
        headers: { 'Content-Type': 'application/json; charset=utf-8', ...misbehaviour.headers },
      }
    case 'html':
      return page(
        502,
        '<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>',
        "default-src 'none'",
      )
    case 'empty':
    case 'reset':
      return json(200, '')
    default:
      return undefined
  }
}

/** Sends `answer`, as well or as badly as scripted. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  now: Temporal.Instant,
  misbehaviour: Misbehaviour | undefined,
): Promise<void> {
  if (misbehaviour?.kind === 'reset' || misbehaviour?.kind === 'lost') {
    response.destroy()
    return
  }
  const { status, headers, body } = stamped(answer, now)
  response.writeHead(status, { ...headers, 'Content-Length': body.length })
  switch (misbehaviour?.kind) {
    case 'truncated':
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
      return
    case 'slow':
      for (const piece of pieces(body, misbehaviour.pieces)) {
        await pause(misbehaviour.waitMs)
        response.write(piece)
      }
      response.end()
      return
    default:
      response.end(body)
  }
}

function pieces(body: Buffer, count: number): Buffer[] {
  const size = Math.max(1, Math.ceil(body.length / count))
  return Array.from({ length: Math.ceil(body.length / size) }, (_, n) => body.subarray(n * size, (n + 1) * size))
}
