import type { Role } from '@yizhan/shared/people'
import { Box, Button, Card, Icon, Words } from '@/components'
import { useTexts } from '@/i18n'
import { meTexts, roleTexts, signInTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { useSession } from '@/server'
import { IDS } from '../ids'
import './me.css'

/** Who is signed in here: sign and role; or the way to sign in. */
export const Who = () => {
  const t = useTexts(meTexts)
  const roles = useTexts(roleTexts)
  const words = useTexts(signInTexts)
  const person = useSession()?.person
  const mayRise = !person || person.role === 'guest'
  const aboutOf = (role: Role | undefined) =>
    role === undefined ? t('notSignedInHelp') : role === 'guest' ? t('guestHelp') : roles(role)
  return (
    <Card>
      <Box className="me-who">
        <Box className="me-mark">
          <Icon name="user-round" />
        </Box>
        <Box className="me-words">
          <Words className="me-sign">{person?.sign ?? t('notSignedIn')}</Words>
          <Words className="me-muted">{aboutOf(person?.role)}</Words>
        </Box>
        {mayRise && (
          <Button
            id={IDS.me.signIn}
            label={words('action')}
            onPress={() => void open('resident/sign-in/index', { next: '/resident/me/index' })}
          />
        )}
      </Box>
    </Card>
  )
}
