import { isStaff, type NoticeChoices } from '@yizhan/shared/people'
import {
  Box,
  Card,
  ChoiceChips,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonRows,
  SwitchRow,
  Words,
} from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { noticeChoicesTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'
import { SignInNeeded } from '../sign-in/sign-in-needed'
import { minuteText, QuietPart } from './quiet-part'
import { useChoices } from './use-choices'
import { WechatPart } from './wechat-part'
import './notice-choices.css'

interface DeliveryPartProps {
  choices: NoticeChoices
  summaryMinute: number
  onChange: (delivery: NoticeChoices['delivery']) => void
}

const DeliveryPart = ({ choices: { delivery }, summaryMinute, onChange }: DeliveryPartProps) => {
  const t = useTexts(noticeChoicesTexts)
  const role = useSession()?.person.role
  const help = delivery === 'daily' ? t('dailyHelp', { time: minuteText(summaryMinute) }) : t('eachHelp')
  return (
    <Section title={t('delivery')}>
      <Card>
        <Box className="choices-delivery">
          <ChoiceChips
            id={IDS.choices.delivery}
            label={t('deliveryLabel')}
            help={help}
            choices={(['each', 'daily'] as const).map((value) => ({ value, label: t(value) }))}
            chosen={delivery}
            onChoose={onChange}
          />
          {role !== undefined && isStaff(role) && <Words className="choices-quiet">{t('dutyHelp')}</Words>}
        </Box>
      </Card>
    </Section>
  )
}

const AreaPart = ({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) => {
  const t = useTexts(noticeChoicesTexts)
  return (
    <Section title={t('area')}>
      <Card padding="flush">
        <SwitchRow
          id={IDS.choices.area}
          title={t('areaSwitch')}
          detail={t('areaHelp')}
          on={on}
          onChange={onChange}
        />
        <ListRow
          id={IDS.choices.places}
          icon="map-pin"
          title={t('places')}
          role="link"
          onPress={() => void open('resident/places/index')}
        />
      </Card>
    </Section>
  )
}

const Choices = () => {
  const { choices, settings, failed, retry, change } = useChoices()
  if (failed) return <ErrorState onRetry={retry} />
  if (!choices || !settings) return <SkeletonRows rows={4} />
  const { quietHours, summaryMinute } = settings.notices
  return (
    <>
      <DeliveryPart
        choices={choices}
        summaryMinute={summaryMinute}
        onChange={(delivery) => change({ delivery })}
      />
      <QuietPart choices={choices} usual={quietHours} onChange={(quiet) => change({ quietHours: quiet })} />
      <AreaPart on={choices.areaAlerts} onChange={(areaAlerts) => change({ areaAlerts })} />
      <WechatPart templates={settings.subscriptions.byMoment} />
    </>
  )
}

/** 通知设置: each notice or a daily summary, quiet hours, alerts around my places, what WeChat may send. */
export const NoticeChoicesPage = () => {
  const names = useTexts(appTexts)
  const signedIn = useSession() !== undefined
  return (
    <Screen id="notice-choices" title={names('noticeChoices')}>
      {signedIn ? <Choices /> : <SignInNeeded next="/resident/notice-choices/index" />}
    </Screen>
  )
}
