import { useState } from 'react'
import { EmptyState, Screen } from '@/components'
import { useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { addressOf, open, openTab, useParameters } from '@/platform/navigation'
import { useSession } from '@/server'
import { Drafts } from './drafts'
import { Review } from './review'
import { useMayDraft } from './typical-entry'
import { Write } from './write'

/** `here` is the address of the page, to come back to after signing in. */
const Refused = ({ here }: { here: string }) => {
  const t = useTexts(queueTexts)
  const names = useTexts(typicalDeskTexts)
  const signedIn = useSession() !== undefined
  const action = signedIn
    ? { id: 'desk-home', label: t('home'), onPress: () => void openTab('pages/home/index') }
    : {
        id: 'desk-sign-in',
        label: t('signIn'),
        onPress: () => void open('resident/sign-in/index', { next: here }),
      }
  return (
    <Screen id="typical-desk" title={names('title')}>
      <EmptyState
        icon="briefcase"
        title={t('refusedTitle')}
        detail={t(signedIn ? 'refusedHelp' : 'signedOutHelp')}
        action={action}
      />
    </Screen>
  )
}

/** What waits for a second person; one story with what may be done to it; or the form to write one of a case. */
export const TypicalDeskPage = () => {
  const { id: asked, caseId } = useParameters('desk/typical-cases/index')
  const [shown, setShown] = useState<string | 'list'>()
  const id = shown ?? asked
  if (!useMayDraft()) return <Refused here={addressOf('desk/typical-cases/index', { id: asked, caseId })} />
  if (caseId !== undefined && id === undefined) return <Write caseId={caseId} onSent={setShown} />
  if (id !== undefined && id !== 'list') return <Review id={id} onList={() => setShown('list')} />
  return <Drafts onOpen={setShown} />
}
