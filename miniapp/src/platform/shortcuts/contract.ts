/** What each single key does, such as `j`. Keys that were typed into a field, or with Ctrl, Alt or Meta held, do nothing. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Listens while `active`. */
export type UseShortcuts = (shortcuts: Shortcuts, active: boolean) => void
