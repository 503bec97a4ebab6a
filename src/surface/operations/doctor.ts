import { z } from 'zod'
import { examine } from '../../pipeline/doctor.ts'
import { operation } from '../operation.ts'

export const doctorRun = operation({
  name: 'doctor.run',
  says: 'Checks what this installation needs: database, keys, TrueLayer, clock; each with what to do when it is missing.',
  permission: 'manage',
  http: { method: 'GET', path: '/doctor', status: 200 },
  input: z.strictObject({}),
  output: z.object({
    checks: z.array(
      z.object({ name: z.string(), state: z.enum(['good', 'note', 'bad']), says: z.string(), remedy: z.string() }),
    ),
  }),
  run: async (adapters) => ({ checks: await examine(adapters) }),
})
