import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client'

/** What `/metrics` shows. Names carry their unit; labels are closed sets, never a person's data. */
export type Metrics = {
  /** Everything as Prometheus reads it: of the process, and of all its threads together. */
  text(): Promise<string>
  /** What this thread has counted. */
  counted(): Promise<Counted>
  readonly contentType: string
  readonly accountSyncSeconds: Histogram<'state'>
  readonly rows: Counter<'change'>
  readonly redundantRows: Counter
  readonly bankCalls: Counter<'endpoint' | 'status'>
  readonly tokenRefreshes: Counter<'outcome'>
  readonly labels: Counter<'tier'>
  readonly databaseWaitSeconds: Histogram
}

/** Plain values, which can be sent from thread to thread. */
export type Counted = MetricObjectWithValues<MetricValue<string>>[]

/** @param options `beside` tells what the other threads have counted */
export function openMetrics({ beside = async () => [] }: { beside?: () => Promise<Counted[]> } = {}): Metrics {
  const [process, own] = [new Registry(), new Registry()]
  collectDefaultMetrics({ register: process })
  const registers = [own]
  const counted = (): Promise<Counted> => own.getMetricsAsJSON()
  return {
    counted,
    contentType: own.contentType,
    async text() {
      const all = AggregatorRegistry.aggregate([await counted(), ...(await beside())])
      return `${await process.metrics()}\n${await all.metrics()}`
    },
    accountSyncSeconds: new Histogram({
      name: 'tributary_account_sync_seconds',
      help: 'One account’s part of a sync',
      labelNames: ['state'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    rows: new Counter({
      name: 'tributary_rows_total',
      help: 'Transactions changed by syncs and imports',
      labelNames: ['change'],
      registers,
    }),
    redundantRows: new Counter({
      name: 'tributary_redundant_rows_total',
      help: 'Rows that banks sent although they were known and not asked for',
      registers,
    }),
    bankCalls: new Counter({
      name: 'tributary_bank_calls_total',
      help: 'Calls to TrueLayer',
      labelNames: ['endpoint', 'status'],
      registers,
    }),
    tokenRefreshes: new Counter({
      name: 'tributary_token_refreshes_total',
      help: 'Access tokens renewed',
      labelNames: ['outcome'],
      registers,
    }),
    databaseWaitSeconds: new Histogram({
      name: 'tributary_database_wait_seconds',
      help: 'How long a transaction waited for a connection of the pool',
      buckets: [0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10],
      registers,
    }),
    labels: new Counter({
      name: 'tributary_labels_total',
      help: 'New transactions by the tier that categorised them',
      labelNames: ['tier'],
      registers,
    }),
  }
}
