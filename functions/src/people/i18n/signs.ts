/** What staff and the public read of somebody who has just come and given no name. */
export const NEWCOMER_SIGNS = { guest: '访客', resident: '居民' } as const
