import { accepted } from '@yizhan/shared/kernel'
import { listHolidays } from '@yizhan/shared/stations'
import { implementPublic } from '../platform/operation'
import type { Gazetteer } from './gazetteer'

export const listHolidaysBy = (gazetteer: Gazetteer) =>
  implementPublic(listHolidays, async () => {
    const years = Object.entries(await gazetteer.days()).map(([year, { holidays, workdays }]) => [
      year,
      { holidays: [...holidays], workdays: [...workdays] },
    ])
    return accepted({ years: Object.fromEntries(years) })
  })
