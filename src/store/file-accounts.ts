import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Statement } from '../domain/statement.ts'

type Named = Pick<Statement, 'bank' | 'account'>

/** What stands for the bank's own id where there is only a number, most of it hidden. */
const idOf = ({ kind, maskedNumber }: Statement['account']): string => `${kind}:${maskedNumber}`

/** The account that earlier files of this bank and number went to. */
export async function fileAccount(
  db: Sql,
  userId: string,
  { bank, account }: Named,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, coalesce(a.own_name, a.name) as name
    from accounts a join connections c on c.user_id = a.user_id and c.id = a.connection_id
    where a.user_id = ${userId} and c.kind = 'file' and c.bank = ${bank} and a.provider_account_id = ${idOf(account)}`.execute(
    db,
  )
  return rows[0]
}

/**
 * The same account, made when there is none, under the one connection that holds the files of its bank. It is held until the transaction
 * ends, so that it has one writer.
 * @param ids for what has to be made
 */
export async function saveFileAccount(
  db: Sql,
  userId: string,
  ids: { connection: string; account: string },
  { bank, account }: Named,
  name: string,
  now: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with connection as (
      insert into connections (user_id, id, kind, environment, bank, state, last_success_at) values (${userId}, ${ids.connection}, 'file', 'custom', ${bank}, 'ok', ${now})
      on conflict (user_id, bank) where kind = 'file' do update set last_success_at = excluded.last_success_at returning id)
    insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, number_tail, state, last_success_at)
    select ${userId}, ${ids.account}, connection.id, ${idOf(account)}, ${account.kind}, ${name}, ${account.currency}, ${account.maskedNumber.slice(-4)}, 'ok', ${now} from connection
    on conflict (user_id, connection_id, provider_account_id) do update set last_success_at = excluded.last_success_at returning id`.execute(
    db,
  )
  return rows[0]?.id ?? ids.account
}

/** Takes an account of files away that has neither rows nor covered days left, and its connection with the last one. */
export async function dropEmptyFileAccount(db: Sql, userId: string, id: string): Promise<void> {
  await sql`
    with gone as (
      delete from accounts a using connections c
      where a.user_id = ${userId} and a.id = ${id} and c.user_id = a.user_id and c.id = a.connection_id and c.kind = 'file' and isempty(a.coverage)
        and not exists (select from transactions t where t.user_id = a.user_id and t.account_id = a.id)
      returning a.connection_id)
    delete from connections c using gone
    where c.user_id = ${userId} and c.id = gone.connection_id
      and not exists (select from accounts a where a.user_id = c.user_id and a.connection_id = c.id and a.id <> ${id})`.execute(
    db,
  )
}
