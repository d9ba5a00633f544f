import type { Person } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { open, openTab } from '@/platform/navigation'
import { useSession } from '@/server'
import { type DeskScope, scopesFor } from './queue/scopes'

export interface Staff {
  readonly person: Person
  readonly scopes: readonly [DeskScope, ...DeskScope[]]
}

interface StaffOnlyProps {
  /** The address of the page, to come back to after signing in. */
  here: string
  children: (staff: Staff) => ReactNode
}

/** The desk for whoever has one; everybody else reads why not, and finds a way on. */
export const StaffOnly = ({ here, children }: StaffOnlyProps) => {
  const t = useTexts(queueTexts)
  const app = useTexts(appTexts)
  const person = useSession()?.person
  const [first, ...more] = person ? scopesFor(person) : []
  if (person && first) return children({ person, scopes: [first, ...more] })
  const action = person
    ? { id: 'desk-home', label: t('home'), onPress: () => void openTab('pages/home/index') }
    : {
        id: 'desk-sign-in',
        label: t('signIn'),
        onPress: () => void open('resident/sign-in/index', { next: here }),
      }
  return (
    <Screen id="desk-refused" title={app('desk')}>
      <EmptyState
        icon="briefcase"
        title={t('refusedTitle')}
        detail={t(person ? 'refusedHelp' : 'signedOutHelp')}
        action={action}
      />
    </Screen>
  )
}
