import { type Line, ofRounds, type Section } from '../figures.ts'
import { type BankStand, openBankStand } from '../stand/bank.ts'
import { bankingOf, callsOf, looksForKnown, type Measured, type Stand, withBankOf } from './stand.ts'

/** As it was asked for at the beginning: a bank that takes a second, accounts known from before, a hundred new rows in each. */
export async function original(stand: Stand): Promise<Section> {
  const adaptive = new Map<number, Measured[]>()
  const fixed = new Map<number, Measured[]>()
  const afterRestart: Measured[] = []
  for (const accounts of [1, 2, 5, 10]) {
    const user = `john${accounts}`
    const bank = await openBankStand([`${user}=${accounts}x0`])
    try {
      for (let round = 0; round < stand.rounds; round++) {
        if (accounts !== 2 || round === 0) append(adaptive, accounts, await newRows(stand, bank, user, {}))
        if (accounts === 5 || accounts === 10)
          append(fixed, accounts, await newRows(stand, bank, user, { TRIBUTARY_ACCOUNTS_AT_ONCE: '3' }))
      }
    } finally {
      await bank.stop()
    }
  }
  const seconds = (measured: readonly Measured[] = []) => ofRounds(measured.map(({ ms }) => ms / 1000))
  const line = (accounts: number, of: Map<number, Measured[]>, how: string, most: number): Line => ({
    what: `${accounts === 1 ? '1 account' : `${accounts} accounts`}, ${how}`,
    ...seconds(of.get(accounts)),
    unit: 's',
    most,
  })
  const two = bankingOf(adaptive.get(2)?.[0]?.statements ?? [])
  const duplicates = two.filter(looksForKnown).map(({ calls }) => calls)
  return {
    name: 'original',
    title: 'a bank that takes 1 s, known accounts, 100 new rows in each',
    lines: [
      line(1, adaptive, 'adapting', 1.3),
      line(5, adaptive, 'adapting', 1.5),
      line(10, adaptive, 'adapting', 2),
      line(5, fixed, 'three at once', 2.3),
      line(10, fixed, 'three at once', 4.4),
      ...(afterRestart.length > 0 ? [line(10, new Map([[10, afterRestart]]), 'just started', 2)] : []),
      {
        what: '10 accounts, first rows stored',
        ...ofRounds((adaptive.get(10) ?? []).map(({ firstRowsMs }) => firstRowsMs / 1000)),
        unit: 's',
        most: 3,
      },
      { what: '2 accounts, statements on banking data', figure: callsOf(two), unit: '', most: 20 },
      {
        what: '… of them looking for known rows, an account',
        figure: Math.max(0, ...duplicates) / 2,
        unit: '',
        most: 1,
      },
    ],
  }
}

async function newRows(
  { cluster }: Stand,
  bank: BankStand,
  user: string,
  settings: Record<string, string>,
): Promise<Measured> {
  return withBankOf(cluster, bank, user, settings, async ({ measure, product }) => {
    await measure(0, () => product.connect(user))
    await bank.post(user, 100)
    return measure(1_000, product.sync)
  })
}

function append(all: Map<number, Measured[]>, accounts: number, one: Measured): void {
  all.set(accounts, [...(all.get(accounts) ?? []), one])
}
