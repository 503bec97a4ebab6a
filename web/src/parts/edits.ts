import { isRefusal } from '../api/http.ts'
import type { Transaction } from '../api/shapes.ts'
import { useEdit, useRemoval } from '../api/transactions.ts'
import { useCategoryNames } from './categories.tsx'
import { rememberCategory } from './recent-categories.ts'
import { toast } from './toast.tsx'

/** What a person changes on a row: it shows at once, says what it did, and can be taken back. */
export function useEdits() {
  const { mutate } = useEdit()
  const { mutate: remove } = useRemoval()
  const names = useCategoryNames()
  const onError = (error: unknown) =>
    toast(isRefusal(error) ? `Not saved. ${error.problem.title}` : 'Not saved.', { tone: 'negative' })

  const setCategory = (row: Transaction, category: string) => {
    if (category === row.category) return
    rememberCategory(category)
    mutate({ id: row.id, category }, { onError })
    const { primary, detailed } = names(category)
    const before = row.categorySource === 'person' ? row.category : null // null: as the row was categorised when it landed
    toast(`Changed to ${detailed ? `${primary}, ${detailed}` : primary}`, {
      undo: () => mutate({ id: row.id, category: before }, { onError }),
    })
  }

  const setNote = (row: Transaction, words: string) => {
    const note = words.trim() || null
    if (note === row.note) return
    mutate({ id: row.id, note }, { onError })
    toast(note ? 'Note saved' : 'Note removed', { undo: () => mutate({ id: row.id, note: row.note }, { onError }) })
  }

  const deleteRow = ({ id }: Transaction) => {
    remove({ id, to: 'deleted' }, { onError })
    toast('Deleted', { undo: () => remove({ id, to: 'restored' }, { onError }) })
  }

  const restoreRow = ({ id }: Transaction) => {
    remove({ id, to: 'restored' }, { onError })
    toast('Restored', { undo: () => remove({ id, to: 'deleted' }, { onError }) })
  }

  return { setCategory, setNote, deleteRow, restoreRow }
}
