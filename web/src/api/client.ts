import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal } from './http.ts'

const signedOut = (error: unknown) => isRefusal(error) && error.status === 401

/** The app's one cache. A 401 from anywhere means that the session has ended, and the app shows its front door. */
export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => signedOut(error) && client.setQueryData(['session'], null) }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isRefusal(error) && (error.status === 0 || error.status >= 502),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
  },
})
