import type { Page } from 'playwright-core'

type Counting = Window & { taps?: number }

/** Counts what the finger does on this page from now on. */
export const countTaps = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const counting = window as Counting
    counting.taps = 0
    const count = () => {
      counting.taps = (counting.taps ?? 0) + 1
    }
    document.addEventListener('pointerdown', count, true)
  })
  return () => page.evaluate(() => (window as Counting).taps ?? 0)
}
