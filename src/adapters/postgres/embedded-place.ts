import { createHash } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../domain/fault.ts'
import { writePrivateFile } from '../private-file.ts'
import { findUser, giveTo, isRoot, mayRun, type OsUser, serverUser } from './os-user.ts'

/** Where the cluster lives (`home/postgres`) and as whom its server runs; no user means as ourselves. */
export type Place = { readonly home: string; readonly user: OsUser | undefined }

/** What a test may set apart from this machine's own. `systemFolder` holds what cannot lie in a closed folder. */
export type PlaceOptions = { readonly userNames: readonly string[]; readonly systemFolder: string }

/**
 * The data folder, or for root a folder of its own under `systemFolder` when the server's user cannot enter the data folder; a note in the
 * data folder (`postgres.location`) then says where. Root runs the server as the owner of the cluster, else of the data folder, so that
 * starting with and without root can alternate; when that is root too, as a system user.
 * @throws {Fault} database.failed — the cluster is where this process or the server's user cannot reach it, or belongs to another folder
 */
export async function findPlace(dataFolder: string, options: PlaceOptions): Promise<Place> {
  const noted = await noteIn(dataFolder)
  if (!isRoot()) {
    if (noted) throw misplaced('its database was made by root and lies elsewhere: start as root', noted)
    return { home: dataFolder, user: undefined }
  }
  if (noted) return awayFrom(dataFolder, options, noted)
  const cluster = join(dataFolder, 'postgres')
  const user = (await ownerOf(cluster)) ?? (await knownOwnerOf(dataFolder)) ?? (await serverUser(options.userNames))
  if (await mayEnter(user, dirname(dataFolder))) {
    await letIn(user, dataFolder)
    return { home: dataFolder, user }
  }
  if (await exists(cluster))
    throw misplaced(`its owner (uid ${user.uid}) cannot reach the database in this folder`, cluster)
  return awayFrom(dataFolder, options, undefined)
}

async function awayFrom(dataFolder: string, options: PlaceOptions, noted: string | undefined): Promise<Place> {
  const home = join(options.systemFolder, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12))
  if (noted && noted !== home)
    throw misplaced('the data folder was moved or copied; its database belongs to the old place', noted)
  if (!noted && (await exists(home))) await setAside(home)
  if (!noted)
    await writePrivateFile(
      noteFile(dataFolder),
      `${home}\nThe database lives there: the user its server runs as cannot enter this folder.\n`,
    )
  const user = (await ownerOf(join(home, 'postgres'))) ?? (await serverUser(options.userNames))
  await mkdir(home, { recursive: true })
  await chmod(options.systemFolder, 0o755)
  await chmod(home, 0o700)
  await giveTo(user, home)
  return { home, user }
}

/**
 * A home without the note of its data folder: that folder was removed and made anew. The old database is kept, out of the way; a server
 * that still runs on it ends by itself when its `postmaster.pid` is gone.
 */
async function setAside(home: string): Promise<void> {
  await rm(join(home, 'postgres', 'postmaster.pid'), { force: true })
  await rename(home, `${home}.abandoned-${Date.now()}`)
}

const noteFile = (dataFolder: string) => join(dataFolder, 'postgres.location')

const noteIn = (dataFolder: string): Promise<string | undefined> =>
  readFile(noteFile(dataFolder), 'utf8').then(
    (text) => text.split('\n')[0],
    (error) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )

/** The server's group may pass through a folder that is root's, to what is its own in it; nobody may list it. */
async function letIn(user: OsUser, folder: string): Promise<void> {
  const { uid } = await stat(folder)
  if (uid === user.uid) return
  await chown(folder, uid, user.gid)
  await chmod(folder, 0o710)
}

const mayEnter = (user: OsUser, folder: string): Promise<boolean> => mayRun(user, '/bin/sh', ['-c', 'cd "$0"', folder])

/** Nobody when the folder is absent or root's. */
async function ownerOf(folder: string): Promise<OsUser | undefined> {
  const found = await stat(folder).catch(() => undefined)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

/** initdb refuses a user number without a name, which containers have. */
async function knownOwnerOf(folder: string): Promise<OsUser | undefined> {
  const owner = await ownerOf(folder)
  return owner && findUser(owner.uid)
}

const misplaced = (reason: string, database: string) => new Fault('database.failed', { reason, database })

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
