import type { AnswerOf } from '@yizhan/shared/kernel'
import type { clientSettings, Moment } from '@yizhan/shared/people'
import { useEffect, useState } from 'react'
import { Button, Card, ListRow, Section, toasts, Words } from '@/components'
import { useTexts } from '@/i18n'
import { noticeChoicesTexts } from '@/i18n/people'
import { useDidShow } from '@/platform/navigation'
import { type Agreement, agreementsOf, subscribe } from '@/platform/subscribe'
import { IDS } from '../ids'

const MOMENTS = ['progress', 'result', 'area', 'activity', 'summary'] as const satisfies readonly Moment[]
const NAMES = {
  progress: 'progress',
  result: 'result',
  area: 'areaMoment',
  activity: 'activityMoment',
  summary: 'summary',
} as const

type Templates = AnswerOf<typeof clientSettings>['subscriptions']['byMoment']

/** What WeChat keeps of each template; asked anew whenever the page is come back to. */
const useAgreements = (ids: readonly string[]) => {
  const [agreements, setAgreements] = useState<Readonly<Record<string, Agreement>>>()
  const look = () => void agreementsOf(ids).then(setAgreements)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when to look again
  useEffect(look, [ids.join()])
  useDidShow(look)
  return { agreements, look }
}

/** Which of WeChat's messages this person has agreed to, and the way to agree. */
export const WechatPart = ({ templates }: { templates: Templates }) => {
  const t = useTexts(noticeChoicesTexts)
  const known = MOMENTS.flatMap((moment) => {
    const id = templates[moment]
    return id === undefined ? [] : [{ moment, id }]
  })
  const { agreements, look } = useAgreements(known.map(({ id }) => id))
  const agree = async (id: string) => {
    const answer = await subscribe([id])
    const allowed = answer.outcome === 'answered' && answer.accepted.includes(id)
    toasts.show(t(allowed ? 'agreed' : 'notAgreed'))
    look()
  }
  return (
    <Section title={t('wechat')}>
      <Card padding={agreements && known.length > 0 ? 'flush' : 'ordinary'}>
        {agreements &&
          known.map(({ moment, id }) => (
            <ListRow
              key={moment}
              title={t(NAMES[moment])}
              detail={t(agreements[id] ?? 'asks')}
              end={
                agreements[id] === 'rejected' ? undefined : (
                  <Button
                    id={IDS.choices.agree(moment)}
                    kind="secondary"
                    label={t('agree')}
                    onPress={() => void agree(id)}
                  />
                )
              }
            />
          ))}
        <Words className="choices-note">
          {t(known.length === 0 ? 'wechatNone' : agreements ? 'wechatHelp' : 'wechatWeb')}
        </Words>
      </Card>
    </Section>
  )
}
