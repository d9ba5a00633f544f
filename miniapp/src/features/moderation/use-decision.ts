import { useQueryClient } from '@tanstack/react-query'
import { decideModeration, listModeration, type ModerationItem } from '@yizhan/shared/cases'
import type { InputOf } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { call } from '@/server'

export type Decision = Omit<InputOf<typeof decideModeration>['body'], 'expectedVersion'>

/** Why a decision did not go through. `sign`: who decided before; none when WeChat answered. */
export type Trouble =
  | { readonly kind: 'stale'; readonly sign: string | undefined }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unheard' }

export interface Deciding {
  /** The item whose decision is on its way. */
  readonly busy: string | undefined
  readonly trouble: Trouble | undefined
  /** True when it went through. */
  decide(item: ModerationItem, decision: Decision): Promise<boolean>
}

const troubleOf = (told: Exclude<Awaited<ReturnType<typeof send>>, { outcome: 'done' }>): Trouble => {
  if (told.outcome === 'unheard') return { kind: 'unheard' }
  const { reason, status, detail, about } = told.problem
  if (reason === 'stale')
    return { kind: 'stale', sign: typeof about?.sign === 'string' ? about.sign : undefined }
  return status >= 500 ? { kind: 'failed' } : { kind: 'refused', detail }
}

const send = ({ id, version }: ModerationItem, decision: Decision) =>
  call(decideModeration, { params: { id }, body: { ...decision, expectedVersion: version } })

/** Decides one item at a time; the lists are asked for anew after each, also when somebody else came first. */
export const useDecision = (): Deciding => {
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const decide = async (item: ModerationItem, decision: Decision) => {
    setBusy(item.id)
    const told = await send(item, decision)
    setBusy(undefined)
    setTrouble(told.outcome === 'done' ? undefined : troubleOf(told))
    if (told.outcome !== 'unheard') void queries.invalidateQueries({ queryKey: [listModeration.id] })
    return told.outcome === 'done'
  }
  return { busy, trouble, decide }
}
