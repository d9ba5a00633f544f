import path from 'node:path'
import { bundled } from '../load/bundled.mjs'

const here = import.meta.dirname

export const sweep = bundled(path.join(here, 'sweep.ts'), 'sweepBench')
export const queue = bundled(path.join(here, 'queue.ts'), 'queueBench')
