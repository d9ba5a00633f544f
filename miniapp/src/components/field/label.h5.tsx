import type { LabelProps } from './label-contract'

export const Label = ({ target, children }: LabelProps) => (
  <label className="field-head" htmlFor={target}>
    {children}
  </label>
)
