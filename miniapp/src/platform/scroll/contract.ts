/** Brings what has this id into view, and into the keyboard's focus where there is one. */
export type ShowById = (id: string) => void
