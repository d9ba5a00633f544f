import type { ShowById } from './contract'

export type { ShowById } from './contract'

const CONTROL = 'input, textarea, button'

export const showById: ShowById = (id) => {
  const found = document.getElementById(id)
  found?.scrollIntoView({ block: 'center' })
  const control = found?.matches(CONTROL) ? found : found?.querySelector<HTMLElement>(CONTROL)
  control?.focus({ preventScroll: true })
}
