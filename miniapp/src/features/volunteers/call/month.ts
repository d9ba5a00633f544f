const MONTHS = 12

/** The month some months away, `2026-11` and −1 make `2026-10`. */
export const monthAway = (month: string, away: number): string => {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const all = year * MONTHS + (of - 1) + away
  return `${Math.floor(all / MONTHS)}-${String((all % MONTHS) + 1).padStart(2, '0')}`
}
