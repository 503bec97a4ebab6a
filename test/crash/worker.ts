// A process of the grid: the whole product, once it is told by a line of JSON with which settings. Its modules are loaded by then.
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { readConfig } from '../../src/adapters/config.ts'
import { openProduct, type ProductOptions } from '../../src/product.ts'

const lines = createInterface({ input: process.stdin })
const [line] = await once(lines, 'line')
lines.close()
const { environment, options } = JSON.parse(line) as {
  environment: Record<string, string>
  options: Omit<ProductOptions, 'clock'>
} // written by grid.ts
const product = await openProduct(readConfig(environment), options)
process.on('SIGTERM', () => void product.stop())
process.stdout.write(`${product.address}\n`)
