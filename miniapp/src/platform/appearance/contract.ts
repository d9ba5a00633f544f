import type { Language } from '@yizhan/shared/kernel'

export interface BarColours {
  readonly ground: string
  /** Colour of the bar's words and icons. */
  readonly front: '#000000' | '#ffffff'
}

export interface Appearance {
  /** Whether the device is in dark mode now. */
  dark(): boolean
  onDarkChange(listener: (dark: boolean) => void): () => void
  /** The device's language tag, such as `zh-CN`. */
  language(): string
  /** The device's ordinary text size in px; 16 or so unless the person enlarged it. */
  textSize(): number
  /** Colours what the page does not draw itself: the title bar, and the ground behind the page. */
  paint(colours: BarColours, classes: string, language: Language): void
}
