import { Screen } from '@/components'
import { useTexts } from '@/i18n'
import { stationPageTexts } from '@/i18n/station-page'
import { Directory } from './directory/directory'

/** All stations of the district. */
export const StationsPage = () => {
  const t = useTexts(stationPageTexts)
  return (
    <Screen id="stations" title={t('directory')}>
      <Directory />
    </Screen>
  )
}
