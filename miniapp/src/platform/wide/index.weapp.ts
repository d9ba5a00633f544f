/** A phone shows one page at a time. */
export const useWide = (): boolean => false
