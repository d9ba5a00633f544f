import type { Problem } from '@yizhan/shared/kernel'
import { useState } from 'react'
import type { Told } from './call'

/** Why what was sent did not go through: the server was not reached, or says no. */
export type Trouble = 'unheard' | Problem

const troubleOf = (told: Told<unknown>): Trouble | undefined => {
  if (told.outcome === 'done') return undefined
  return told.outcome === 'unheard' ? 'unheard' : told.problem
}

const plain = (path: string): string => path.replace(/^body\./, '')

/** Sends one thing at a time, and keeps why the last one did not go through. */
export const useSending = () => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const send = async <T>(calling: () => Promise<Told<T>>): Promise<Told<T>> => {
    setBusy(true)
    setTrouble(undefined)
    const told = await calling()
    setBusy(false)
    setTrouble(troubleOf(told))
    return told
  }
  return {
    busy,
    trouble,
    send,
    /** What the server says is wrong with a field. */
    errorAt: (path: string): string | undefined =>
      trouble === undefined || trouble === 'unheard'
        ? undefined
        : trouble.errors?.find((error) => plain(error.path) === path)?.message,
    forget: () => setTrouble(undefined),
  }
}
