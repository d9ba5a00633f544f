import type { UseShortcuts } from './contract'

export type * from './contract'

/** A phone has no keyboard to be quick on. */
export const useShortcuts: UseShortcuts = () => undefined
