import type { Letter } from './deliveries.ts'
import type { EndedTask } from './tasks.ts'

/** The call to an asynchronous request's `webhook_uri` at its end: unsigned, and without the results (OpenAPI, `WebhookRequest`). */
export const completionHook = (task: EndedTask, webhookUri: string): Letter => ({
  url: webhookUri,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    request_timestamp: '0001-01-01T00:00:00Z', // so in the published example
    request_uri: task.requestUri,
    results_uri: task.resultsUri,
    task_id: task.id,
    credentials_id: task.consent.credentialsId,
    status: task.error === null ? 'Succeeded' : 'Failed',
  }),
})
