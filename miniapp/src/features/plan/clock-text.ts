/** 510 → 08:30; the end of a day is 24:00. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** 08:30 → 510; undefined when it is no time of a day. */
export const minuteIn = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(minutes) > 59) return undefined
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= 1440 ? minute : undefined
}
