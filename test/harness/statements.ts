import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Sql } from '../../src/adapters/postgres/pool.ts'
import { sqlThat } from './sql-that.ts'

const id = '01926b5e-0000-7000-8000-000000000000'
const at = '2026-01-02T03:04:05Z'
const bytes = Buffer.from('x')
const filter = { account: id, from: '2026-01-01', to: '2026-01-31', status: 'booked', category: 'groceries', q: 'tea' }
const noFilter = { account: null, from: null, to: null, status: null, category: null, q: null }
const row = {
  id,
  row: {
    status: 'booked',
    bookedOn: '2026-01-01',
    bankTime: '',
    amountMinor: 1n,
    currency: 'GBP',
    description: '',
    normalisedId: null,
    providerId: null,
    volatileId: null,
    hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  },
  label: { category: null, merchant: null, source: 'review', confidence: 0, reason: '', version: 1 },
}

const statement = {
  format: 'text',
  bank: 'Bank',
  account: { kind: 'account', maskedNumber: 'XXXX1234', currency: 'GBP' },
  period: { from: '2026-01-01', to: '2026-01-31' },
  rows: [{ line: 1, day: '2026-01-01', description: '', amountMinor: 1n }],
  balances: { state: 'absent' },
}

const part = { userId: id, runId: id, connectionId: id, fence: 1n, attended: true }

const asked = { window: { from: '2026-01-01', to: '2026-01-31' }, pendingSince: at, ids: ['k'] }

const windowResult = {
  asked: { from: '2026-01-01', to: '2026-01-31' },
  window: { from: '2026-01-01', to: '2026-01-31' },
  next: null,
  received: 0,
  added: 0,
  changed: 0,
  removed: 0,
  unchanged: 0,
  redundant: 0,
  lag: { lateRows: [3, 1], days: 2 },
  reReadOn: '2026-01-31',
  balances: { from: '2026-01-01', openingMinor: 5n, before: [1n], kept: 3, after: [2n, 3n] },
  addedIds: [id],
  tiers: { payee: 1 },
  kept: { window: asked.window, takenAt: at, sealed: bytes },
  balance: { takenAt: at, balance: { currency: 'GBP', currentMinor: 1n, availableMinor: null, limitMinor: null } },
}

const laneEnd = {
  state: 'done',
  reason: '',
  apiCalls: 1,
  statements: 1,
  ms: 1,
  calls: [{ subjectId: id, endpoint: 'balance', calledAt: at, calls: 1 }],
  standing: { state: 'ok', reason: '', nextAttemptAt: null, failures: 0, succeeded: true, now: at },
}

/** Words with which each statement is sent; a new statement without words here fails the test below. */
export const words: Record<string, unknown[][]> = {
  'access.apiKeys': [[id]],
  'access.deleteSession': [[id, bytes]],
  'access.insertApiKey': [[{ userId: id, id, name: '', prefix: '', keyHash: bytes, scopes: ['read'] }]],
  'access.insertSession': [[id, bytes, at, at]],
  'access.insertSignInLink': [[id, bytes, at, at]],
  'access.keyOwner': [[bytes]],
  'access.revokeApiKey': [[id, id, at]],
  'access.sessionOwner': [[bytes, at]],
  'access.spendSignInLink': [[bytes, at]],
  'access.touchApiKey': [[id, id, at]],
  'accounts.accountsOf': [[id, id]],
  'accounts.accountViews': [[id, { id: null, connectionId: null }]],
  'accounts.holdAccounts': [[id, sql`select id from accounts`]],
  'accounts.markHistoryFrom': [[id, id, 1n, '2026-01-01']],
  'accounts.markUnavailable': [[id, id, 1n, { from: '2026-01-01', to: '2026-01-31' }]],
  'accounts.markUnsupported': [[id, id, 1n, ['pending'], '2026-01-01']],
  'accounts.markVanished': [[id, [id], 'gone']],
  'accounts.renameAccount': [[id, id, null]],
  'accounts.saveDiscovered': [
    [id, id, 1n, [], { completeOn: '2026-01-01', unsupported: ['cards'], unsupportedOn: '2026-01-01' }],
  ],
  'accounts.standAsConnection': [[id, id, 1n, id, { state: 'waiting', reason: 'down', nextAttemptAt: null }, at]],
  'bank-facts.bankFacts': [['demo', 'ob-demo', '2026-01-31']],
  'bank-facts.saveBankFacts': [['demo', 'ob-demo', [], '2026-01-31']],
  'bank-rests.approachBank': [['demo', 'ob-plain', at]],
  'bank-rests.restBank': [['demo', 'ob-plain', at]],
  'bank-rests.wakeBank': [['demo', 'ob-plain']],
  'bank-widths.saveBankWidth': [['demo', 'ob-plain', 5, at]],
  'calls.plannedRuns': [[id, id, at]],
  'calls.unattendedCalls': [[id, null, at]],
  'categories.categoryRows': [[]],
  'categories.upsertCategories': [[[]]],
  'connections.connectionViews': [[id, null]],
  'connections.deleteConnection': [[id, id]],
  'connections.dropLease': [[id, id, 1n]],
  'connections.dropUnfinishedConnection': [[id, id]],
  'connections.dueConnections': [[at, 5]],
  'connections.extendLease': [[id, id, 1n, 30]],
  'connections.holdConnections': [[id, id, 1n]],
  'connections.insertAttempt': [
    [
      {
        userId: id,
        id,
        connectionId: id,
        stateHash: bytes,
        codeVerifier: bytes,
        principalKind: 'key',
        principalHash: bytes,
        redirectUri: '',
        expiresAt: at,
      },
    ],
  ],
  'connections.insertConnection': [
    [{ userId: id, id, environment: 'demo', providerId: null, bank: '', scopes: ['info'] }],
  ],
  'connections.leaseConnection': [[id, id, 30]],
  'connections.lockConnection': [[id, id]],
  'connections.openAttempt': [[id, bytes, at]],
  'connections.releaseConnection': [
    [id, id, 1n, { state: 'ok', reason: '', nextAttemptAt: null, failures: 0, succeededAt: null, rediscovers: false }],
  ],
  'connections.spendAttempt': [[id, id, at]],
  'connections.storeConsent': [
    [id, id, { accessToken: bytes, accessExpiresAt: at, refreshToken: null }, null, at],
    [id, id, { accessToken: bytes, accessExpiresAt: at, refreshToken: null }, 1, at],
  ],
  'connections.storeConsentFacts': [[id, id, { consentExpiresAt: null, bank: null, providerId: null }]],
  'daily-balances.ledgers': [[id, [id]]],
  'file-accounts.dropEmptyFileAccount': [[id, id]],
  'file-accounts.fileAccount': [[id, statement]],
  'file-accounts.saveFileAccount': [[id, { connection: id, account: id }, statement, 'Bank account', at]],
  'flags.changeFlag': [
    ['parallel-sync', { percentage: 5, allow: id }],
    ['parallel-sync', { enabled: false, disallow: id }],
  ],
  'flags.flagSettings': [[]],
  'hooks.tellOfHook': [['1795435200000.AAAAAAAAAAAAAAAAAAAAAA']],
  'imports.dropPreview': [[id, id]],
  'imports.insertImport': [[id, id, statement]],
  'imports.lockImport': [[id, id]],
  'imports.markCommitted': [
    [id, id, { accountId: id, addedIds: [id], covered: { from: '2026-01-01', to: '2026-01-31' }, now: at }],
    [id, id, { accountId: id, addedIds: [], covered: null, now: at }],
  ],
  'imports.markUndone': [[id, id, at]],
  'insights.sums': [[id, '2026-01-01', '2026-01-31', { merchant: true, month: true, account: true }]],
  'pairings.decidePairing': [
    [id, id, { state: 'accepted', carried: { category: null, note: 'x' }, at }],
    [id, id, { state: 'proposed', carried: null, at: null }],
  ],
  'pairings.lockPairing': [[id, id]],
  'pairings.pairingById': [[id, id]],
  'pairings.pairingViews': [
    [id, null, null, 5],
    [id, 'proposed', { open: true, id }, 5],
  ],
  'pairings.proposePairings': [[id, 'settlement', [{ id, firstId: id, secondId: id, score: 0.5, reason: '' }], at]],
  'people.insertPerson': [[{ userId: id, email: '', name: '', dataKey: bytes }]],
  'people.lockPerson': [[id]],
  'people.people': [[]],
  'people.personById': [[id]],
  'plans.gatherFirst': [[]],
  'revocations.deleteRevocation': [
    [id, id, bytes],
    [id, id, null],
  ],
  'revocations.insertRevocation': [
    [id, { id, environment: 'demo', accessToken: null, accessExpiresAt: null, refreshToken: bytes, endsAt: at }],
  ],
  'revocations.revocationById': [[id, id]],
  'revocations.storeRevocationTokens': [
    [id, id, bytes, { accessToken: bytes, accessExpiresAt: at, refreshToken: null }],
  ],
  'runs.commitWindow': [
    [part, id, windowResult, laneEnd],
    [part, id, { ...windowResult, balances: null, balance: null }, null],
  ],
  'runs.endRuns': [[id, [id]]],
  'runs.finishAccountRun': [
    [part, id, laneEnd],
    [part, id, { ...laneEnd, calls: [], standing: null }],
  ],
  'runs.finishConnectionRun': [[id, id, id, { state: 'done', reason: '' }]],
  'raw-answers.connectionsWithAnswers': [[id, id]],
  'raw-answers.rawAnswers': [[id, id, id]],
  'runs.insertRun': [
    [
      {
        userId: id,
        id,
        cause: 'person',
        psuIp: null,
        psuIpUntil: null,
        connectionIds: [id],
        accountId: null,
        replayOf: null,
        now: at,
      },
    ],
    [
      {
        userId: id,
        id,
        cause: 'person',
        psuIp: null,
        psuIpUntil: null,
        connectionIds: [],
        accountId: null,
        replayOf: id,
        now: at,
      },
    ],
  ],
  'runs.syncTargets': [[id, { connectionId: id, accountId: null }, null]],
  'runs.lockRuns': [[id, [id]]],
  'runs.runViews': [
    [id, { id }],
    [id, { before: { requestedAt: at, id }, limit: 5 }],
  ],
  'runs.recordCalls': [[part, []]],
  'runs.startAccountRuns': [[part, [], [], at]],
  'runs.startConnectionRun': [[id, id, id, at, 30]],
  'runs.unfinishedParts': [[5]],
  'same-accounts.changeAside': [
    [id, id, true, at],
    [id, id, false, at],
  ],
  'same-accounts.countedElsewhere': [[id, id]],
  'same-accounts.heirsOf': [[id, id]],
  'same-accounts.lockSame': [[id, id]],
  'same-accounts.proposeAside': [[id, [{ id, sameAs: id }]]],
  'same-accounts.takeOver': [[id, [id], at]],
  'settings.deleteSetting': [['x']],
  'settings.readSetting': [['x']],
  'settings.writeSetting': [['x', bytes]],
  'tokens.markRefreshSent': [[id, id, 1n, 1]],
  'tokens.refuseTokens': [[id, id, 1, true]],
  'tokens.storeRefreshed': [[id, id, 1, { accessToken: bytes, accessExpiresAt: at, refreshToken: null }, at]],
  'tokens.tokensOf': [[id, id]],
  'tokens.unmarkRefreshSent': [[id, id, 1]],
  'transactions.amendTransactions': [[id, id, [row]]],
  'transactions.changesSince': [[id, 0n, 5]],
  'transactions.editTransaction': [
    [id, id, { category: 'groceries.supermarket', note: 'x', pendingOn: '2026-01-01' }],
    [id, id, {}],
  ],
  'transactions.insertTransactions': [[id, id, [row]]],
  'transactions.heldTransactions': [[id, id, 1n, asked]],
  'transactions.knownTransactions': [
    [id, id, asked],
    [id, id, { ...asked, pendingSince: null, ids: [] }],
  ],
  'transactions.listTransactions': [
    [id, filter, { bookedOn: '2026-01-01', id }, 5],
    [id, noFilter, null, 5],
    [id, { ...noFilter, status: 'removed' }, null, 5],
  ],
  'transactions.markTransactions': [[id, id, { here: [id], missed: [id], out: [id] }, at]],
  'undo.lockRun': [[id, id]],
  'undo.undoRun': [[id, id, 501, at]],
  'transactions.relabelTransaction': [[id, id, row.label]],
  'transactions.removeTransaction': [[id, id, at]],
  'transactions.restoreTransaction': [[id, id]],
  'transactions.retractTransactions': [[id, [id], 'gone']],
  'transactions.summariseTransactions': [[id, filter]],
  'transactions.transactionFacts': [[id, id]],
  'transactions.transactionsById': [[id, [id]]],
  'transfers.keepRejections': [[id, id]],
  'transfers.lockUnpaired': [[id]],
  'transfers.releaseHalves': [[id]],
  'transfers.transferLegs': [[id, 0n, [id]]],
  'transfers.writeTransfers': [
    [
      id,
      {
        rows: [{ id, with: id, as: 'transfers.savings' }],
        rejectedAgain: [],
        pairs: [{ out: { id }, into: { id }, sure: true, score: 0.9, reason: '' }],
        dropped: [id],
      },
      [id],
      null,
      at,
    ],
  ],
}

type Statement = (sql: Sql, ...words: unknown[]) => Promise<unknown>

/** Every function of store/, each of which is one statement. */
export const statements: Record<string, Statement> = {}
for (const file of readdirSync('src/store').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
  const module: Record<string, unknown> = await import(
    /* @vite-ignore */ new URL(`../../src/store/${file}`, import.meta.url).href
  )
  for (const [name, value] of Object.entries(module))
    if (typeof value === 'function') statements[`${file.replace('.ts', '')}.${name}`] = value as Statement // as above
}

/** Has the server parse each statement of one function and type its parameters. @returns the statements' texts */
export async function prepare(pool: Pool, name: string): Promise<string[]> {
  const client = await pool.connect()
  try {
    const prepared: string[] = []
    for (const each of words[name] ?? [])
      await statements[name]?.(onlyPreparing(client, prepared), ...each).catch(unreadAnswer)
    return prepared
  } finally {
    client.release(true)
  }
}

/** A statement that reads a row of its answer finds none; the database has understood it by then. */
function unreadAnswer(error: unknown): void {
  if (!(error instanceof TypeError)) throw error
}

/** Has the server parse each statement and type its parameters. */
const onlyPreparing = (client: PoolClient, prepared: string[]) =>
  sqlThat(async ({ sql }) => {
    await client.query(`prepare s${prepared.length} as ${sql}`)
    prepared.push(sql)
  })
