/** What browsers have and jsdom lacks: the colour scheme. It is light. */
const light = (media: string): MediaQueryList => {
  const list = new EventTarget() as MediaQueryList
  return Object.assign(list, { media, matches: false, onchange: null, addListener() {}, removeListener() {} })
}

if (typeof window !== 'undefined') Object.assign(window, { matchMedia: light })
