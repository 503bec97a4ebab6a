import { useMutation, useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import { ask, isRefusal } from './http.ts'

export type Session = {
  user: { id: string; name: string; email: string }
  product: {
    version: string
    publicUrl: string
    demoBank: boolean
    truelayer: { configured: boolean; environment: 'sandbox' | 'live' | 'custom' | null }
    /** Whether a permission may be renewed without the bank's page, once its person has confirmed it here. */
    extendsConsent: boolean
    presence: { address: 'public' | 'none'; says: string }
  }
}

/** The session, or null when signed out. Where signing in is under way there is no use in asking. */
export const useSession = (wanted = true) =>
  useQuery({
    enabled: wanted,
    queryKey: ['session'],
    queryFn: () =>
      ask<Session>('GET', '/session').catch((error: unknown) => {
        if (isRefusal(error) && error.status === 401) return null
        throw error
      }),
    staleTime: 300_000,
  })

/** What the server says of itself; only within screens that a signed-in person sees. */
export const useProduct = () => useSession().data?.product

export const useSignIn = () =>
  useMutation({
    mutationFn: (token: string) => ask<Session>('POST', '/session', { token }),
    onSuccess: (session) => client.setQueryData(['session'], session),
  })

export const useSignOut = () =>
  useMutation({
    mutationFn: () => ask<void>('DELETE', '/session'),
    onSuccess: () => {
      client.setQueryData(['session'], null)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })
