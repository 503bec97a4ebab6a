import type { Operation } from '../operation.ts'
import { accountsEdit, accountsGet, accountsList } from './accounts.ts'
import {
  banksList,
  connectionsGet,
  connectionsList,
  connectionsMeasure,
  connectionsRemove,
  connectionsRenew,
  connectionsStart,
} from './connections.ts'
import { doctorRun } from './doctor.ts'
import { flagsChange, flagsList } from './flags.ts'
import { importsCommit, importsPreview, importsRemove } from './imports.ts'
import { insightsSpending } from './insights.ts'
import { keysCreate, keysList, keysRevoke } from './keys.ts'
import { reviewsDecide, reviewsList } from './reviews.ts'
import { truelayerGet, truelayerPut, truelayerRemove } from './settings.ts'
import { syncsGet, syncsList, syncsReplay, syncsStart, syncsUndo } from './syncs.ts'
import {
  categoriesList,
  changesList,
  transactionsEdit,
  transactionsGet,
  transactionsList,
  transactionsRemove,
  transactionsRestore,
  transactionsSummary,
} from './transactions.ts'

/** Everything that can be asked of Tributary. */
export const operations = [
  banksList,
  connectionsStart,
  connectionsList,
  connectionsGet,
  connectionsRenew,
  connectionsMeasure,
  connectionsRemove,
  accountsList,
  accountsGet,
  accountsEdit,
  syncsStart,
  syncsList,
  syncsGet,
  syncsUndo,
  syncsReplay,
  transactionsList,
  transactionsSummary,
  transactionsGet,
  transactionsEdit,
  transactionsRemove,
  transactionsRestore,
  reviewsList,
  reviewsDecide,
  importsPreview,
  importsCommit,
  importsRemove,
  changesList,
  categoriesList,
  insightsSpending,
  truelayerGet,
  truelayerPut,
  truelayerRemove,
  keysCreate,
  keysList,
  keysRevoke,
  doctorRun,
  flagsList,
  flagsChange,
] as unknown as readonly Operation[] // each is checked where it is defined; the list forgets which input belongs to which
