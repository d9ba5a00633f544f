import { useSyncExternalStore } from 'react'
import { Box, Pressable, Words } from '../base'
import { toasts } from './toasts'
import './toast.css'

export { toasts } from './toasts'

/** Where toasts appear; Screen holds it. */
export const ToastPlace = () => {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.now, toasts.now)
  const act = () => {
    toasts.hide()
    toast?.action?.onPress()
  }
  return (
    <Box className="toast-place" role="status" live="polite">
      {toast && (
        <Box id="toast" className="toast">
          <Words className="toast-text">{toast.text}</Words>
          {toast.action && (
            <Pressable id="toast-action" className="toast-action" onPress={act}>
              <Words>{toast.action.label}</Words>
            </Pressable>
          )}
        </Box>
      )}
    </Box>
  )
}
