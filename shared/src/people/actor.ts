import * as z from 'zod/mini'
import { role } from '../kernel/roles'

/** Somebody who acts on a case, as others may read of them: role and sign, never a name. */
export const actor = z.object({ personId: z.string(), role, sign: z.string() })
export type Actor = z.infer<typeof actor>
