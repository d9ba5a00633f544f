import { fetchStationCode, type PosterCode } from '@yizhan/shared/activities'
import { accepted, type Outcome } from '@yizhan/shared/kernel'
import type { PhotoStorage } from '../../cases'
import type { Limits } from '../../platform/limits'
import { implement } from '../../platform/operation'
import type { StationBook } from '../ports'
import { stationWithin } from '../volunteers/scope'
import type { PageCodes } from './ports'
import { STATION_PAGE, sceneOf, stationCodeKey } from './station-code'

export interface StationCodeDeps {
  readonly stations: StationBook
  readonly limits: Limits
  readonly storage: Pick<PhotoStorage, 'write'>
  readonly codes: PageCodes
}

/** Has WeChat's code of a station's page kept where whoever draws posters finds it. */
export const makeFetchStationCode = ({ stations, limits, storage, codes }: StationCodeDeps) =>
  implement(fetchStationCode, async ({ params, caller, now }): Promise<Outcome<PosterCode>> => {
    const station = await stationWithin(stations, params.id, caller, 'planActivities')
    if (!station.ok) return station
    const allowed = await limits.take('paper', caller.personId, now)
    if (!allowed.ok) return allowed
    const code = await codes.codeOfPage(STATION_PAGE, sceneOf(params.id))
    if (!code.ok) return code
    if (code.value === undefined) return accepted({ opens: 'web' })
    await storage.write(stationCodeKey(params.id), code.value, 'image/jpeg')
    return accepted({ opens: 'miniProgram' })
  })
