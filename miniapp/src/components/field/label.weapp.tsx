import { Box } from '../base'
import type { LabelProps } from './label-contract'

export const Label = ({ children }: LabelProps) => <Box className="field-head">{children}</Box>
