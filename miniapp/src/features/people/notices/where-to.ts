import { isStaff, KINDS_OF_NOTICE, type NoticeKind, type Role } from '@yizhan/shared/people'

/**
 * The page on which a notice's reader sees its case as it concerns them; undefined where it tells of no case of theirs.
 * Where both sides are told, staff are told of their work more often than of a report of their own.
 */
export const whereTo = (
  kind: NoticeKind,
  role: Role,
): 'resident/case/index' | 'desk/case/index' | undefined => {
  switch (KINDS_OF_NOTICE[kind].readers) {
    case 'handlers':
      return 'desk/case/index'
    case 'reporters':
      return 'resident/case/index'
    case 'both':
      return isStaff(role) ? 'desk/case/index' : 'resident/case/index'
    case 'neighbours':
    case 'everyone':
      return undefined
  }
}
