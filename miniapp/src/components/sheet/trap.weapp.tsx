import { View } from '@tarojs/components'
import type { TrapProps } from './trap-contract'

/** Covers the page and keeps it from scrolling; a tap beside the panel closes it. */
export const Trap = ({ id, label, onClose, children }: TrapProps) => (
  <View id={id} className="sheet" aria-role="dialog" aria-modal="true" aria-label={label}>
    <View id={`${id}-veil`} className="sheet-veil" catchMove onClick={onClose} aria-hidden="true" />
    {children}
  </View>
)
