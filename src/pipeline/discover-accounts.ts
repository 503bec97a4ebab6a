import type { Adapters } from '../adapters/adapters.ts'
import type { Sql } from '../adapters/postgres/pool.ts'
import { matchAccounts, type StoredAccount } from '../discover/match-accounts.ts'
import { sameAccounts } from '../discover/same-account.ts'
import type { ListedAccount } from '../domain/account.ts'
import { isSetAside } from '../domain/aside.ts'
import type { ListEndpoint } from '../domain/calls.ts'
import { codeOf, Fault, type FaultCode, faults } from '../domain/fault.ts'
import { type Allowance, isOffered } from '../fetch/quota.ts'
import { toListedAccount, toListedCard } from '../normalise/accounts.ts'
import { accountsOf, type DiscoveredAccount, markVanished, saveDiscovered } from '../store/accounts.ts'
import { holdConnections, type LeasedConnection, storeConsentFacts } from '../store/connections.ts'
import { type RunPart, recordCalls } from '../store/runs.ts'
import { countedElsewhere, proposeAside, takeOver } from '../store/same-accounts.ts'
import type { BankSession } from './bank-session.ts'
import { spending } from './spending.ts'

export type Lists = {
  /** Lists that could not be read, or not all of it; the accounts known from before are synced all the same. */
  readonly failures: readonly Fault[]
  readonly vanished: ReadonlySet<string>
  /** The holder as the bank spells it, for telling transfers between own accounts; never stored. */
  readonly holderName: string | null
  /** Which bank it is, where that is known. */
  readonly providerId: string | null
}

/** The lists that are to be read today, once a day: none when they have been. Their reading spends an allowance of these. */
export const owedLists = (connection: LeasedConnection, today: string): ListEndpoint[] =>
  connection.listsReadOn === today
    ? []
    : [
        'me',
        ...(['info', 'accounts', 'cards'] as const).filter(
          (list) => connection.scopes.includes(list) && isOffered(list, connection, today),
        ),
      ]

/** Where none is read, everything is as it was. */
export const asListedBefore = ({ providerId }: LeasedConnection): Lists => ({
  failures: [],
  vanished: new Set(),
  holderName: null,
  providerId,
})

/** Reads the lists of accounts and cards; one that fails does not stop the other. */
export async function discoverAccounts(
  adapters: Adapters,
  part: RunPart,
  connection: LeasedConnection,
  session: BankSession,
  allowance: Allowance,
): Promise<Lists> {
  const { clock, database, random, secrets } = adapters
  const { userId } = part
  const today = clock.today()
  if (allowance.reserved.length > 0) await database.asUser(userId, (sql) => recordCalls(sql, part, allowance.reserved))
  const bank = spending(session, allowance)
  const owed = new Set(owedLists(connection, today))
  const [me, info, accounts, cards] = await Promise.all([
    attempted(() => bank.ask((truelayer, call) => truelayer.me(call))),
    owed.has('info') ? attempted(() => bank.ask((truelayer, call) => truelayer.info(call))) : null,
    owed.has('accounts') ? attempted(() => bank.ask((truelayer, call) => truelayer.accounts(call))) : null,
    owed.has('cards') ? attempted(() => bank.ask((truelayer, call) => truelayer.cards(call))) : null,
  ])
  await database.asUser(userId, (sql) => recordCalls(sql, part, allowance.settled(clock.now())))
  const listed: ListedAccount[] = [...rowsOf(accounts).map(toListedAccount), ...rowsOf(cards).map(toListedCard)]
  const answered = new Set<'account' | 'card'>([
    ...(isWhole(accounts) ? (['account'] as const) : []),
    ...(isWhole(cards) ? (['card'] as const) : []),
  ])
  const refusals = [accounts, cards]
    .filter((answer) => answer instanceof Fault)
    .filter(({ code }) => code !== 'bank.unsupported')
  const [refused] = refusals
  if (refused && refusals.length === [accounts, cards].filter((answer) => answer !== null).length) throw refused
  const failures = [...refusals, ...lackingRows(accounts), ...lackingRows(cards)]

  const providerId = rowsOf(me)[0]?.provider?.provider_id ?? connection.providerId
  const notOffered = refusalsAfter(connection, { info, accounts, cards }, today)
  const vanished = await database.asUser(userId, async (sql) => {
    if (!(await holdConnections(sql, userId, connection.id, connection.fence))) throw new Fault('sync.lease-lost')
    const sealer = secrets.sealerOf(userId, connection.dataKey)
    const hash = (identity: string) => sealer.fingerprint(identity).toString('hex')
    const known = await accountsOf(sql, userId, connection.id)
    const stored: StoredAccount[] = known.map((account) => ({
      ...account,
      identityHash: account.bankIdentity?.toString('hex') ?? null,
    }))
    const found = matchAccounts(stored, listed, answered, hash)
    const saved = [...found.continued, ...found.appeared.map((listed) => ({ id: random.id(), listed }))].map(
      ({ id, listed }): DiscoveredAccount => ({
        ...listed,
        id,
        bankIdentity: listed.bankIdentity === null ? null : hash(listed.bankIdentity),
      }),
    )
    if (saved.length > 0 || failures.length === 0)
      await saveDiscovered(sql, userId, connection.id, connection.fence, saved, {
        completeOn: failures.length === 0 ? today : null,
        ...notOffered,
      })
    const counted = new Set(known.filter(({ aside }) => !isSetAside(aside)).map(({ id }) => id))
    const others = saved.filter(({ id }) => !counted.has(id))
    if (others.length > 0)
      await setSameAside(sql, userId, { ...connection, providerId }, others, clock.now().toString())
    if (found.vanished.length > 0)
      await markVanished(
        sql,
        userId,
        found.vanished,
        `${faults['bank.account-gone'].says} ${faults['bank.account-gone'].remedy}`,
      )
    const [consent] = rowsOf(me)
    if (consent) {
      const { provider, consent_expires_at: expires } = consent
      await storeConsentFacts(sql, userId, connection.id, {
        consentExpiresAt: readableInstant(expires),
        bank: provider?.display_name ?? null,
        providerId: provider?.provider_id ?? null,
      })
    }
    return new Set(found.vanished)
  })
  return {
    failures,
    vanished,
    holderName: rowsOf(info)[0]?.full_name ?? null,
    providerId,
  }
}

/**
 * What another consent of the person reaches already is not read twice: it is set aside, and the person is asked; or, where the other consent is over, what is
 * known of the account goes on with this one.
 * @param accounts those of the connection that do not count yet
 */
async function setSameAside(
  sql: Sql,
  userId: string,
  { id, environment, providerId }: Pick<LeasedConnection, 'id' | 'environment' | 'providerId'>,
  accounts: readonly DiscoveredAccount[],
  now: string,
): Promise<void> {
  const elsewhere = await countedElsewhere(sql, userId, id)
  const same = sameAccounts(
    accounts.map((account) => ({ ...account, identityHash: account.bankIdentity, environment, providerId })),
    elsewhere.map((account) => ({ ...account, identityHash: account.bankIdentity?.toString('hex') ?? null })),
  )
  if (same.length === 0) return
  await proposeAside(sql, userId, same)
  const heirs = same.filter(({ takesOver }) => takesOver).map(({ id }) => id)
  if (heirs.length > 0) await takeOver(sql, userId, heirs, now)
}

/** The lists that the bank does not offer, now that these were asked for; one that was not stays as it was. */
function refusalsAfter(
  { unsupported, unsupportedOn }: LeasedConnection,
  answers: Readonly<Record<'info' | 'accounts' | 'cards', object | null>>,
  today: string,
): Pick<LeasedConnection, 'unsupported' | 'unsupportedOn'> {
  const asked = Object.entries(answers).filter(([, answer]) => answer !== null)
  const refused = asked.filter(([, answer]) => codeOf(answer) === 'bank.unsupported').map(([list]) => list)
  const kept = unsupported.filter((list) => !asked.some(([name]) => name === list))
  return { unsupported: [...kept, ...refused], unsupportedOn: refused.length > 0 ? today : unsupportedOn }
}

/** A fault of the bank's as a value; a dead consent and everything unexpected travel on. */
async function attempted<T>(ask: () => Promise<T>): Promise<T | Fault> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Fault && error.code.startsWith('bank.') && !ends.has(error.code)) return error
    throw error
  }
}

/** After these nothing else can be read either. */
const ends: ReadonlySet<FaultCode> = new Set(['bank.consent', 'bank.rotation-lost', 'bank.token'])

type Listed = { readonly unreadable: number }

/** Whether the list's silence about an account says anything. */
const isWhole = (answer: Listed | Fault | null): boolean =>
  answer !== null && !(answer instanceof Fault) && answer.unreadable === 0

/** An account that could not be read is not known to be there, nor to be gone: the list is read again soon. */
const lackingRows = (answer: Listed | Fault | null): Fault[] =>
  answer === null || answer instanceof Fault || answer.unreadable === 0
    ? []
    : [new Fault('bank.unreadable', { reason: 'rows', rows: answer.unreadable })]

const rowsOf = <T>(answer: { readonly rows: readonly T[] } | Fault | null): readonly T[] =>
  answer === null || answer instanceof Fault ? [] : answer.rows

function readableInstant(text: string | null | undefined): string | null {
  try {
    return text ? Temporal.Instant.from(text).toString() : null
  } catch {
    return null // a date we cannot read is no date; the consent itself stands
  }
}
