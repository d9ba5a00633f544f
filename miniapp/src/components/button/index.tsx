import { commonTexts, useTexts } from '@/i18n'
import { Box, Pressable, Words } from '../base'
import { Icon, type IconName } from '../icon'
import './button.css'

export interface ButtonProps {
  id?: string
  label: string
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  icon?: IconName
  /** Takes the whole width, as the main action of a screen does. */
  wide?: boolean
  /** The press is being answered; further presses do nothing. */
  busy?: boolean
  /** Why it cannot be pressed now, in words; shown under the button. */
  reason?: string
  onPress: () => void
}

export const Button = ({ id, label, kind = 'primary', icon, wide, busy, reason, onPress }: ButtonProps) => {
  const t = useTexts(commonTexts)
  const idle = busy || reason !== undefined
  const name = [label, busy && t('busy'), reason].filter(Boolean).join(', ')
  return (
    <Box className={`button-place ${wide ? 'button-wide' : ''}`}>
      <Pressable
        id={id}
        className={`button button-${kind} ${reason === undefined ? '' : 'button-off'}`}
        label={name}
        disabled={idle}
        onPress={() => {
          if (!idle) onPress()
        }}
      >
        {busy ? <Box className="button-busy" silent /> : icon && <Icon name={icon} />}
        <Words className="button-label">{busy ? t('busy') : label}</Words>
      </Pressable>
      {reason !== undefined && (
        <Words className="button-reason" silent>
          {reason}
        </Words>
      )}
    </Box>
  )
}
