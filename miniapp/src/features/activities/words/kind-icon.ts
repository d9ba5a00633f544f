import type { ActivityKind } from '@yizhan/shared/activities'
import type { IconName } from '@/components'

export const KIND_ICONS: Readonly<Record<ActivityKind, IconName>> = {
  residentsTalk: 'message-circle',
  lawEducation: 'scale',
  cleanUp: 'brush-cleaning',
  experienceDay: 'shield-check',
  specialAction: 'siren',
  volunteerDay: 'hand',
}
