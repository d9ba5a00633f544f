import type { CaseView } from '@yizhan/shared/cases'

export interface StepFormProps {
  view: CaseView
  open: boolean
  onClose: () => void
}
