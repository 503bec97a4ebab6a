/**
 * What the ledger of one account has to be, told from what the bank gave: a plain map and a few rules, sharing no code with the product.
 * The bank's own name of a payment joins both worlds; the ledger never learns it.
 */

/** One row as the bank holds it true. */
export type Told = {
  readonly paymentId: string
  readonly day: string
  readonly amountMinor: bigint
  readonly currency: string
  readonly text: string
  /** The lasting ids that it bears. */
  readonly ids: readonly string[]
}

/** One row as the ledger shows it. `edit` is everything a person said of it. */
export type Row = Omit<Told, 'paymentId'> & { readonly id: string; readonly status: Status; readonly edit: string }
export type Status = 'booked' | 'pending'

/** One complete answer about the days `from` … `to`. */
export type Look = {
  readonly from: string
  readonly to: string
  readonly booked: readonly Told[]
  /** null: the list was not answered. */
  readonly pending: readonly Told[] | null
  /** The day on which it was asked. */
  readonly today: string
  /** Silence about earlier days means nothing: the answer may have been cut short. */
  readonly speaksFrom: string
  /** Whether it surely arrived; and when, in hours. */
  readonly sure: boolean
  readonly hour: number
}

/** What is expected of one payment. `id` and `edit` are null where the bank itself gave no way to follow the row. */
export type Known = Told & {
  /** Of all its ids those that it bore last. */
  readonly bears: readonly string[]
  readonly status: Status
  readonly id: string | null
  readonly edit: string | null
  readonly shown: 'must' | 'may' | 'no'
  readonly deleted: boolean
  /** In how many complete answers it was missing, at least and at most; and the hour of the last that counted. */
  readonly missed: { readonly least: number; readonly most: number; readonly hour: number }
  /** Whether it is surely the same row as before. */
  readonly clear: boolean
}
export type Books = ReadonlyMap<string, Known>

export const same = (a: Omit<Told, 'paymentId' | 'ids'>, b: Omit<Told, 'paymentId' | 'ids'>): boolean =>
  a.day === b.day && a.amountMinor === b.amountMinor && a.currency === b.currency && a.text === b.text

const never = { least: 0, most: 0, hour: Number.NEGATIVE_INFINITY }
/** A pending row that left its list may settle for so long by what it says; by an id it may for ever. */
const hoursToSettle = 24 * 15
/** Whether a list that lacks a row announced so many days ago says that it is gone: it reaches back three months, and nothing waits for more than four. */
const silenceSpeaks = (days: number): 'yes' | 'perhaps' | 'no' =>
  days < 90 || days > 120 ? 'yes' : days === 90 ? 'perhaps' : 'no'
/** Two looks count as two from here on; the product may ask for less. */
const hoursApart = 3

/** What is expected after the answer. */
export function after(before: Books, look: Look): Books {
  const all = [...before.values()].filter(
    ({ status, shown, missed }) =>
      !(status === 'pending' && shown === 'no' && look.hour - missed.hour > hoursToSettle && missed.most > 0),
  )
  const posted = new Map(look.booked.map((told) => [told.paymentId, told]))
  const waiting = new Map(
    (look.pending ?? [])
      .map((told) => (isNamedOtherwise(told) ? { ...told, paymentId: `${told.paymentId} listed` } : told))
      .filter((told) => !isBooked(told))
      .map((told) => (unbooked(told) ? { ...told, paymentId: `${told.paymentId} again` } : told))
      .map((told) => [told.paymentId, told]),
  )
  const statusOf = (told: Told): Status => (posted.get(told.paymentId) === told ? 'booked' : 'pending')
  const given = [...posted.values(), ...waiting.values()]
  const unchanged = (told: Told, known = before.get(told.paymentId)): boolean =>
    known !== undefined && known.status === statusOf(told) && same(known, told)
  const asked = all.filter((known) => known.status === 'booked' && known.day >= look.from && known.day <= look.to)
  const gone = new Set(asked.filter((known) => !posted.has(known.paymentId)))
  const news = given.filter((told) => !unchanged(told))
  const idsSpeak = (() => {
    const old = look.booked.filter((told) => before.has(told.paymentId))
    return old.filter((told) => keepsId(told)).length * 2 > old.length
  })()
  const calm = news.length === 0
  const lone = news.length === 1 && gone.size === 0 && all.every(({ missed }) => missed.most === 0)
  const loose = all.some(
    (known) => known.deleted && !given.some((told) => told.paymentId === known.paymentId && isClear(told)),
  )

  const books = new Map<string, Known>()
  for (const known of before.values()) {
    if (posted.has(known.paymentId) || waiting.has(known.paymentId)) continue
    if (given.some((told) => hasLeft(known, told)) && known.shown !== 'no') {
      books.set(known.paymentId, { ...known, shown: 'may', missed: { ...never, most: 1 }, clear: false })
      continue
    }
    if (known.status === 'pending') books.set(known.paymentId, unlisted(known))
    else books.set(known.paymentId, gone.has(known) ? lacking(known) : { ...known, clear: known.shown !== 'may' })
  }
  for (const told of given) {
    const known = before.get(told.paymentId)
    const clear = isClear(told)
    if (
      known &&
      !clear &&
      known.shown !== 'no' &&
      !(known.status === 'pending' && look.pending && look.speaksFrom <= look.from)
    ) {
      const paymentId = `${told.paymentId}~${look.hour}` // it may have become another row
      books.set(paymentId, { ...known, paymentId, shown: 'may', missed: { ...never, most: 1 }, clear: false })
    }
    const hidden = known?.deleted ?? false
    const own = clear || (!known && idsSpeak && told.ids.length > 0) || !(loose || hidden)
    books.set(told.paymentId, {
      ...told,
      ids: [...new Set([...told.ids, ...(known?.ids ?? [])])],
      bears: told.ids,
      status: statusOf(told),
      id: clear && known ? known.id : null,
      edit: clear && known ? known.edit : null,
      shown: own && !told.paymentId.endsWith(' listed') ? (hidden ? 'no' : 'must') : 'may',
      deleted: hidden,
      missed: never,
      clear: clear && known !== undefined,
    })
  }
  return books

  function isBooked(told: Told): boolean {
    return posted.has(told.paymentId) || (before.get(told.paymentId)?.status === 'booked' && !unbooked(told))
  }

  /** The bank's two lists name it by ids of which nothing tells that they are one row's. */
  function isNamedOtherwise({ paymentId, ids }: Told): boolean {
    const names = posted.get(paymentId)?.ids ?? []
    const all = [...names, ...(before.get(paymentId)?.ids ?? [])]
    return names.length > 0 && ids.length > 0 && !ids.some((id) => all.includes(id))
  }

  /** It was booked, and the bank has taken it back: it is shown as a new row, if at all. */
  function unbooked({ paymentId }: Told): boolean {
    const known = before.get(paymentId)
    return known?.status === 'booked' && known.shown === 'no' && !known.deleted && !posted.has(paymentId)
  }

  /** By an id that it alone ever bore. */
  function keepsId({ paymentId, ids }: Told): boolean {
    const others = all.filter((known) => known.paymentId !== paymentId)
    const mine = before.get(paymentId)?.ids ?? []
    return ids.some((id) => mine.includes(id) && !others.some((known) => known.ids.includes(id)))
  }

  /** By a bank of which nothing shows that it deals out its ids anew, and not just that. */
  function renamed(known: Known, told: Told): boolean {
    if (told.ids.length === 0 || known.ids.length === 0 || told.ids.some((id) => known.ids.includes(id))) return false
    const others = look.booked.filter((other) => other !== told && before.has(other.paymentId))
    if (others.length > 0 && others.filter(keepsId).length * 2 < others.length) return false
    const isWhole = look.sure && extent().full && known.day >= look.speaksFrom
    const isAlike = told.text.startsWith(known.text) && told.day === known.day && told.amountMinor === known.amountMinor
    return !(isWhole && isAlike)
  }

  /** Whether whoever sees nothing but the answer can tell which row it is. */
  function isClear(told: Told): boolean {
    const known = before.get(told.paymentId)
    if (!known) return false
    if (keepsId(told)) return true
    if (!unchanged(told))
      return (
        lone &&
        oneStep(known, told) &&
        known.status === statusOf(told) &&
        (known.status === 'pending' || known.day >= look.from) && // from days that were not asked for only an id leads here
        !renamed(known, told) &&
        !hasTwin(known)
      )
    if (all.some((one) => hasLeft(one, told))) return false
    const twins = all.filter((one) => one.status === known.status && same(one, known))
    if (twins.length > 1 && told.ids.length > 0) return false // named anew, they may have changed places
    return twins.every(({ paymentId }) => unchanged(given.find((one) => one.paymentId === paymentId) ?? nothing))
  }

  /** A row that it may have left behind when it came without its ids bears these, and may be it again. */
  function hasLeft(known: Known, told: Told): boolean {
    return known.paymentId.startsWith(`${told.paymentId}~`) && told.ids.some((id) => known.ids.includes(id))
  }

  /** Of twins without ids nobody can tell which is which. */
  function hasTwin(known: Known): boolean {
    return known.ids.length === 0 && all.some((one) => one.paymentId !== known.paymentId && same(one, known))
  }

  /** A pending row that neither list has: out, but not by a thin answer, and not for ever; it may be back, or booked, and is then as it was. */
  function unlisted(known: Known): Known {
    if (look.pending === null || (known.shown === 'no' && known.missed.most > 0)) return { ...known, clear: true }
    const { there, thin, full } = extent()
    if (thin && there > 0 && asked.every(({ missed }) => missed.most === 0)) return { ...known, clear: true }
    const speaks = silenceSpeaks(Temporal.PlainDate.from(known.day).until(look.today).days)
    // What the list no longer shows may have been booked in the same words all the same: only a person could tell.
    const alike = news.some((told) => posted.has(told.paymentId) && wordsOf(told).intersection(wordsOf(known)).size > 0)
    if (speaks === 'no' && alike && known.shown === 'must')
      return { ...known, shown: 'may', missed: { ...never, most: 1 }, clear: true }
    if (speaks === 'no') return { ...known, clear: true }
    const out = { least: 1, most: 1, hour: look.hour }
    const surely = look.sure && full && look.speaksFrom <= look.from && speaks === 'yes'
    return { ...known, missed: out, shown: surely || known.shown === 'no' ? 'no' : 'may', clear: true }
  }

  /** How many rows the answer should have, and whether it surely lacks most of them, or has most. */
  function extent(): { there: number; thin: boolean; full: boolean } {
    const there = asked.filter(({ shown, deleted }) => shown !== 'no' && !deleted).length
    return {
      there,
      thin: look.booked.length === 0 || look.booked.length * 3 < there,
      full: look.booked.length * 3 >= there * 2,
    }
  }

  /** A row that the answer lacks: still there after one answer, and out after two, unless the answer is a thin one. */
  function lacking(known: Known): Known {
    const { thin, full } = extent()
    const age = Temporal.PlainDate.from(known.day).until(look.today).days
    const kept = age < 89 || (look.booked[0]?.day ?? look.to) <= known.day // by every bank, or by this one
    const isThin = look.booked.length === 0 || (thin && asked.every(({ missed }) => missed.most === 0)) // what was missing before may be left out of what is expected
    const silent = isThin || known.day < look.speaksFrom || (age > 90 && !kept)
    const counts = look.sure && full && kept && look.hour - known.missed.hour >= hoursApart
    const missed = silent
      ? known.missed
      : {
          least: known.missed.least + (counts ? 1 : 0),
          most: known.missed.most + 1,
          hour: counts ? look.hour : known.missed.hour,
        }
    const taken = !calm && !(idsSpeak && known.ids.length > 0) // another row may have been taken for it
    const shown = known.shown === 'no' || missed.least >= 2 ? 'no' : taken || missed.most >= 2 ? 'may' : 'must'
    return { ...known, missed, shown, clear: shown !== 'may' && !hasTwin(known) }
  }
}

const wordsOf = ({ text }: Told): Set<string> => new Set(text.toLowerCase().match(/[a-z]{4,}/g))

/** One thing is different, and not by much. */
function oneStep(a: Told, b: Told): boolean {
  const days = Temporal.PlainDate.from(a.day).until(b.day).days
  if (
    Math.abs(days) > 5 ||
    Number(days !== 0) + Number(a.amountMinor !== b.amountMinor) + Number(a.text !== b.text) > 1
  )
    return false
  const ratio = Number(b.amountMinor) / Number(a.amountMinor)
  return ratio > 0.55 && ratio < 1.8
}

const nothing: Told = { paymentId: '', day: '', amountMinor: 0n, currency: '', text: '', ids: [] }

/** Holds the ledger's rows against what is expected after `before`: what differs, and the books with what was seen of the rows. */
export function held(before: Books, books: Books, rows: readonly Row[]): { problems: string[]; books: Books } {
  const left = new Set(rows)
  const problems: string[] = []
  const next = new Map<string, Known>()
  const rank = ({ shown, missed, clear }: Known): number =>
    shown === 'must' ? (clear ? 0 : 1) : (missed.most > 0 ? 4 : 2) + (clear ? 0 : 1) // what the answer has comes before what it lacks
  for (const known of [...books.values()].sort((a, b) => rank(a) - rank(b))) {
    const alike = [...left].filter((row) => row.status === known.status && same(row, known))
    const named = alike.filter(({ ids }) => known.bears.every((id) => ids.includes(id)))
    const row = named.find(({ id }) => id === known.id) ?? named[0]
    if (known.shown === 'no' || (!row && known.shown === 'may')) {
      const lost = known.shown === 'may' && known.missed.most > 0 // its row may be another's now
      next.set(known.paymentId, {
        ...known,
        ...(lost && { id: null, edit: null }),
        shown: 'no',
        deleted: known.deleted || known.missed.most === 0,
      })
    } else if (!row) problems.push(`lacks ${said(known)}`)
    else {
      left.delete(row)
      if (known.clear && known.id !== null && known.id !== row.id) problems.push(`another row is ${said(known)}`)
      if (known.clear && known.edit !== null && known.edit !== row.edit)
        problems.push(`a person said ${known.edit}, it has ${row.edit}: ${said(known)}`)
      next.set(known.paymentId, { ...known, id: row.id, edit: row.edit, shown: 'must', deleted: false })
    }
  }
  for (const row of left) problems.push(`has, and should not, ${said(row)}`)
  const deleted = (all: Books): number => [...all.values()].filter((known) => known.deleted).length
  if (deleted(next) > deleted(before)) problems.push('hides more rows than a person deleted')
  return { problems, books: next }
}

/** The likeliest books, where others fit what was seen as well: in how many answers a row was missing is as uncertain as they are. */
export function doubted(likeliest: Books, all: readonly Books[]): Books {
  const missedOf = ({ paymentId, status }: Known): Known['missed'][] =>
    all.flatMap((books) => {
      const known = books.get(paymentId)
      return known?.status === status ? known.missed : []
    })
  const among = (missed: readonly Known['missed'][]): Known['missed'] => ({
    least: Math.min(...missed.map(({ least }) => least)),
    most: Math.max(...missed.map(({ most }) => most)),
    hour: Math.max(...missed.map(({ hour }) => hour)),
  })
  return new Map([...likeliest].map(([id, known]) => [id, { ...known, missed: among(missedOf(known)) }]))
}

export const said = (row: { status?: Status; paymentId?: string } & Omit<Told, 'paymentId'>): string =>
  [
    row.status,
    row.day,
    row.amountMinor,
    row.currency,
    JSON.stringify(row.text),
    row.paymentId ?? '',
    row.ids.join('+'),
  ].join(' ')
