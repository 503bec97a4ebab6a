import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults } from '../../src/domain/fault.ts'
import { connectionsGet } from '../../src/surface/operations/connections.ts'
import { type Grid, openGrid, until, type Worker } from './grid.ts'
import { expectWhole } from './whole.ts'

const estate = { accounts: 1, rows: 40, months: 12 }

// The bank has given a new token, and whoever asked for it dies before it is stored.
describe.each([
  ['new', 'works on: it is sent once more'],
  ['new-old-revoked', 'is spent: the person is asked to reconnect'],
] as const)('F6: where a refresh gives a %s refresh token, the old one %s', (rotation, _outcome) => {
  let grid: Grid
  let worker: Worker
  const connected: string[] = []
  beforeAll(async () => {
    grid = await openGrid({ bank: { rotation, estates: { john1: estate, john2: estate } } })
    worker = await grid.worker()
  })
  afterAll(() => grid[Symbol.asyncDispose]())

  test.each([
    ['john1', 'killed while the answer is on its way'],
    ['john2', 'killed while it is stored'],
  ])('%s: %s', async (user, when) => {
    const { connectionId, finished } = await grid.connect(user)
    connected.push(user)
    await finished()
    await grid.db.query(`update connections set access_expires_at = now() - interval '1 hour' where id = $1`, [
      connectionId,
    ])
    const { refreshes } = grid.bank.control.calls()
    const answer = grid.front.hold(/connect\/token/, 'answer')
    const sync = await grid.sync({ connectionId })
    await answer.there
    if (when.endsWith('stored')) {
      const lock = await grid.lock('select 1 from connections where id = $1 for no key update', [connectionId])
      answer.release()
      await grid.blocked(/token_version = token_version \+ 1/)
      await worker.end('SIGKILL')
      await lock.release()
    } else await worker.end('SIGKILL')
    grid.front.clear()
    worker = await grid.worker()

    const run = await sync.finished()
    if (rotation === 'new') {
      expect(run.state).toBe('done')
      expect(grid.bank.control.calls().refreshes).toBe(refreshes + 2)
      await expectWhole(grid, connected)
    } else {
      expect(run.state).toBe('failed')
      const { says, remedy } = faults['bank.rotation-lost']
      const standing = { state: 'reconnect', reason: `${says} ${remedy}` }
      expect(await grid.client.ask(connectionsGet, { id: connectionId })).toMatchObject(standing)
      const asked = grid.bank.control.calls().all.length
      expect(await (await grid.sync({ connectionId })).finished()).toMatchObject({ state: 'failed' })
      expect(grid.bank.control.calls().all.length).toBe(asked) // it is not asked again before the person acts
      const { rows } = await grid.db.query(`select id from connections where state = 'reconnect'`)
      await expectWhole(
        grid,
        connected,
        rows.map(({ id }) => id),
      )
    }
    await until('the lease is free', async () => {
      const { rows } = await grid.db.query('select 1 from connections where lease_until is not null')
      return rows.length === 0
    })
  })
})
