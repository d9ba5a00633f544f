import { listCaseSessions } from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'
import { Card, ListRow, Section } from '@/components'
import { sessionTimes, sessionTitle } from '@/features/activities'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { caseSessionTexts } from '@/i18n/loop'
import { open } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'

type Line = AnswerOf<typeof listCaseSessions>['items'][number]

const useDetail = () => {
  const t = useTexts(caseSessionTexts)
  const language = useLanguage()
  const now = useNow()
  return (line: Line): string => {
    const { venue, state, attended, report } = line
    const when = sessionTimes(line, now, language)
    const came = state === 'ended' && attended > 0 ? ` · ${t('attended', { n: attended })}` : ''
    const first = `${t('line', { when, place: venue.name })} · ${t(state)}${came}`
    return report ? `${first}\n${report}` : first
  }
}

/** The sessions that a case gave rise to, with what came of them; nothing where there are none. */
export const CaseSessions = ({ caseId }: { caseId: string }) => {
  const t = useTexts(caseSessionTexts)
  const language = useLanguage()
  const detail = useDetail()
  const { data } = useAnswer(listCaseSessions, { params: { id: caseId } }, { staleTime: 60_000 })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section id="case-sessions" title={t('title')}>
      <Card padding="flush">
        {items.map((line, n) => (
          <ListRow
            key={line.id}
            id={IDS.caseSession(n + 1)}
            icon="calendar-days"
            title={sessionTitle(line, language)}
            detail={detail(line)}
            role="link"
            onPress={() => void open('resident/session/index', { id: line.id })}
          />
        ))}
      </Card>
    </Section>
  )
}
