import type { CaseView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Card, type IconName, ListRow, Section } from '@/components'
import { foundName, solvedName } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'

interface Said {
  readonly icon: IconName
  readonly title: string
  readonly by: string
  readonly at: Instant
  readonly text?: string | undefined
}

const SaidSection = ({ id, title, said, now }: { id: string; title: string; said: Said[]; now: Instant }) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  if (said.length === 0) return null
  return (
    <Section id={id} title={title}>
      <Card padding="flush">
        {said.map(({ icon, title: words, by, at, text }) => (
          <ListRow
            key={at}
            icon={icon}
            title={words}
            detail={[text, t('answered', { by, moment: momentText(at, now, language) })]
              .filter(Boolean)
              .join('\n')}
          />
        ))}
      </Card>
    </Section>
  )
}

/** What those above wrote, what was found when it was looked at again, and what the reporter said weeks later. */
export const CaseOversight = ({ view, now }: { view: CaseView; now: Instant }) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  const { instructions, rechecks, followUp } = view
  const written = instructions.map(
    ({ by, at, text }): Said => ({ icon: 'pencil', title: text ?? '', by: by.sign, at }),
  )
  const looked = rechecks.map(
    ({ by, at, found, text }): Said => ({
      icon: found === 'holds' ? 'circle-check' : 'rotate-ccw',
      title: foundName(found, language),
      by: by.sign,
      at,
      text,
    }),
  )
  const answered: Said[] = followUp
    ? [
        {
          icon: 'message-circle',
          title: solvedName(followUp.solved, language),
          by: t('byReporter'),
          ...followUp,
        },
      ]
    : []
  return (
    <>
      <SaidSection id="desk-instructions" title={t('instructions')} said={written} now={now} />
      <SaidSection id="desk-rechecks" title={t('rechecks')} said={looked} now={now} />
      <SaidSection id="desk-follow-up" title={t('followUp')} said={answered} now={now} />
    </>
  )
}
