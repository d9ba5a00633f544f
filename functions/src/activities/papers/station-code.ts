/** Where a station's code of WeChat's is kept among the photos. */
export const stationCodeKey = (stationId: string) => `codes/${stationId}.jpg`

/** What WeChat hands to the page that a code opens: 32 characters at most, and no percent sign. */
export const sceneOf = (stationId: string) => `s=${stationId}`

/** The page of the mini-program that a station's code opens. */
export const STATION_PAGE = 'resident/station/index'
