import { Link } from '@tanstack/react-router'
import { Note } from '../../parts/notice.tsx'

/** What the way back from a bank can bring, in words. The server sends only the code with the person. */
const problems: Readonly<Record<string, readonly [title: string, next: string]>> = {
  'connect.denied': [
    'The bank did not connect: permission was not given.',
    'Nothing was changed. Start again and approve the request at the bank.',
  ],
  'connect.state': [
    'This return from the bank does not belong to a connection in progress.',
    'Nothing was changed. Start connecting again.',
  ],
  'connect.code': [
    'The bank’s one-time code was refused.',
    'It lives five minutes and works once. Start connecting again.',
  ],
  'connect.sign-in': [
    'Sign in to finish connecting this bank.',
    'Sign in where you started, then open the bank’s page again within ten minutes.',
  ],
  'bank.client': [
    'TrueLayer does not accept this client id and secret.',
    'Check them in Settings; they must be for this environment.',
  ],
  'bank.unreachable': ['TrueLayer cannot be reached.', 'Nothing was changed. Check the network and start again.'],
  'bank.down': ['The bank is not available just now.', 'Nothing was changed. Try again later.'],
}

export function ConnectProblem({ code }: { code: string }) {
  const [title, next] = problems[code] ?? [
    'The bank could not be connected.',
    'Nothing was changed. Start connecting again.',
  ]
  return (
    <Note>
      <p role="alert" className="font-[600]">
        {title}
      </p>
      <p className="text-text-2">{next}</p>
      <p className="flex flex-wrap items-center gap-3 pt-1">
        <Link to="/connect" className="font-[550] text-accent-ink hover:underline">
          Start again
        </Link>
        <code className="font-mono text-[12px] text-text-2">{code}</code>
      </p>
    </Note>
  )
}
