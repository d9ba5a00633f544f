import { type Permission, type Person, scopeOf } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { StaffOnly } from '@/features/desk'
import { useTexts } from '@/i18n'
import { postTexts } from '@/i18n/posts'
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
  const t = useTexts(postTexts)
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
