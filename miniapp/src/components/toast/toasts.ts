export interface Toast {
  readonly key: number
  readonly text: string
  /** One way back, for what was just done. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const STAY = 5000

const listeners = new Set<() => void>()
let shown: Toast | undefined
let count = 0
let timer: ReturnType<typeof setTimeout> | undefined

const set = (next: Toast | undefined) => {
  shown = next
  for (const listener of listeners) listener()
}

/** One short message at a time; it leaves by itself after 5 s. */
export const toasts = {
  now: (): Toast | undefined => shown,
  show: (text: string, action?: Toast['action']): void => {
    clearTimeout(timer)
    count += 1
    set({ key: count, text, action })
    timer = setTimeout(() => set(undefined), STAY)
  },
  hide: (): void => {
    clearTimeout(timer)
    set(undefined)
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
