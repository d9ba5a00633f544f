import { type Permission, type Person, scopeOf } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { StaffOnly } from '@/features/desk'
import { useTexts } from '@/i18n'
import { hotSpotTexts } from '@/i18n/loop'
import { back } from '@/platform/navigation'
import { IDS } from './ids'

interface ForPostProps {
  title: string
  permission: Permission
  /** The address of the page, to come back to after signing in. */
  here: string
  children: (person: Person) => ReactNode
}

/** A page of the desk for whoever's post may do this; other staff read whose it is. */
export const ForPost = ({ title, permission, here, children }: ForPostProps) => {
  const t = useTexts(hotSpotTexts)
  return (
    <StaffOnly here={here}>
      {({ person }) =>
        scopeOf(person.role, permission) !== undefined ? (
          children(person)
        ) : (
          <Screen id="post-refused" title={title}>
            <EmptyState
              icon="briefcase"
              title={t('notYours')}
              detail={t('notYoursHelp')}
              action={{ id: IDS.leave, label: t('leave'), onPress: () => void back() }}
            />
          </Screen>
        )
      }
    </StaffOnly>
  )
}
