import type { FieldError } from '@yizhan/shared/kernel'
import { useState } from 'react'
import type { Told } from '@/server'

/** Why a change was not saved. `sign`: who saved before. */
export type Trouble =
  | { readonly kind: 'stale'; readonly sign: string | undefined }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unheard' }

export interface Draft<T> {
  /** As it is changed here; as it is stored until then. */
  readonly value: T | undefined
  readonly changed: boolean
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  /** What the server refused, by path below the document. */
  readonly errors: readonly FieldError[]
  /** What is wrong with the row or field under this path. */
  errorAt(path: string): string | undefined
  change(next: T): void
  discard(): void
  /** True when it is saved. */
  save(): Promise<boolean>
}

const troubleOf = (told: Exclude<Told<unknown>, { outcome: 'done' }>): Trouble => {
  if (told.outcome === 'unheard') return { kind: 'unheard' }
  const { reason, status, about } = told.problem
  if (reason === 'settingsChanged')
    return { kind: 'stale', sign: typeof about?.sign === 'string' ? about.sign : undefined }
  return status >= 500 ? { kind: 'failed' } : { kind: 'refused' }
}

const errorsOf = (told: Told<unknown>): readonly FieldError[] =>
  told.outcome === 'refused'
    ? (told.problem.errors ?? []).map((e) => ({ ...e, path: e.path.replace(/^(body\.)?(document\.)?/, '') }))
    : []

/** A document that is changed here, whole, and then saved whole; it stays while it cannot be saved. */
export const useDraft = <T>(
  stored: T | undefined,
  send: (value: T) => Promise<Told<unknown>>,
  reread: () => Promise<unknown>,
): Draft<T> => {
  const [draft, setDraft] = useState<T>()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told<unknown>>()
  const errors = told ? errorsOf(told) : []
  const value = draft ?? stored
  return {
    value,
    changed: draft !== undefined,
    busy,
    trouble: told && told.outcome !== 'done' ? troubleOf(told) : undefined,
    errors,
    errorAt: (path) => errors.find((e) => e.path === path || e.path.startsWith(`${path}.`))?.message,
    change: setDraft,
    discard: () => {
      setDraft(undefined)
      setTold(undefined)
      void reread()
    },
    save: async () => {
      if (value === undefined || busy) return false
      setBusy(true)
      const answer = await send(value)
      if (answer.outcome === 'done') {
        await reread()
        setDraft(undefined)
      }
      setTold(answer)
      setBusy(false)
      return answer.outcome === 'done'
    },
  }
}
