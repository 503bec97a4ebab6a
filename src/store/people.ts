import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'

export type Person = {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly dataKey: Buffer
}

/** Adds a person. Runs as the service role. */
export async function insertPerson(db: Sql, person: Person): Promise<void> {
  await sql`
    insert into users (user_id, email, name, data_key)
    values (${person.userId}, ${person.email}, ${person.name}, ${person.dataKey})`.execute(db)
}

/** The person, or undefined when there is none of that id in sight. */
export async function personById(db: Sql, userId: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select user_id as "userId", email, name, data_key as "dataKey" from users where user_id = ${userId}`.execute(db)
  return rows[0]
}

/** Everybody, oldest first. Runs as the service role. */
export async function people(db: Sql): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select user_id as "userId", email, name, data_key as "dataKey" from users order by created_at, user_id`.execute(db)
  return rows
}

/** Holds the person's row until the transaction ends: what must happen one after another for one person queues here. */
export async function lockPerson(db: Sql, userId: string): Promise<void> {
  await sql`select 1 from users where user_id = ${userId} for update`.execute(db)
}
