import type { EmergencyDoor } from '@yizhan/shared/cases'
import { Box, Button, Icon, Words } from '@/components'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { callPhone } from '@/platform/phone'
import { IDS } from '../ids'

const NAMES = { '110': 'call110', '119': 'call119', '120': 'call120' } as const

/** In reach of the thumb while one writes: the first door, without leaving the words. */
export const EmergencyCall = ({ door }: { door: EmergencyDoor }) => {
  const t = useTexts(reportTexts)
  return (
    <Box className="report-urgent" role="alert">
      <Icon name="siren" />
      <Words className="report-urgent-words">{t('emergency')}</Words>
      <Button
        id={IDS.report.callNow}
        kind="danger"
        icon="phone"
        label={door}
        onPress={() => callPhone(door)}
      />
    </Box>
  )
}

/** Before everything else: whom to call when there is danger now. It never keeps anybody from reporting. */
export const Emergency = ({ doors }: { doors: readonly EmergencyDoor[] }) => {
  const t = useTexts(reportTexts)
  if (doors.length === 0) return null
  return (
    <Box id={IDS.report.emergency} className="report-emergency" role="alert">
      <Box className="report-emergency-head">
        <Icon name="siren" />
        <Words className="report-emergency-title">{t('emergency')}</Words>
      </Box>
      <Words className="report-emergency-help">{t('emergencyHelp')}</Words>
      {doors.map((door) => (
        <Button
          key={door}
          id={IDS.report.call(door)}
          wide
          kind="danger"
          icon="phone"
          label={t(NAMES[door])}
          onPress={() => callPhone(door)}
        />
      ))}
    </Box>
  )
}
