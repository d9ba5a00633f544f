import type { FieldError } from '@yizhan/shared/kernel'
import { useEffect } from 'react'
import { ActionBar, Banner, Button, TroubleTold } from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { showById } from '@/platform/scroll'
import type { useSending } from '@/server'
import { IDS } from './ids'

type Trouble = ReturnType<typeof useSending>['trouble']

/** Somebody else changed it while it was written here. */
export const isStale = (trouble: Trouble): boolean =>
  trouble !== undefined && trouble !== 'unheard' && trouble.reason === 'changedMeanwhile'

const signIn = (trouble: Trouble): string | undefined => {
  const sign = trouble === 'unheard' ? undefined : trouble?.about?.sign
  return typeof sign === 'string' ? sign : undefined
}

interface FormTroubleProps {
  trouble: Trouble
  /** How many fields say themselves what is wrong. */
  amiss: number
  /** How often saving was tried: each time what is wrong comes into view. */
  tries: number
  /** Whether a refusal is marked beside its field. */
  shown: (error: FieldError) => boolean
}

/** Why it was not saved, above what was written. */
export const FormTrouble = ({ trouble, amiss, tries, shown }: FormTroubleProps) => {
  const t = useTexts(planFormTexts)
  useEffect(() => {
    if (tries > 0 || trouble !== undefined) showById(IDS.form.trouble)
  }, [tries, trouble])
  if (isStale(trouble)) {
    const sign = signIn(trouble)
    return (
      <Banner
        id={IDS.form.trouble}
        kind="warning"
        title={t('stale')}
        detail={sign === undefined ? t('staleNow') : t('staleBy', { sign })}
      />
    )
  }
  const errors = trouble === 'unheard' ? [] : (trouble?.errors ?? [])
  const elsewhere = errors.filter((error) => !shown(error))
  if (amiss + errors.length > 0)
    return (
      <Banner
        id={IDS.form.trouble}
        kind="danger"
        title={t('amiss', { n: amiss + errors.length })}
        detail={
          elsewhere.length > 0
            ? elsewhere.map(({ path, message }) => t('elsewhere', { path, message })).join(' ')
            : t('amissHelp')
        }
      />
    )
  return <TroubleTold id={IDS.form.trouble} trouble={trouble} />
}

/** What was written here stands against what others saved: saved over theirs, or given up. */
export const StaleBar = ({
  busy,
  onMine,
  onTheirs,
}: {
  busy: boolean
  onMine: () => void
  onTheirs: () => void
}) => {
  const t = useTexts(planFormTexts)
  return (
    <ActionBar>
      <Button id={IDS.form.takeTheirs} kind="secondary" label={t('takeTheirs')} onPress={onTheirs} />
      <Button id={IDS.form.takeMine} wide label={t('takeMine')} busy={busy} onPress={onMine} />
    </ActionBar>
  )
}

/** What was written earlier and not sent is here again. */
export const Restored = ({ onStartOver }: { onStartOver: () => void }) => {
  const t = useTexts(planFormTexts)
  return (
    <Banner
      id={IDS.form.restored}
      kind="info"
      icon="rotate-ccw"
      title={t('restored')}
      detail={t('restoredHelp')}
      action={{ id: IDS.form.startOver, label: t('startOver'), onPress: onStartOver }}
    />
  )
}
