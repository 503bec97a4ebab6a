import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { findUser, isRoot, mayRun, serverUser } from './os-user.ts'

const hasUseradd = isRoot() && (await mayRun({ uid: 65534, gid: 65534 }, 'useradd', ['--help']))

test.runIf(isRoot())('the first existing name is taken', async () => {
  expect(await serverUser(['no-such-user-here', 'nobody'])).toEqual(await findUser('nobody'))
})

test.runIf(isRoot())('root is never the answer', async () => {
  expect(await findUser('root')).toBeUndefined()
  expect(await findUser(0)).toBeUndefined()
})

test.runIf(hasUseradd)('a system user is made where none of the names exists (needs root and useradd)', async () => {
  const name = `trb-test-${process.pid}`
  try {
    const user = await serverUser([name, `${name}-other`])
    expect(user).toEqual(await findUser(name))
    expect(user.uid).toBeGreaterThan(0)
    const entry = execFileSync('getent', ['passwd', name], { encoding: 'utf8' })
    expect(entry.trim()).toMatch(/:\/nonexistent:.*nologin$/)
    expect(await serverUser([name])).toEqual(user)
  } finally {
    execFileSync('userdel', [name])
  }
})

test.runIf(isRoot())('a user that cannot be made is a named fault that says why', async () => {
  await expect(serverUser(['no such name'])).rejects.toMatchObject({
    code: 'database.failed',
    facts: { reason: expect.stringContaining('no such name') },
  })
})
