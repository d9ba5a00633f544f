import type { CaseView } from '@yizhan/shared/cases'
import { Box, Button, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { callPhone } from '@/platform/phone'
import './case.css'

type Answering = Pick<CaseView, 'firstResponder'> & {
  readonly station: Pick<CaseView['station'], 'name' | 'phone'>
}

/** The first responder, their station, and its phone to call. */
export const WhoAnswers = ({
  callId,
  of: { firstResponder, station },
}: {
  callId: string
  of: Answering
}) => {
  const common = useTexts(commonTexts)
  return (
    <Box className="case-who">
      <Box className="case-words">
        <Words className="case-strong">{firstResponder.sign}</Words>
        <Words className="case-muted">{station.name}</Words>
        <Words className="case-muted" selectable>
          {station.phone}
        </Words>
      </Box>
      <Button
        id={callId}
        kind="secondary"
        icon="phone"
        label={common('call')}
        onPress={() => callPhone(station.phone)}
      />
    </Box>
  )
}
