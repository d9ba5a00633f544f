import type { ReactNode } from 'react'
import { Words } from '../base'
import './visually-hidden.css'

/** Read aloud, not seen. */
export const VisuallyHidden = ({ id, children }: { id?: string; children: ReactNode }) => (
  <Words id={id} className="visually-hidden">
    {children}
  </Words>
)
