import { getVolunteer, type VolunteerProfile } from '@yizhan/shared/activities'
import { useState } from 'react'
import { ErrorState, Screen, SkeletonCard, SkeletonRows, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { useAnswer } from '@/server'
import { MembersOnly } from '../members-only'
import { Profile } from './profile'
import { ProfileForm } from './profile-form'

const Mine = () => {
  const t = useTexts(volunteerTexts)
  const { data, error, refetch } = useAnswer(getVolunteer, {})
  const [editing, setEditing] = useState(false)
  const profile = data?.profile ?? undefined
  const done = ({ number }: VolunteerProfile) => {
    toasts.show(profile ? t('saved') : t('joined', { number }))
    setEditing(false)
  }
  if (data && profile && !editing) return <Profile profile={profile} onEdit={() => setEditing(true)} />
  if (data)
    return (
      <ProfileForm
        profile={profile}
        onDone={done}
        {...(profile ? { onCancel: () => setEditing(false) } : {})}
      />
    )
  return (
    <Screen id="volunteer" title={t('title')}>
      {error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonRows />
        </>
      )}
    </Screen>
  )
}

/** 志愿服务: to become a volunteer, or what one told as one. */
export const VolunteerPage = () => {
  const t = useTexts(volunteerTexts)
  return (
    <MembersOnly id="volunteer" title={t('title')} here="/resident/volunteer/index">
      <Mine />
    </MembersOnly>
  )
}
