const HOURS = /^\d{1,3}(\.\d)?$/

/** Tenths of the hours that were written, `1.5` or `1．5`; undefined when they are none or nothing. */
export const tenthsOf = (written: string): number | undefined => {
  const text = written.trim().replace('．', '.')
  const tenths = HOURS.test(text) ? Math.round(Number(text) * 10) : 0
  return tenths === 0 ? undefined : tenths
}
