import type { Appearance } from './contract'

export type { Appearance, BarColours } from './contract'

const query = () => matchMedia('(prefers-color-scheme: dark)')

export const appearance: Appearance = {
  dark: () => query().matches,
  onDarkChange: (listener) => {
    const media = query()
    const heard = () => listener(media.matches)
    media.addEventListener('change', heard)
    return () => media.removeEventListener('change', heard)
  },
  language: () => navigator.language,
  textSize: () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
  paint: ({ ground }, classes, language) => {
    document.documentElement.className = classes
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : language
    for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
      meta.setAttribute('content', ground)
  },
}
