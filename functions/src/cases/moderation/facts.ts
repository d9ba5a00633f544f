import type { Fact } from '../../platform/outbox'

/** A text or photo waits to be checked. */
export type CheckAsked = Fact<'checkAsked', { readonly itemId: string }>

export const checkAsked = (itemId: string): CheckAsked => ({
  id: `check#${itemId}`,
  kind: 'checkAsked',
  about: { itemId },
})
