import type { CallLine } from '@yizhan/shared/activities'
import { Box, Card, Icon, StatusChip, type Tone, Words } from '@/components'
import { sessionPlace, sessionTimes, sessionTitle } from '@/features/activities'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { callTexts } from '@/i18n/volunteers/call'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { roleWords } from '../words'
import '../volunteers.css'

type Session = CallLine['session']

/** How many seats are still open; what else the session has come to. */
const useChip = ({ state, quotas, taken }: Session): { tone: Tone; label: string } => {
  const t = useTexts(callTexts)
  if (state === 'cancelled' || state === 'ended') return { tone: 'neutral', label: t(state) }
  if (state === 'underWay') return { tone: 'done', label: t('underWay') }
  const n = Math.max(0, quotas.volunteers - taken.volunteers)
  return n === 0 ? { tone: 'done', label: t('full') } : { tone: 'waiting', label: t('open', { n }) }
}

const useRoleLines = ({ session, roles }: CallLine): string[] => {
  const t = useTexts(callTexts)
  const language = useLanguage()
  const { quotas, taken } = session
  if (roles.length === 0) {
    const [needed, held] = [quotas.volunteers, taken.volunteers]
    return [held >= needed ? t('anyRoleFull', { needed }) : t('anyRole', { needed, held })]
  }
  return roles.map(({ name, needed, held }) => {
    const role = roleWords(name, language)
    return held >= needed ? t('roleFull', { name: role, needed }) : t('role', { name: role, needed, held })
  })
}

/** A session that needs volunteers: what, when, where, which hands; a press leads to it. */
export const CallCard = ({ n, line }: { n: number; line: CallLine }) => {
  const language = useLanguage()
  const now = useNow()
  const { session } = line
  const chip = useChip(session)
  const roles = useRoleLines(line)
  return (
    <Card id={IDS.call.session(n)} onPress={() => void open('resident/session/index', { id: session.id })}>
      <Box className="volunteers-lines">
        <Box className="volunteers-head">
          <Words className="volunteers-title">{sessionTitle(session, language)}</Words>
          <StatusChip tone={chip.tone} label={chip.label} />
        </Box>
        <Words className="volunteers-muted">{sessionTimes(session, now, language)}</Words>
        <Words className="volunteers-muted">{sessionPlace(session)}</Words>
        {roles.map((role) => (
          <Box key={role} className="volunteers-role">
            <Icon name="hand" />
            <Words>{role}</Words>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
