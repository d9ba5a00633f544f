import { scopeOf } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { SignInNeeded } from '@/features/people'
import { useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { useSession } from '@/server'

interface MembersOnlyProps {
  id: string
  title: string
  /** The address of the page, to come back to after signing in. */
  here: string
  children: ReactNode
}

/** The page for residents and volunteers; guests are asked to sign in, staff are told whose it is. */
export const MembersOnly = ({ id, title, here, children }: MembersOnlyProps) => {
  const t = useTexts(volunteerTexts)
  const role = useSession()?.person.role
  if (role !== undefined && scopeOf(role, 'volunteer') !== undefined) return children
  return (
    <Screen id={id} title={title}>
      {role === undefined || role === 'guest' ? (
        <SignInNeeded next={here} />
      ) : (
        <EmptyState icon="briefcase" title={t('staff')} detail={t('staffHelp')} />
      )}
    </Screen>
  )
}
