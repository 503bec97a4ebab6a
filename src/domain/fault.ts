/**
 * Every failure we expect, once. The code is the contract that people script against; `status` is the HTTP answer, `says` one sentence
 * for a person, `remedy` what to do next. A test keeps docs/errors.md equal to this table, both ways.
 */
export const faults = {
  // What the person or the caller got wrong
  'input.invalid': {
    status: 422,
    says: 'Something in the request is not as expected.',
    remedy: 'Correct the named field and send it again.',
  },
  'input.unreadable': {
    status: 400,
    says: 'The request body cannot be read.',
    remedy: 'Send well-formed JSON, or a file as multipart/form-data, with the Content-Type of it.',
  },
  'input.too-large': { status: 413, says: 'The request body is too large.', remedy: 'Send a smaller one.' },
  'route.unknown': {
    status: 404,
    says: 'There is nothing at this address.',
    remedy: 'See /docs for the addresses that exist.',
  },
  'thing.unknown': { status: 404, says: 'There is no such thing here, or it is not yours.', remedy: 'Check the id.' },
  'auth.required': {
    status: 401,
    says: 'Sign in first.',
    remedy: 'Open the sign-in link that `tributary up` printed, or send an API key as a Bearer token.',
  },
  'auth.link-spent': {
    status: 401,
    says: 'This sign-in link has been used or is too old.',
    remedy: 'Run `tributary up` again, or `tributary signin`, for a new one.',
  },
  'auth.forbidden': {
    status: 403,
    says: 'This key or session may not do that.',
    remedy: 'Use a key with the scope named.',
  },
  'auth.origin': {
    status: 403,
    says: 'The request came from another site or to another host name.',
    remedy: 'Use the address that `tributary up` printed, or set PUBLIC_URL.',
  },
  'rate.limited': { status: 429, says: 'Too many requests.', remedy: 'Wait as long as Retry-After says.' },

  // Connecting a bank
  'connect.state': {
    status: 400,
    says: 'This return from the bank does not belong to a connection in progress.',
    remedy: 'Start connecting again; nothing was changed.',
  },
  'connect.sign-in': {
    status: 401,
    says: 'Sign in to finish connecting this bank.',
    remedy: 'Sign in where you started, then open this page again within ten minutes.',
  },
  'connect.denied': {
    status: 409,
    says: 'The bank did not connect: permission was not given.',
    remedy: 'Start again and approve the request at the bank.',
  },
  'connect.bank-unknown': {
    status: 422,
    says: 'No bank of that name can be connected.',
    remedy: 'Choose one from the list of banks.',
  },
  'connect.code': {
    status: 409,
    says: 'The bank’s one-time code was refused.',
    remedy: 'Start connecting again; a code lives five minutes and works once.',
  },
  'connect.unsettled': {
    status: 409,
    says: 'No TrueLayer credentials are set.',
    remedy: 'Set TRUELAYER_CLIENT_ID and TRUELAYER_CLIENT_SECRET, or paste them in Settings.',
  },

  // What the bank or TrueLayer answered
  'bank.client': {
    status: 502,
    says: 'TrueLayer does not accept this client id and secret.',
    remedy: 'Check the credentials and that they are for this environment (sandbox or live).',
  },
  'bank.token': {
    status: 502,
    says: 'TrueLayer no longer takes this access token.',
    remedy: 'It is renewed by itself; reconnect this bank if it stays.',
  },
  'bank.consent': { status: 409, says: 'The bank’s permission has ended.', remedy: 'Reconnect this bank.' },
  'bank.rotation-lost': {
    status: 409,
    says: 'The bank’s new key for this connection was lost on its way here.',
    remedy: 'Reconnect this bank; accounts and rows continue.',
  },
  'bank.denied': {
    status: 409,
    says: 'The bank denies access to this.',
    remedy: 'Reconnect this bank; if it stays, the bank does not share it.',
  },
  'bank.partly-denied': {
    status: 409,
    says: 'The bank shares this account’s transactions, but not everything beside them.',
    remedy: 'Reconnect this bank and allow all it asks; nothing else is affected.',
  },
  'bank.history-closed': {
    status: 409,
    says: 'The bank shows older history only right after a sign-in.',
    remedy: 'Reconnect to read it; newer rows are unaffected.',
  },
  'bank.range': {
    status: 502,
    says: 'The bank does not keep history that far back.',
    remedy: 'Nothing to do; a shorter range is read.',
  },
  'bank.range-doubted': {
    status: 502,
    says: 'The bank refused days that it should have; they are missing until it gives them.',
    remedy: 'Nothing to do; they are asked for again.',
  },
  'bank.request': {
    status: 502,
    says: 'TrueLayer refused the request as invalid.',
    remedy: 'Report this with its correlation id.',
  },
  'bank.account-gone': {
    status: 409,
    says: 'The bank no longer shows this account.',
    remedy: 'Its rows are kept; reconnect if the account still exists.',
  },
  'bank.unsupported': { status: 501, says: 'The bank does not offer this.', remedy: 'Nothing to do.' },
  'bank.busy': { status: 503, says: 'The bank asks us to slow down.', remedy: 'It is tried again later by itself.' },
  'bank.quota': {
    status: 503,
    says: 'The bank’s reads for today are used up.',
    remedy: 'It is read again as soon as the bank allows, or at once while you are present.',
  },
  'bank.down': {
    status: 503,
    says: 'The bank is not available just now.',
    remedy: 'It is tried again later by itself.',
  },
  'bank.resting': {
    status: 503,
    says: 'The bank is not answering, so it is left alone for a while.',
    remedy: 'It is tried again later by itself.',
  },
  'bank.unreachable': {
    status: 503,
    says: 'TrueLayer cannot be reached.',
    remedy: 'Check the network; it is tried again later by itself.',
  },
  'bank.unreadable': {
    status: 502,
    says: 'The bank’s answer cannot be understood.',
    remedy: 'It is tried again later; report it if it stays.',
  },
  'bank.row-unreadable': {
    status: 502,
    says: 'A row from the bank lacks a date, an amount or an id.',
    remedy: 'The other rows are kept; report it if it stays.',
  },

  // Statement files
  'file.too-large': {
    status: 413,
    says: 'The file is larger than what is read at once.',
    remedy: 'Split it, for example by year: at most 10 MB and 100,000 transactions.',
  },
  'file.unknown-format': {
    status: 422,
    says: 'The file is no statement in a format that is known here.',
    remedy: 'Download the statement from your bank in one of the formats named.',
  },
  'file.unreadable': {
    status: 422,
    says: 'A line of the file does not fit its format.',
    remedy: 'Look at the line named, or download the file from your bank again; nothing was changed.',
  },
  'file.closed': {
    status: 500,
    says: 'The file cannot be opened.',
    remedy: 'Check its name, and that your user may read it.',
  },
  'import.over': {
    status: 409,
    says: 'This import has been committed or undone already.',
    remedy: 'Import the file again for a new preview.',
  },

  // Transactions
  'transaction.withdrawn': {
    status: 410,
    says: 'The bank no longer has this transaction.',
    remedy: 'Nothing to do; should the bank show it again, it is back by itself, with your category and note.',
  },
  'transaction.set-aside': {
    status: 410,
    says: 'This transaction’s account is set aside, as it is here by another connection too.',
    remedy: 'Look at the other account’s transactions, or count this account again.',
  },

  // Pairs to look at
  'review.over': {
    status: 409,
    says: 'These two rows are no longer as they were when you were asked, or one of them belongs to another by now.',
    remedy: 'Nothing to do; take the other decision back first if it was wrong.',
  },
  'transaction.undone': {
    status: 410,
    says: 'The sync that brought this transaction was undone.',
    remedy: 'Replay that sync, or sync again: it comes back with your category and note.',
  },

  // Syncing
  'sync.unfinished': {
    status: 409,
    says: 'This sync is still running.',
    remedy: 'Wait until it has ended.',
  },
  'sync.undone': {
    status: 409,
    says: 'This sync has been undone already.',
    remedy: 'Replay it, or sync again.',
  },
  'sync.answers-gone': {
    status: 410,
    says: 'The bank’s answers of this sync are no longer kept.',
    remedy: 'Sync again: the bank still has what it had.',
  },
  'sync.unattended': {
    status: 409,
    says: 'Banks count what nobody waits for, and this asks a bank many times.',
    remedy: 'Ask for it from your own address, or say yours as TRIBUTARY_PSU_IP.',
  },
  'sync.lease-lost': {
    status: 409,
    says: 'Another worker has taken over this connection.',
    remedy: 'Nothing to do; the other worker finishes.',
  },
  'sync.given-up': {
    status: 500,
    says: 'This sync was begun many times and never came to its end.',
    remedy: 'Sync again; if it stays, the workers’ log says what ends them.',
  },

  // This installation
  'port.taken': {
    status: 500,
    says: 'The port is in use by another program.',
    remedy: 'Stop that program or set PORT to another number.',
  },
  'data.in-use': {
    status: 500,
    says: 'Tributary is already running on this data folder.',
    remedy: 'Use the running one, stop it first, or set TRIBUTARY_DATA to another folder.',
  },
  'data.unreadable': {
    status: 500,
    says: 'The data folder cannot be read or written.',
    remedy: 'Give your user read and write permission on it, or set TRIBUTARY_DATA.',
  },
  'database.unreachable': {
    status: 503,
    says: 'The database cannot be reached.',
    remedy: 'Check DATABASE_URL and that PostgreSQL is running.',
  },
  'database.busy': {
    status: 503,
    says: 'The database has no room for this just now.',
    remedy: 'Try again in a moment; if it stays, give the product a larger pool or the server more connections.',
  },
  'database.failed': {
    status: 500,
    says: 'The built-in database did not start.',
    remedy: 'See the database log in the data folder; `tributary doctor` says more.',
  },
  'database.denied': {
    status: 500,
    says: 'The database role of DATABASE_URL may not do what Tributary needs.',
    remedy:
      'Let it own its database and create roles (CREATEROLE), or have an administrator create tributary_app and tributary_service (NOLOGIN) and grant it both.',
  },
  'database.newer': {
    status: 500,
    says: 'The database was written by a newer version of Tributary.',
    remedy: 'Update Tributary, or restore a backup made with this version.',
  },
  'database.altered': {
    status: 500,
    says: 'A migration that already ran has been changed since.',
    remedy: 'Restore the original file; a landed migration is never edited.',
  },
  'secret.missing': {
    status: 500,
    says: 'TRIBUTARY_SECRET_KEY is not set.',
    remedy: 'Set it to 32 random bytes in base64, for example from `openssl rand -base64 32`.',
  },
  'secret.weak': {
    status: 500,
    says: 'TRIBUTARY_SECRET_KEY is too weak.',
    remedy: 'Use 32 random bytes in base64, for example from `openssl rand -base64 32`.',
  },
  'secret.wrong': {
    status: 500,
    says: 'A stored secret cannot be opened with this key.',
    remedy: 'Start with the secret key this data was written with.',
  },
  'config.invalid': {
    status: 500,
    says: 'A setting has a value that cannot be used.',
    remedy: 'Correct the environment variable named.',
  },
  'web.missing': {
    status: 500,
    says: 'The web app has not been built.',
    remedy: 'Run `npm ci` once, or `npm run build`.',
  },
  'internal.unexpected': {
    status: 500,
    says: 'Something went wrong on our side.',
    remedy: 'Try again; report it with the request id if it stays.',
  },
} as const satisfies Record<string, { status: number; says: string; remedy: string }>

export type FaultCode = keyof typeof faults
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** An expected failure. `facts` say which thing it concerns (never a secret, an account number or a bank's free text). */
export class Fault extends Error {
  readonly code: FaultCode
  readonly facts: Facts

  constructor(code: FaultCode, facts: Facts = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, { cause })
    this.name = 'Fault'
    this.code = code
    this.facts = facts
  }

  get says(): string {
    return faults[this.code].says
  }
  get remedy(): string {
    return faults[this.code].remedy
  }
  get status(): number {
    return faults[this.code].status
  }
}

/** The fault's code, or `internal.unexpected` for anything that was not expected. */
export const codeOf = (error: unknown): FaultCode => (error instanceof Fault ? error.code : 'internal.unexpected')
