import { type Drained, drain } from './drain.ts'
import { ofRounds, type Section } from './figures.ts'
import { usage } from './machine.ts'
import { canPin, pinSelf, serve } from './processes.ts'

const accounts = 100
const rows = 5_000
const rounds = 5
const lanes = 4
const command = 'bin/tributary-bank.js'

/** Megabytes a second, and a second of the bank's processor. */
type Measured = { readonly real: number; readonly bare: number; readonly perCpu: number }
type Opened = { readonly authUrl: string; readonly controlUrl: string }

/** How fast the simulator starts, and serves 100 accounts of 5,000 rows, beside a server that does nothing but send as many bytes. */
export async function bank(): Promise<Section> {
  const starts = []
  for (let n = 0; n < rounds; n++) {
    const { ms, stop } = await serve<Opened>(0, command, '--port', '0', '--json')
    await stop()
    starts.push(ms)
  }

  pinSelf(1)
  const estate = `john7=${accounts}x${rows}`
  const served = await serve<Opened>(0, command, '--port', '0', '--control', '--json', '--estate', estate)
  const { paths, headers } = await everything(served.document)
  const url = served.document.authUrl
  const ask = (): Promise<Drained> => drain(url, headers, paths, lanes)
  const first = await ask()
  const floor = await serve<{ port: number }>(
    0,
    'bench/floor-server.ts',
    String(Math.round(first.bytes / paths.length)),
  )
  const measured: Measured[] = []
  for (let n = 0; n < rounds; n++) {
    const bare = await drain(`http://127.0.0.1:${floor.document.port}`, '', paths, lanes)
    const before = usage(served.pid)?.cpuSeconds ?? Number.NaN
    const real = await ask()
    const cpu = (usage(served.pid)?.cpuSeconds ?? Number.NaN) - before
    if (real.bytes !== first.bytes)
      throw new Error(`the same was asked, and ${real.bytes} bytes came, not ${first.bytes}`)
    measured.push({ real: speed(real), bare: speed(bare), perCpu: real.bytes / 1e6 / cpu })
  }
  const peak = usage(served.pid)?.peakMegabytes ?? Number.NaN
  await Promise.all([served.stop(), floor.stop()])

  const of = (pick: (one: Measured) => number) => ofRounds(measured.map(pick))
  return {
    name: 'bank',
    title: `${accounts} accounts × ${rows} rows, ${(first.bytes / 1e6).toFixed(0)} MB of JSON, one core${canPin ? '' : ' not pinned'}`,
    lines: [
      { what: 'start, command to listening', ...ofRounds(starts), unit: 'ms', most: 1_000 },
      { what: 'all rows made up and written once', figure: first.ms / 1000, unit: 's' },
      { what: 'served again', ...of(({ real }) => real), unit: 'MB/s', least: 400 },
      { what: 'per second of its processor', ...of(({ perCpu }) => perCpu), unit: 'MB', least: 400 },
      { what: 'floor: the same bytes from a bare server', ...of(({ bare }) => bare), unit: 'MB/s' },
      { what: 'share of the floor', ...of(({ real, bare }) => real / bare), unit: '' },
      { what: 'peak memory', figure: peak, unit: 'MB', most: 600 },
    ],
  }
}

/** The paths of every account's whole history, and the headers to ask with. */
async function everything({ authUrl, controlUrl }: Opened) {
  const wanted = JSON.stringify({ user: 'john7', provider: 'demo' })
  const json = { 'Content-Type': 'application/json' }
  const grant = await fetch(`${controlUrl}/connections`, { method: 'POST', headers: json, body: wanted })
  const { access_token } = (await grant.json()) as { access_token: string } // as the token endpoint gives it
  const bearer = { Authorization: `Bearer ${access_token}` }
  const listed = await fetch(`${authUrl}/data/v1/accounts`, { headers: bearer })
  const { results } = (await listed.json()) as { results: { account_id: string }[] } // only ids are read
  return {
    paths: results.map(({ account_id }) => `/data/v1/accounts/${account_id}/transactions?from=2024-01-01`),
    headers: `Authorization: Bearer ${access_token}\r\n`,
  }
}

const speed = ({ bytes, ms }: Drained): number => bytes / 1000 / ms
