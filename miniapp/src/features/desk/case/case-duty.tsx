import type { CaseView } from '@yizhan/shared/cases'
import { Card, ListRow, Section } from '@/components'
import { useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import { callPhone } from '@/platform/phone'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'

/** Whose duty it is and on what basis, as the duty table said; the other body is called with a tap. */
export const CaseDuty = ({ view }: { view: CaseView }) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  const { whose, body, basis, decidedBy } = view.duty
  const name = body?.name[language] ?? t('otherBody')
  const title =
    whose === 'ours' ? t('dutyOurs') : t(whose === 'joint' ? 'dutyJoint' : 'dutyOther', { body: name })
  return (
    <Section id="desk-duty" title={t('duty')}>
      <Card padding="flush">
        <ListRow
          icon="scale"
          title={title}
          detail={t(decidedBy === 'statute' ? 'byStatute' : 'byCity', { basis: basis[language] })}
        />
        {body && (
          <ListRow
            id={IDS.callBody}
            icon="phone"
            title={t('callBody', { body: name })}
            value={body.phone}
            onPress={() => callPhone(body.phone)}
          />
        )}
      </Card>
    </Section>
  )
}
