import { clientSettings } from '@yizhan/shared/people'
import { Banner, Box, Button, Card, type IconName, ListRow, Screen, toasts, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { signInResultTexts, signInTexts } from '@/i18n/people'
import { back, leaveFor, useParameters } from '@/platform/navigation'
import { session, useAnswer } from '@/server'
import { IDS } from '../ids'
import { useSignIn } from './use-sign-in'
import './sign-in.css'

const WHY = [
  ['whyNews', 'bell'],
  ['whyOwn', 'clipboard-list'],
  ['whyRate', 'star'],
] as const satisfies readonly (readonly [string, IconName])[]

const Reasons = () => {
  const t = useTexts(signInTexts)
  return (
    <Card padding="flush">
      {WHY.map(([key, icon]) => (
        <ListRow key={key} icon={icon} title={t(key)} />
      ))}
    </Card>
  )
}

const Trouble = ({ state }: { state: ReturnType<typeof useSignIn>['state'] }) => {
  const t = useTexts(signInTexts)
  const result = useTexts(signInResultTexts)
  if (state === 'failed')
    return <Banner id={IDS.signIn.failed} kind="danger" title={result('failed')} detail={t('failedHelp')} />
  if (state === 'offline')
    return (
      <Banner
        id={IDS.signIn.failed}
        kind="warning"
        icon="wifi-off"
        title={result('offline')}
        detail={t('offlineHelp')}
      />
    )
  return null
}

/** The sign-in page: why, and the ways in, each by the person's own tap. */
export const SignIn = () => {
  const names = useTexts(appTexts)
  const t = useTexts(signInTexts)
  const result = useTexts(signInResultTexts)
  const { next = '' } = useParameters('resident/sign-in/index')
  const { state, hasGuests, withWechat, asGuest } = useSignIn()
  const { data: deployment } = useAnswer(clientSettings, {}, { staleTime: Number.POSITIVE_INFINITY })
  const guests = hasGuests && session.current() === undefined

  const goOn = async (signedIn: boolean) => {
    if (!signedIn) return
    toasts.show(result('done', { sign: session.current()?.person.sign ?? '' }))
    await leaveFor(next)
  }

  return (
    <Screen id="sign-in" title={names('signIn')}>
      <Box className="sign-in">
        <Box className="sign-in-head">
          <Words className="sign-in-heading" role="heading">
            {t('heading')}
          </Words>
          <Words className="sign-in-lead">{t('lead')}</Words>
        </Box>
        <Trouble state={state} />
        <Reasons />
        {deployment?.demo && hasGuests && <Banner kind="info" title={t('demo')} detail={t('demoHelp')} />}
        <Box className="sign-in-actions">
          <Button
            id={IDS.signIn.wechat}
            wide
            icon="message-circle"
            label={t('wechat')}
            busy={state === 'busy'}
            onPress={() => void withWechat(next).then(goOn)}
          />
          {guests && (
            <Button
              id={IDS.signIn.guest}
              wide
              kind="secondary"
              label={t('guest')}
              onPress={() => void asGuest().then(goOn)}
            />
          )}
          <Button id={IDS.signIn.later} wide kind="quiet" label={t('later')} onPress={() => void back()} />
        </Box>
        <Box>
          {guests && <Words className="sign-in-small">{t('guestHelp')}</Words>}
          <Words className="sign-in-small">{t('privacy')}</Words>
        </Box>
      </Box>
    </Screen>
  )
}
