import { expect, test } from 'vitest'
import { type LaneFigures, storyOf } from './story.ts'

const lane = (more: Partial<LaneFigures>): LaneFigures => ({
  state: 'done',
  reason: '',
  read: [{ from: '2026-05-03', to: '2026-05-17' }],
  received: 41,
  added: 2,
  changed: 0,
  removed: 0,
  unchanged: 39,
  redundant: 0,
  ...more,
})

test.each<[Partial<LaneFigures>, string]>([
  [{}, 'Asked for 3–17 May 2026. 41 rows came: 2 new, 39 known.'],
  [
    { read: [{ from: '2026-04-28', to: '2026-05-03' }], received: 1, added: 0, changed: 1, unchanged: 0 },
    'Asked for 28 April – 3 May 2026. 1 row came: 1 changed.',
  ],
  [
    { read: [{ from: '2020-11-24', to: '2026-11-22' }], received: 1425, added: 1425, unchanged: 0 },
    'Asked for 24 November 2020 – 22 November 2026. 1,425 rows came: 1,425 new.',
  ],
  [
    { read: [{ from: '2026-05-17', to: '2026-05-17' }], received: 0, added: 0, unchanged: 0, removed: 1 },
    'Asked for 17 May 2026. No rows came: 1 taken back by the bank.',
  ],
  [
    { redundant: 300 },
    'Asked for 3–17 May 2026. 41 rows came: 2 new, 39 known. The bank sent 300 more that nobody asked for.',
  ],
  [{ state: 'queued', read: [] }, 'Waits for its turn.'],
  [{ state: 'running' }, 'Asked for 3–17 May 2026. 41 rows came: 2 new, 39 known. Still reading.'],
  [{ state: 'waiting', read: [], received: 0, reason: 'The bank is busy.' }, 'The bank is busy.'],
  [{ read: [], received: 0, added: 0, unchanged: 0 }, 'Nothing was asked for.'],
])('%j reads %s', (figures, story) => {
  expect(storyOf(lane(figures))).toBe(story)
})
