import type { ActivityKind } from '@yizhan/shared/activities'
import { Box } from '@/components'
import './drawing.css'

interface DrawingProps {
  kind: ActivityKind
  className?: string
  /** What it shows, in words; without it the drawing decorates. */
  alt?: string
}

/** The drawing of a kind of activity. It fills its box. */
export const Drawing = ({ kind, className = '', alt }: DrawingProps) => (
  <Box
    className={`drawing drawing-${kind} ${className}`}
    {...(alt === undefined ? { silent: true } : { role: 'img', label: alt })}
  />
)
