/** What every key of ours begins with: the storage is shared with the framework. */
export const PREFIX = 'yizhan.'

/** Devices refuse storage by throwing: full, forbidden, unreadable. */
export const attempt = <T>(run: () => T, otherwise: T): T => {
  try {
    return run()
  } catch {
    return otherwise
  }
}
