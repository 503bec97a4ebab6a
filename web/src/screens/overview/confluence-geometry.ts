/** A stream into or out of the trunk; `value` is for drawing only. */
export type Stream = { key: string; value: number }

export type Ribbon = {
  key: string
  /** Thickness in px. */
  size: number
  /** Middle of its outer end, where its label stands. */
  y: number
  path: string
}

export type Confluence = { height: number; trunk: { y: number; size: number }; sources: Ribbon[]; sinks: Ribbon[] }

/** The drawing's own width; it is stretched sideways to the room there is. */
export const drawing = { width: 480, trunkFrom: 210, trunkTo: 290 }

const rowHeight = 25
const thinnest = 1.2

/**
 * Streams of both sides → ribbons that meet in a trunk as thick as the larger side. Each ribbon's outer end has room for a line of text;
 * along the trunk they lie one on another without a gap.
 */
export function confluence(sources: readonly Stream[], sinks: readonly Stream[]): Confluence {
  const rows = Math.max(sources.length * 1.7, sinks.length, 4)
  const total = Math.max(sum(sources), sum(sinks), 1e-9)
  const perUnit = (rows * rowHeight * 0.46) / total
  const trunkSize = total * perUnit
  const size = ({ value }: Stream) => Math.max(value * perUnit, thinnest)
  const outer = (streams: readonly Stream[], room: number) => streams.map((stream) => Math.max(size(stream) + 7, room))
  const [left, right] = [outer(sources, rowHeight * 1.7), outer(sinks, rowHeight)]
  const height = Math.max(add(left), add(right), trunkSize + 16)
  const trunkY = (height - trunkSize) / 2
  return {
    height,
    trunk: { y: trunkY, size: trunkSize },
    sources: side(sources, left, size, height, trunkY, (outside, inside, thick) =>
      ribbon(0, outside, drawing.trunkFrom, inside, thick),
    ),
    sinks: side(sinks, right, size, height, trunkY, (outside, inside, thick) =>
      ribbon(drawing.trunkTo, inside, drawing.width, outside, thick),
    ),
  }
}

type Draw = (outside: number, inside: number, thick: number) => string

function side(
  streams: readonly Stream[],
  rooms: readonly number[],
  size: (stream: Stream) => number,
  height: number,
  trunkY: number,
  draw: Draw,
): Ribbon[] {
  let outside = (height - add(rooms)) / 2
  let inside = trunkY
  return streams.map((stream, index) => {
    const room = rooms[index] ?? rowHeight
    const thick = size(stream)
    const y = outside + room / 2
    const path = draw(y - thick / 2, inside, thick)
    outside += room
    inside += thick
    return { key: stream.key, size: thick, y, path }
  })
}

/** A band of one thickness from (x1, top y1) to (x2, top y2), level at both ends. */
function ribbon(x1: number, y1: number, x2: number, y2: number, thick: number): string {
  const middle = (x1 + x2) / 2
  const at = (value: number) => value.toFixed(1)
  return `M${x1} ${at(y1)}C${middle} ${at(y1)} ${middle} ${at(y2)} ${x2} ${at(y2)}V${at(y2 + thick)}C${middle} ${at(y2 + thick)} ${middle} ${at(y1 + thick)} ${x1} ${at(y1 + thick)}Z`
}

const add = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const sum = (streams: readonly Stream[]): number => add(streams.map(({ value }) => value))
