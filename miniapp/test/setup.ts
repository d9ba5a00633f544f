import { configure } from '@testing-library/react'

/** Milliseconds for what a screen is waited for: a busy machine is slower than its default of one second. */
configure({ asyncUtilTimeout: 3_000 })

/** What browsers have and jsdom lacks: the colour scheme. It is light. */
const light = (media: string): MediaQueryList => {
  const list = new EventTarget() as MediaQueryList
  return Object.assign(list, { media, matches: false, onchange: null, addListener() {}, removeListener() {} })
}

if (typeof window !== 'undefined') Object.assign(window, { matchMedia: light })
