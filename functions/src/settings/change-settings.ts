import {
  accepted,
  dayOf,
  type FieldRefusal,
  type Instant,
  type Outcome,
  type Refusal,
  refused,
} from '@yizhan/shared/kernel'
import {
  changeSettings,
  documentsAmiss,
  mayChangeSettings,
  peopleNamed,
  readWith,
  type SettingsDocuments,
  type SettingsTable,
  type SettingsView,
} from '@yizhan/shared/settings'
import { actorOf, type Caller } from '../platform/caller'
import { atVersion, changeWrite, lastChange } from '../platform/changes'
import { implement } from '../platform/operation'
import { SETTINGS } from '../platform/settings'
import type { Write } from '../platform/store'
import type { SettingsDeps } from './deps'
import { parseDocument, readStored, type Stored } from './documents'
import { viewOf } from './read-settings'

interface Change {
  readonly table: SettingsTable
  readonly expectedVersion: number
  readonly document: SettingsDocuments[SettingsTable]
  /** Where in the body it stands. */
  readonly path: string
}

interface Sent {
  readonly table: SettingsTable
  readonly expectedVersion: number
  readonly document: unknown
}

type Kept = ReadonlyMap<SettingsTable, Stored>

const parsed = (sent: readonly Sent[]): Outcome<Change[]> => {
  const changes: Change[] = []
  const errors: FieldRefusal[] = []
  sent.forEach(({ table, expectedVersion, document }, index) => {
    const path = index === 0 ? 'document' : `with.${table}`
    const read = parseDocument(table, document)
    if (read.ok) changes.push({ table, expectedVersion, document: read.value, path })
    else errors.push(...(read.errors ?? []).map((e) => ({ ...e, path: `${path}.${e.path}` })))
    if (sent.findIndex((other) => other.table === table) < index) errors.push({ path, reason: 'twice' })
  })
  return errors.length > 0 ? refused('fields', { errors }) : accepted(changes)
}

const staleOf = async (
  { store }: SettingsDeps,
  table: SettingsTable,
  version: number | undefined,
): Promise<Refusal> => {
  const last = await lastChange(store, table)
  return refused('settingsChanged', {
    about: { table, version: version ?? 0, ...(last ? { at: last.at, sign: last.by.sign } : {}) },
  })
}

/** What would be wrong after these changes, each where in the body it can be put right. */
const amissAfter = async (
  { postsOf, stations }: SettingsDeps,
  changes: readonly Change[],
  kept: Kept,
  now: Instant,
): Promise<FieldRefusal[]> => {
  const after = Object.fromEntries([
    ...[...kept].map(([table, { document }]) => [table, document]),
    ...changes.map(({ table, document }) => [table, document]),
  ]) as SettingsDocuments
  const named = peopleNamed(after)
  const before = kept.get('categories')?.document as SettingsDocuments['categories'] | undefined
  const tables = changes.map(({ table }) => table)
  const found = documentsAmiss(tables, after, {
    today: dayOf(now),
    stationSquads: new Set((await stations.district()).stations.map(({ squadId }) => squadId)),
    categoryCodes: (before ?? []).map(({ code }) => code),
    people: await postsOf(named.map(({ who }) => who.personId)),
  })
  return found.map(({ table, amiss }) => ({
    ...amiss,
    path: `${changes.find((c) => c.table === table)?.path ?? table}.${amiss.path}`,
  }))
}

/** The documents that changed and the record of it; those only read for the check must still be what they were. */
const writesOf = (changes: readonly Change[], kept: Kept, caller: Caller, now: Instant): Write[] => {
  const changed = new Set(changes.map(({ table }) => table))
  return [
    ...changes.flatMap(({ table, document }): Write[] => {
      const before = kept.get(table)
      const version = (before?.version ?? 0) + 1
      return [
        {
          kind: 'put',
          table: SETTINGS,
          item: { name: table, document, version },
          condition: atVersion(before?.version),
        },
        changeWrite({
          name: table,
          version,
          at: now,
          by: actorOf(caller),
          before: before?.document,
          after: document,
        }),
      ]
    }),
    ...[...kept]
      .filter(([table]) => !changed.has(table))
      .map(
        ([table, { version }]): Write => ({
          kind: 'check',
          table: SETTINGS,
          key: { name: table },
          condition: atVersion(version),
        }),
      ),
  ]
}

/** Replaces settings documents, checked together with those that lean on them; nothing is changed when one is refused. */
export const changeSettingsBy = (deps: SettingsDeps) =>
  implement(changeSettings, async ({ params, body, caller, now }): Promise<Outcome<SettingsView>> => {
    const sent = [{ ...body, table: params.table }, ...(body.with ?? [])]
    if (sent.some(({ table }) => !mayChangeSettings(caller.role, table))) return refused('forbidden')
    const changes = parsed(sent)
    if (!changes.ok) return changes
    const kept = await readStored(deps.store, readWith(sent.map(({ table }) => table)))
    const late = sent.find(
      ({ table, expectedVersion }) => (kept.get(table)?.version ?? 0) !== expectedVersion,
    )
    if (late) return staleOf(deps, late.table, kept.get(late.table)?.version)
    const errors = await amissAfter(deps, changes.value, kept, now)
    if (errors.length > 0) return refused('fields', { errors })
    const committed = await deps.store.commit(writesOf(changes.value, kept, caller, now))
    if (!committed.ok) return staleOf(deps, params.table, kept.get(params.table)?.version)
    for (const { table } of sent) deps.settings.forget(table)
    const { document, expectedVersion } = changes.value[0] as Change
    return accepted(viewOf(params.table, { document, version: expectedVersion + 1 }, now))
  })
