import { groupedCode } from '@yizhan/shared/activities'

const page = (origin: string, path: string) => `${origin.replace(/\/$/, '')}/#/${path}`

/** Where a certificate's code leads: to its check on the web, or, where no web is known, what the app's check reads. */
export const certificateLink = (origin: string | undefined, code: string): string =>
  origin === undefined
    ? `yizhan:certificate:${groupedCode(code)}`
    : page(origin, `resident/certificate/index?code=${groupedCode(code)}`)

/** Where a station's code leads without WeChat. */
export const stationLink = (origin: string | undefined, stationId: string): string =>
  origin === undefined
    ? `yizhan:station:${stationId}`
    : page(origin, `resident/station/index?id=${encodeURIComponent(stationId)}`)
