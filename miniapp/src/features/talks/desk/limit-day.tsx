import { dayAfter } from '@yizhan/shared/kernel'
import { isDay } from '@yizhan/shared/settings'
import { ChoiceChips, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'

const SOON = { inWeek: 7, inTwoWeeks: 14, inMonth: 30 } as const
type Soon = keyof typeof SOON
const SOONS = Object.keys(SOON) as Soon[]

/** The day that was written, where it is one and not past. */
export const dayOfLimit = (written: string, today: string): string | undefined => {
  const day = written.trim()
  return isDay(day) && day >= today ? day : undefined
}

interface LimitDayProps {
  id: string
  soonId: string
  today: string
  written: string
  error: string | undefined
  onWrite: (written: string) => void
}

/** By which day: soon, by one tap, or written. */
export const LimitDay = ({ id, soonId, today, written, error, onWrite }: LimitDayProps) => {
  const t = useTexts(talkDeskTexts)
  const at = (soon: Soon) => dayAfter(today, SOON[soon])
  return (
    <>
      <TextField
        id={id}
        label={t('limitDay')}
        help={t('limitDayHelp')}
        error={error}
        maxLength={10}
        value={written}
        onChange={onWrite}
      />
      <ChoiceChips<Soon>
        id={soonId}
        label={t('soon')}
        choices={SOONS.map((value) => ({ value, label: t(value) }))}
        chosen={SOONS.find((soon) => at(soon) === written.trim())}
        onChoose={(soon) => onWrite(at(soon))}
      />
    </>
  )
}
