/** A text with its places filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** Tenths of an hour as hours: `12.5`. */
export const hoursOf = (tenths: number): string => (tenths / 10).toFixed(1)
